package org.gradi.request;

import java.util.Optional;
import org.gradi.model.Message;
import org.gradi.model.Quantity;
import org.gradi.model.QuantityKind;
import org.gradi.model.Unit;

/** Reads amounts of a known kind; a problem names the units that are right, and an example. */
final class QuantityReading {
    /** Far more digits than any amount has; keeps a hostile number from costing time. */
    private static final int LONGEST = 100;

    private final ProblemList problems;

    QuantityReading(ProblemList problems) {
        this.problems = problems;
    }

    /** Empty when the text is no amount of this kind; the problem has then been added. */
    Optional<Quantity> quantity(String path, Message what, String text, QuantityKind kind) {
        if (text.isEmpty()) {
            problems.add(path, RequestPhrase.NO_QUANTITY.about(what, right(kind)));
            return Optional.empty();
        }
        Optional<Quantity> quantity = parsed(text);
        if (quantity.isEmpty()) {
            problems.add(path, RequestPhrase.NOT_A_QUANTITY.about(what, Shown.text(text), right(kind)));
            return Optional.empty();
        }
        if (quantity.get().kind() != kind) {
            problems.add(path, RequestPhrase.OTHER_KIND.about(what, Shown.text(text),
                    RequestPhrase.kind(quantity.get().kind()), right(kind)));
            return Optional.empty();
        }
        return quantity;
    }

    private static Optional<Quantity> parsed(String text) {
        try {
            return text.length() > LONGEST ? Optional.empty() : Optional.of(Quantity.parse(text));
        } catch (IllegalArgumentException notAQuantity) {
            return Optional.empty();
        }
    }

    private static Message right(QuantityKind kind) {
        return kind == QuantityKind.COUNT ? RequestPhrase.COUNT_FORM.about(example(kind))
                : RequestPhrase.QUANTITY_FORM.about(RequestPhrase.kind(kind),
                        kind.units().stream().map(Unit::symbol).toList(), example(kind));
    }

    private static String example(QuantityKind kind) {
        return switch (kind) {
            case FREQUENCY -> "2 GHz";
            case DATA_SIZE -> "40 GB";
            case DATA_RATE -> "10 Mbit/s";
            case TIME -> "30 min";
            case COUNT -> "4";
        };
    }
}
