package org.gradi.ui.outcome;

import java.util.List;
import java.util.Objects;
import org.gradi.model.Offer;
import org.gradi.model.Refusal;
import org.gradi.model.Request;
import org.gradi.model.Reservation;

/** How a request ended, as the screen shows it. */
public sealed interface ShownOutcome {

    /** Every part was granted and is promised. */
    record Reserved(Reservation reservation) implements ShownOutcome {
        public Reserved {
            Objects.requireNonNull(reservation, "reservation");
        }
    }

    /**
     * Nothing was reserved.
     *
     * @param request what was asked for
     * @param refusal why
     * @param offers  what could be had instead, best first; may be empty
     */
    record Refused(Request request, Refusal refusal, List<Offer> offers) implements ShownOutcome {
        public Refused {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(refusal, "refusal");
            offers = List.copyOf(offers);
        }
    }

    /** It was in doubt, and is not any more: every manager has answered since. */
    record Settled(Reservation reservation) implements ShownOutcome {
        public Settled {
            Objects.requireNonNull(reservation, "reservation");
        }
    }

    /** It was reserved, and has come to its end: cancelled, over, or lost. */
    record Ended(Reservation reservation) implements ShownOutcome {
        public Ended {
            Objects.requireNonNull(reservation, "reservation");
        }
    }

    /**
     * The user ended the attempt; nothing is left of it.
     *
     * @param request the request's name
     */
    record Abandoned(String request) implements ShownOutcome {
        public Abandoned {
            Objects.requireNonNull(request, "request");
        }
    }

    /**
     * A change was refused, and the reservation stands as it was; nothing else was looked for.
     *
     * @param reservation what stands
     * @param refusal     why it was not changed
     */
    record ChangeRefused(Reservation reservation, Refusal refusal) implements ShownOutcome {
        public ChangeRefused {
            Objects.requireNonNull(reservation, "reservation");
            Objects.requireNonNull(refusal, "refusal");
        }
    }

    /** The user ended a change of this reservation, which stands as it was. */
    record Unchanged(Reservation reservation) implements ShownOutcome {
        public Unchanged {
            Objects.requireNonNull(reservation, "reservation");
        }
    }

    /**
     * Some managers did not answer; whether their parts exist is not known. Never shown as a refusal.
     *
     * @param reservation what is in doubt
     * @param silent      the clusters whose managers did not answer, at least one
     */
    record InDoubt(Reservation reservation, List<String> silent) implements ShownOutcome {
        public InDoubt {
            Objects.requireNonNull(reservation, "reservation");
            silent = List.copyOf(silent);
            if (silent.isEmpty()) {
                throw new IllegalArgumentException(
                        "An outcome in doubt must name a manager that did not answer.");
            }
        }
    }
}
