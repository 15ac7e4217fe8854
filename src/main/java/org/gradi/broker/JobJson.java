package org.gradi.broker;

import java.util.Locale;
import java.util.OptionalInt;
import org.gradi.cluster.JobState;
import org.gradi.cluster.ReservedJob;
import org.gradi.request.Json;

/** What a manager told of a job as JSON and back. */
final class JobJson {

    private JobJson() {
    }

    static String write(ReservedJob job) {
        ValueJson.Members members = new ValueJson.Members().text("key", job.key()).text("name", job.name())
                .text("number", job.number()).number("until", job.reservedUntil().getEpochSecond())
                .text("state", job.state().name().toLowerCase(Locale.ROOT));
        job.exitStatus().ifPresent(status -> members.number("exit", status));
        return members.toString();
    }

    /** Fails with {@link IllegalArgumentException} on anything else. */
    static ReservedJob read(Json json) {
        ValueJson.Reader members = ValueJson.reader(json);
        return new ReservedJob(members.text("key"), members.text("name"), members.text("number"),
                members.moment("until"), JobState.valueOf(members.text("state").toUpperCase(Locale.ROOT)),
                members.has("exit") ? OptionalInt.of(members.count("exit")) : OptionalInt.empty());
    }
}
