package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.gradi.broker.PartJob;
import org.gradi.cluster.ReservedJob;

/** Tells how far jobs in reservations have come. */
final class JobsText {
    private static final String SIMULATED = "Simulated: no command is run. A job begins with its reservation "
            + "and lasts until that ends, or as long as /bin/sleep, /bin/true and /bin/false say.";

    private final Printer printer;
    private final boolean isSimulated;

    /** @param isSimulated whether the jobs only pass their time */
    JobsText(Printer printer, boolean isSimulated) {
        this.printer = printer;
        this.isSimulated = isSimulated;
    }

    void json(String reservation, List<PartJob> jobs) {
        JsonArray array = new JsonArray();
        jobs.forEach(job -> array.add(json(job)));
        json(reservation, array);
    }

    /** @param hadOne the clusters where a job of this name was before, so that nothing was submitted */
    void jsonOfSubmission(String reservation, List<PartJob> jobs, Set<String> hadOne) {
        JsonArray array = new JsonArray();
        for (PartJob job : jobs) {
            JsonObject row = json(job);
            row.addProperty("submitted", !hadOne.contains(job.cluster()));
            array.add(row);
        }
        json(reservation, array);
    }

    private void json(String reservation, JsonArray jobs) {
        JsonObject object = new JsonObject();
        object.addProperty("reservation", reservation);
        if (isSimulated) {
            object.addProperty("simulated", true);
        }
        object.add("jobs", jobs);
        printer.json(object);
    }

    private static JsonObject json(PartJob job) {
        JsonObject row = new JsonObject();
        row.addProperty("cluster", job.cluster());
        row.addProperty("name", job.name());
        row.addProperty("state", job.standing());
        row.add("number", JsonNull.INSTANCE);
        row.add("exitStatus", JsonNull.INSTANCE);
        job.job().map(ReservedJob::number).ifPresent(number -> row.addProperty("number", number));
        exitStatus(job).ifPresent(status -> row.addProperty("exitStatus", status));
        row.addProperty("text", job.text());
        return row;
    }

    void printSubmission(List<PartJob> jobs, Set<String> hadOne) {
        print(jobs);
        jobs.stream().filter(job -> hadOne.contains(job.cluster())).forEach(job -> printer.line((
                "%s has had a job (%s) before, which is shown; nothing was submitted there. Another job "
                + "needs another --name.").formatted(job.cluster(), job.name())));
    }

    void print(List<PartJob> jobs) {
        if (isSimulated) {
            printer.line(SIMULATED);
        }
        if (jobs.isEmpty()) {
            printer.line("No jobs.");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("CLUSTER", "JOB", "NUMBER", "STATE", "EXIT"));
        for (PartJob job : jobs) {
            OptionalInt exit = exitStatus(job);
            rows.add(List.of(job.cluster(), job.name(), job.job().map(ReservedJob::number).orElse("-"),
                    job.standing(), exit.isPresent() ? String.valueOf(exit.getAsInt()) : "-"));
        }
        printer.table(rows);
        jobs.stream().map(PartJob::text).filter(text -> !text.isEmpty())
                .forEach(text -> printer.line("  " + text));
    }

    private static OptionalInt exitStatus(PartJob job) {
        return job.job().map(ReservedJob::exitStatus).orElse(OptionalInt.empty());
    }

    /** In doubt outweighs refused, refused outweighs done. */
    static int exitCode(List<PartJob> jobs) {
        if (jobs.stream().anyMatch(job -> job.isInDoubt() || !job.isRefused() && !job.text().isEmpty())) {
            return ExitCode.IN_DOUBT;
        }
        return jobs.stream().anyMatch(PartJob::isRefused) ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
