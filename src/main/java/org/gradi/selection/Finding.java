package org.gradi.selection;

import java.util.Objects;
import org.gradi.model.Requirement;

/**
 * What became of one requirement at one cluster.
 *
 * @param requirement what was asked
 * @param label       the property as people call it
 * @param asked       the bound in words, such as {@code ≥ 40 GB}
 * @param has         what the cluster has, in the asker's unit; {@link #NOTHING_SAID} when it does not say
 * @param verdict     satisfied or not; not known when the cluster says nothing, or only a term broader than
 *                    asked
 * @param mapping     which of the organisation's terms and conversions led to {@code has}, such as
 *                    {@code espacoEmDisco (MB) → diskSpace (GB), × 0.001}; empty when it does not say
 */
public record Finding(Requirement requirement, String label, String asked, String has, Verdict verdict,
        String mapping) {
    /** What a cluster has that does not say what it has. */
    public static final String NOTHING_SAID = "unknown";

    public Finding {
        Objects.requireNonNull(requirement, "requirement");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(has, "has");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(mapping, "mapping");
    }

    /** One sentence for people. */
    public String sentence(String cluster) {
        return switch (verdict) {
            case SATISFIED -> "%s has %s %s, as asked (%s).".formatted(cluster, label, has, asked);
            case NOT_SATISFIED -> "%s has %s %s; asked was %s.".formatted(cluster, label, has, asked);
            case UNKNOWN -> has.equals(NOTHING_SAID)
                    ? "%s does not say its %s; asked was %s.".formatted(cluster, label, asked)
                    : "%s has %s %s, which leaves open whether it is as asked (%s)."
                            .formatted(cluster, label, has, asked);
        };
    }
}
