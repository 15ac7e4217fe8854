package org.gradi.journal;

import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Appends calls of two lines from several threads and says on standard output which are recorded; now and
 * then puts the journal's lines in the place of themselves. Goes on until it is killed, or until it cannot
 * append; then it says why, appends one small line when it can, and ends.
 */
final class AppendingProgram {
    private static final int CALLS_BETWEEN_REPLACEMENTS = 25;

    private final Journal journal;
    private final int padding;
    private final ReadWriteLock snapshots = new ReentrantReadWriteLock();

    private AppendingProgram(Journal journal, int padding) {
        this.journal = journal;
        this.padding = padding;
    }

    /** Arguments: the folder, how many threads, and how many characters are added to each line. */
    public static void main(String[] arguments) throws Exception {
        AppendingProgram program = new AppendingProgram(FileJournal.open(Path.of(arguments[0])),
                Integer.parseInt(arguments[2]));
        IntStream.range(0, Integer.parseInt(arguments[1]))
                .forEach(thread -> new Thread(() -> program.appendForEver(thread)).start());
    }

    private void appendForEver(int thread) {
        try {
            for (int number = 0;; number++) {
                append(thread, number);
                if (thread == 0 && number % CALLS_BETWEEN_REPLACEMENTS == CALLS_BETWEEN_REPLACEMENTS - 1) {
                    compact();
                }
            }
        } catch (JournalProblem problem) {
            endAfter(problem);
        }
    }

    private void append(int thread, int number) throws JournalProblem {
        snapshots.readLock().lock();
        try {
            journal.append(lines(thread, number, padding).toList());
            say("%d %d%n".formatted(thread, number));
        } finally {
            snapshots.readLock().unlock();
        }
    }

    private void compact() throws JournalProblem {
        snapshots.writeLock().lock();
        try {
            journal.replace(journal.lines());
        } finally {
            snapshots.writeLock().unlock();
        }
    }

    private void endAfter(JournalProblem problem) {
        say("problem %s%n".formatted(problem.getMessage()));
        Runtime.getRuntime().halt(3);
    }

    private static synchronized void say(String line) {
        System.out.print(line);
        System.out.flush();
    }

    static Stream<String> lines(int thread, int number, int padding) {
        return Stream.of("first", "second").map(half ->
                "{\"thread\":%d,\"number\":%d,\"half\":\"%s\",\"padding\":\"%s\"}"
                        .formatted(thread, number, half, "x".repeat(padding)));
    }
}
