package org.gradi.selection;

import java.util.Objects;
import org.gradi.model.Label;
import org.gradi.model.Message;
import org.gradi.model.Requirement;

/**
 * What became of one requirement at one cluster.
 *
 * @param requirement what was asked
 * @param label       the property as people call it
 * @param asked       the bound, such as {@code ≥ 40 GB}
 * @param has         what the cluster has, in the asker's unit; {@link SelectionPhrase#NOTHING_SAID} when it
 *                    does not say
 * @param verdict     satisfied or not; not known when the cluster says nothing, or only a term broader than
 *                    asked
 * @param mapping     which of the organisation's terms and conversions led to {@code has}, such as
 *                    {@code espacoEmDisco (MB) → diskSpace (GB), × 0.001}; empty when it does not say
 */
public record Finding(Requirement requirement, Label label, Message asked, Message has, Verdict verdict,
        String mapping) {

    public Finding {
        Objects.requireNonNull(requirement, "requirement");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(has, "has");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(mapping, "mapping");
    }

    /** One sentence for people. */
    public Message sentence(String cluster) {
        return switch (verdict) {
            case SATISFIED -> SelectionPhrase.SATISFIED.about(cluster, label, has, asked);
            case NOT_SATISFIED -> SelectionPhrase.NOT_SATISFIED.about(cluster, label, has, asked);
            case UNKNOWN -> saysNothing() ? SelectionPhrase.NOT_SAID.about(cluster, label, asked)
                    : SelectionPhrase.LEFT_OPEN.about(cluster, label, has, asked);
        };
    }

    /** Whether the cluster does not say what it has. */
    public boolean saysNothing() {
        return has.phrase() == SelectionPhrase.NOTHING_SAID;
    }
}
