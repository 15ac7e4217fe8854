package org.gradi.broker;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gradi.cluster.JobState;
import org.gradi.cluster.ReservedJob;

/**
 * A job in one part of a reservation.
 *
 * @param cluster   where
 * @param name      its name, unique there in the reservation
 * @param job       as its manager last told of it; empty when it was refused, or when it is not known whether
 *                  it was submitted: then submitting it again under its name settles that
 * @param isRefused whether the manager refused it, so that nothing is there
 * @param text      what the manager said when it did not do as asked or did not answer; may be empty
 */
public record PartJob(String cluster, String name, Optional<ReservedJob> job, boolean isRefused,
        String text) {

    public PartJob {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(text, "text");
    }

    /** One that is going to be submitted. */
    static PartJob asked(String cluster, String name) {
        return new PartJob(cluster, name, Optional.empty(), false, "");
    }

    PartJob told(ReservedJob told) {
        return new PartJob(cluster, name, Optional.of(told), false, "");
    }

    PartJob refused(String why) {
        return new PartJob(cluster, name, Optional.empty(), true, why);
    }

    PartJob saying(String words) {
        return new PartJob(cluster, name, job, isRefused, words);
    }

    /** Whether it is not known if it was submitted. */
    public boolean isInDoubt() {
        return job.isEmpty() && !isRefused;
    }

    /** How far it has come, as the word for it in outputs: {@code refused}, {@code in-doubt} or a state. */
    public String standing() {
        return isRefused ? "refused" : job.map(one -> one.state().name().toLowerCase(Locale.ROOT)
                .replace('_', '-')).orElse("in-doubt");
    }

    /** Whether nothing more is to be heard of it. */
    boolean isOver() {
        return isRefused || job.map(ReservedJob::state).filter(JobState::isFinal).isPresent();
    }
}
