package org.gradi.broker;

import java.util.Locale;
import java.util.Optional;
import org.gradi.journal.JournalProblem;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.request.FileProblem;
import org.gradi.request.StrictJson;

/** Journal entries as lines and back: one JSON object each, whose member {@code is} names the entry. */
final class EntryJson {
    private static final String WHERE = "The journal";

    private EntryJson() {
    }

    static String write(JournalEntry entry) {
        ValueJson.Members line = new ValueJson.Members();
        if (entry instanceof JournalEntry.Opened opened) {
            line.text("is", "opened").text("installation", opened.installation())
                    .number("issued", opened.issued());
        } else if (entry instanceof JournalEntry.Intent intent) {
            line.text("is", "intent").text("id", intent.id())
                    .number("requested", intent.requested().getEpochSecond())
                    .raw("request", ValueJson.write(intent.request()))
                    .raw("plan", ValueJson.write(intent.plan()));
            intent.replaces().ifPresent(old -> line.text("replaces", old));
        } else if (entry instanceof JournalEntry.Decided decided) {
            line.text("is", "decided").text("id", decided.id()).raw("plan", ValueJson.write(decided.plan()));
        } else if (entry instanceof JournalEntry.Committed committed) {
            line.text("is", "committed").text("id", committed.id());
            committed.replaces().ifPresent(old -> line.text("replaces", old));
        } else if (entry instanceof JournalEntry.Ended ended) {
            line.text("is", "ended").text("id", ended.id()).text("state", ended.state().key());
        } else {
            writeRepair(entry, line);
        }
        return line.toString();
    }

    private static void writeRepair(JournalEntry entry, ValueJson.Members line) {
        if (entry instanceof JournalEntry.Anew anew) {
            line.text("is", "anew").text("id", anew.id());
        } else if (entry instanceof JournalEntry.JobAsked asked) {
            line.text("is", "job-asked").text("id", asked.id()).text("cluster", asked.cluster())
                    .text("name", asked.name());
        } else if (entry instanceof JournalEntry.JobTold told) {
            line.text("is", "job-told").text("id", told.id()).text("cluster", told.cluster())
                    .text("name", told.name());
            told.job().ifPresent(job -> line.raw("job", JobJson.write(job)));
        } else if (entry instanceof JournalEntry.Releasing releasing) {
            line.text("is", "releasing").text("id", releasing.id()).text("aim", releasing.aim().key());
        } else if (entry instanceof JournalEntry.Doubt doubt) {
            line.text("is", "doubt").text("id", doubt.id()).text("aim", doubt.aim().key())
                    .raw("plan", ValueJson.write(doubt.left()));
        } else if (entry instanceof JournalEntry.Changed changed) {
            line.text("is", "changed").text("id", changed.id())
                    .raw("request", ValueJson.write(changed.request()))
                    .raw("plan", ValueJson.write(changed.plan()));
        } else if (entry instanceof JournalEntry.Kept kept) {
            Reservation reservation = kept.reservation();
            line.text("is", "kept").text("id", reservation.id()).text("state", reservation.state().key())
                    .text("aim", kept.aim().key())
                    .number("requested", reservation.requested().getEpochSecond())
                    .raw("request", ValueJson.write(reservation.request()))
                    .raw("plan", ValueJson.write(reservation.plan()));
        }
    }

    /**
     * Reads a line.
     *
     * @throws JournalProblem when it is not an entry, quoting its beginning
     */
    static JournalEntry read(String line) throws JournalProblem {
        try {
            ValueJson.Reader members = ValueJson.reader(StrictJson.read(line, WHERE, "$"));
            return read(members);
        } catch (FileProblem | IllegalArgumentException wrong) {
            String shown = line.length() <= 120 ? line : line.substring(0, 117) + "...";
            throw new JournalProblem(("The journal has a line that this version cannot read (%s): %s Read it "
                    + "with the version that wrote it, or mend the line.").formatted(shown,
                    wrong.getMessage()), wrong);
        }
    }

    private static JournalEntry read(ValueJson.Reader line) {
        String is = line.text("is");
        return switch (is) {
            case "opened" -> new JournalEntry.Opened(line.text("installation"),
                    line.count("issued"));
            case "intent" -> new JournalEntry.Intent(line.text("id"), ValueJson.request(line.get("request")),
                    ValueJson.plan(line.get("plan")), line.moment("requested"), replaces(line));
            case "anew" -> new JournalEntry.Anew(line.text("id"));
            case "decided" -> new JournalEntry.Decided(line.text("id"), ValueJson.plan(line.get("plan")));
            case "committed" -> new JournalEntry.Committed(line.text("id"),
                    replaces(line));
            case "releasing" -> new JournalEntry.Releasing(line.text("id"), aim(line));
            case "doubt" -> new JournalEntry.Doubt(line.text("id"), ValueJson.plan(line.get("plan")),
                    aim(line));
            case "changed" -> new JournalEntry.Changed(line.text("id"),
                    ValueJson.request(line.get("request")), ValueJson.plan(line.get("plan")));
            case "job-asked" -> new JournalEntry.JobAsked(line.text("id"), line.text("cluster"),
                    line.text("name"));
            case "job-told" -> new JournalEntry.JobTold(line.text("id"), line.text("cluster"),
                    line.text("name"), line.has("job") ? Optional.of(JobJson.read(line.get("job")))
                            : Optional.empty());
            case "ended" -> new JournalEntry.Ended(line.text("id"), state(line));
            case "kept" -> new JournalEntry.Kept(new Reservation(line.text("id"),
                    ValueJson.request(line.get("request")), ValueJson.plan(line.get("plan")), state(line),
                    line.moment("requested")), aim(line));
            default -> throw new IllegalArgumentException("There is no entry (%s).".formatted(is));
        };
    }

    private static Optional<String> replaces(ValueJson.Reader line) {
        return line.has("replaces") ? Optional.of(line.text("replaces")) : Optional.empty();
    }

    private static Aim aim(ValueJson.Reader line) {
        return Aim.valueOf(line.text("aim").toUpperCase(Locale.ROOT));
    }

    private static ReservationState state(ValueJson.Reader line) {
        return ReservationState.valueOf(line.text("state").toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
