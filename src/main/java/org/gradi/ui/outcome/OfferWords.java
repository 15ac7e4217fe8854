package org.gradi.ui.outcome;

import java.util.List;
import java.util.stream.Collectors;
import org.gradi.model.Offer;
import org.gradi.model.Request;
import org.gradi.model.Requirement;
import org.gradi.model.TimeWindow;
import org.gradi.ui.DurationWords;
import org.gradi.ui.Moments;
import org.gradi.ui.Texts;
import org.gradi.ui.Wording;

/** Says in the language of the screen how an offer differs from what was asked. */
final class OfferWords {
    private final Texts texts;
    private final Wording wording;
    private final Moments moments;

    OfferWords(Texts texts, Wording wording, Moments moments) {
        this.texts = texts;
        this.wording = wording;
        this.moments = moments;
    }

    /** An offer relaxes one thing; one that asks for nothing less has another time. */
    String change(Request asked, Offer offer) {
        Request offered = offer.request();
        List<Requirement> dropped = asked.requirements().stream()
                .filter(requirement -> !offered.requirements().contains(requirement)).toList();
        if (!dropped.isEmpty()) {
            return texts.text("outcome.offer.without", dropped.stream()
                    .map(one -> wording.constraint(one.property()) + " " + wording.asked(one))
                    .collect(Collectors.joining(" " + texts.text("outcome.and") + " ")));
        }
        if (!offered.processors().equals(asked.processors())) {
            return texts.text("outcome.offer.processors", offered.processors().min(),
                    asked.processors().min());
        }
        if (!offered.time().duration().equals(asked.time().duration())) {
            return texts.text("outcome.offer.duration", DurationWords.format(offered.time().duration()),
                    DurationWords.format(asked.time().duration()));
        }
        TimeWindow window = offer.plan().window();
        return texts.text("outcome.offer.time", moments.format(window.start()),
                moments.format(window.end()));
    }
}
