package org.gradi.cluster;

import java.util.Objects;

/** What came of running a command. */
public sealed interface CommandReply {

    /**
     * What the command told at its end.
     *
     * @param cluster where it was to run, for the message
     * @throws LostLine when it is not known how it ended
     */
    default Finished finishedOn(String cluster) throws LostLine {
        if (this instanceof Unanswered unanswered) {
            throw new LostLine("%s did not answer. %s".formatted(cluster, unanswered.why()));
        }
        return (Finished) this;
    }

    /**
     * The command ran to its end.
     *
     * @param exit its exit status
     * @param out  what it wrote to standard output
     * @param err  what it wrote to standard error
     */
    record Finished(int exit, String out, String err) implements CommandReply {
        public Finished {
            Objects.requireNonNull(out, "out");
            Objects.requireNonNull(err, "err");
        }

        /** Whether it says of itself that it did as asked. */
        public boolean succeeded() {
            return exit == 0;
        }
    }

    /**
     * The command could not be started, was stopped because its time was over, or wrote more than can be
     * taken; what it did until then is not known.
     *
     * @param why one sentence for people
     */
    record Unanswered(String why) implements CommandReply {
        private static final int MOST_SHOWN = 300;

        public Unanswered {
            Objects.requireNonNull(why, "why");
        }

        /**
         * One that was stopped; tells the beginning of what it had complained of, which is mostly the reason.
         *
         * @param why one sentence for people, without the full stop
         * @param err what it had written to standard error until then
         */
        public static Unanswered stopped(String why, String err) {
            String first = err.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst()
                    .orElse("");
            String shown = first.length() <= MOST_SHOWN ? first : first.substring(0, MOST_SHOWN) + "...";
            return new Unanswered(first.isEmpty() ? why + "."
                    : "%s; until then it had said: %s".formatted(why, shown));
        }
    }
}
