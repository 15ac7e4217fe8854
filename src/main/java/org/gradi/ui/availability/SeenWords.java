package org.gradi.ui.availability;

import java.util.Objects;
import org.gradi.broker.LastSeen;
import org.gradi.ui.Moments;
import org.gradi.ui.Texts;

/** How old what is known of a cluster is, in words. Immutable. */
public final class SeenWords {
    private final Texts texts;
    private final Moments moments;

    public SeenWords(Texts texts, Moments moments) {
        this.texts = Objects.requireNonNull(texts, "texts");
        this.moments = Objects.requireNonNull(moments, "moments");
    }

    /** In short: the time of the last report, or since when there is no answer. */
    public String brief(LastSeen seen) {
        return seen.silence().map(silence -> texts.text("seen.silent", moments.timeOfDay(silence.since())))
                .or(() -> seen.asOf().map(moments::timeOfDay)).orElseGet(() -> texts.text("seen.never"));
    }

    /** In full: the last report, and since when and why there is no answer. */
    public String hint(LastSeen seen) {
        String report = seen.asOf().map(asOf -> texts.text("seen.as-of", moments.format(asOf)))
                .orElseGet(() -> texts.text("seen.never"));
        return seen.silence().map(silence -> texts.text("seen.silent.why", report,
                moments.format(silence.since()), silence.text())).orElse(report);
    }
}
