package org.gradi.broker;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gradi.journal.JournalProblem;
import org.gradi.journal.JournalRecord;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;

/** Journal entries as lines and back: one JSON object each, whose member {@code is} names the entry. */
final class EntryJson {
    static final Map<String, ReservationState> STATES =
            ValueJson.byWord(ReservationState.values(), ReservationState::key);
    static final Map<String, Aim> AIMS = ValueJson.byWord(Aim.values(), Aim::key);

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
        } else if (entry instanceof JournalEntry.Page page) {
            PageJson.write(page, line);
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
     * @param pool remembers what stands in many lines
     * @throws JournalProblem when it is not an entry, quoting its beginning
     */
    static JournalEntry read(JournalRecord line, Pool pool) throws JournalProblem {
        try {
            JsonScan in = new JsonScan(line, pool);
            in.openObject();
            JournalEntry entry = entry(in);
            in.closeObject();
            in.expectEnd();
            return entry;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
            String text = line.text();
            String shown = text.length() <= 120 ? text : text.substring(0, 117) + "...";
            throw new JournalProblem(("The journal has a line that this version cannot read (%s): %s Read it "
                    + "with the version that wrote it, or mend the line.").formatted(shown,
                    wrong.getMessage()), wrong);
        }
    }

    private static JournalEntry entry(JsonScan in) {
        String is = in.word("is");
        return switch (is) {
            case "opened" -> new JournalEntry.Opened(in.text("installation"), in.count("issued"));
            case "page" -> PageJson.read(in);
            case "kept" -> kept(in);
            default -> entry(is, in.text("id"), in);
        };
    }

    private static JournalEntry.Kept kept(JsonScan in) {
        String id = in.text("id");
        ReservationState state = in.word("state", STATES);
        Aim aim = in.word("aim", AIMS);
        Instant requested = in.moment("requested");
        return new JournalEntry.Kept(new Reservation(id, ValueJson.request(in), ValueJson.plan(in), state,
                requested), aim);
    }

    private static JournalEntry entry(String is, String id, JsonScan in) {
        return switch (is) {
            case "intent" -> intent(id, in);
            case "anew" -> new JournalEntry.Anew(id);
            case "decided" -> new JournalEntry.Decided(id, ValueJson.plan(in));
            case "committed" -> new JournalEntry.Committed(id, replaces(in));
            case "releasing" -> new JournalEntry.Releasing(id, in.word("aim", AIMS));
            case "doubt" -> doubt(id, in);
            case "changed" -> new JournalEntry.Changed(id, ValueJson.request(in), ValueJson.plan(in));
            case "job-asked" -> new JournalEntry.JobAsked(id, in.word("cluster"), in.text("name"));
            case "job-told" -> new JournalEntry.JobTold(id, in.word("cluster"), in.text("name"),
                    in.has("job") ? Optional.of(JobJson.read(in)) : Optional.empty());
            case "ended" -> new JournalEntry.Ended(id, in.word("state", STATES));
            default -> throw new IllegalArgumentException("There is no entry (%s).".formatted(is));
        };
    }

    private static JournalEntry intent(String id, JsonScan in) {
        Instant requested = in.moment("requested");
        return new JournalEntry.Intent(id, ValueJson.request(in), ValueJson.plan(in), requested,
                replaces(in));
    }

    private static JournalEntry doubt(String id, JsonScan in) {
        Aim aim = in.word("aim", AIMS);
        return new JournalEntry.Doubt(id, ValueJson.plan(in), aim);
    }

    private static Optional<String> replaces(JsonScan in) {
        return in.has("replaces") ? Optional.of(in.text("replaces")) : Optional.empty();
    }
}
