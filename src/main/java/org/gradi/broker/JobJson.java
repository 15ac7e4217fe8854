package org.gradi.broker;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.gradi.cluster.JobState;
import org.gradi.cluster.ReservedJob;

/** What a manager told of a job as JSON and back. */
final class JobJson {
    private static final Map<String, JobState> STATES = ValueJson.byWord(JobState.values(), JobJson::word);

    private JobJson() {
    }

    private static String word(JobState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String write(ReservedJob job) {
        ValueJson.Members members = new ValueJson.Members().text("key", job.key()).text("name", job.name())
                .text("number", job.number()).number("until", job.reservedUntil().getEpochSecond())
                .text("state", word(job.state()));
        job.exitStatus().ifPresent(status -> members.number("exit", status));
        return members.toString();
    }

    /** Fails with {@link IllegalArgumentException} on anything else. */
    static ReservedJob read(JsonScan in) {
        in.openObject("job");
        ReservedJob job = new ReservedJob(in.text("key"), in.text("name"), in.text("number"),
                in.moment("until"), in.word("state", STATES),
                in.has("exit") ? OptionalInt.of(in.count("exit")) : OptionalInt.empty());
        in.closeObject();
        return job;
    }
}
