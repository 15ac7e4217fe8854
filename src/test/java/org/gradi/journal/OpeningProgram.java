package org.gradi.journal;

import java.nio.file.Path;
import java.util.List;

/** Opens a journal and appends to it; says on the error stream why it cannot, and ends with 3. */
final class OpeningProgram {

    private OpeningProgram() {
    }

    public static void main(String[] arguments) {
        try (Journal journal = FileJournal.open(Path.of(arguments[0]))) {
            journal.append(List.of("{\"intruder\":true}"));
        } catch (JournalProblem refused) {
            System.err.println(refused.getMessage());
            Runtime.getRuntime().halt(3);
        }
    }
}
