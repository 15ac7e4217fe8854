package org.gradi.journal;

import java.util.List;
import java.util.Optional;

/** The lines of one caller on their way to the disk. For whoever holds the writer's lock. */
final class AppendCall {
    private final List<JournalRecord> records;
    private Optional<Throwable> failure =
            Optional.of(new IllegalStateException("the write that these lines were part of was not ended"));
    private boolean isTaken;

    AppendCall(List<String> records) {
        this.records = RecordText.checked(records);
    }

    List<JournalRecord> records() {
        return records;
    }

    void taken() {
        isTaken = true;
    }

    boolean isTaken() {
        return isTaken;
    }

    void recorded() {
        failure = Optional.empty();
    }

    void failed(Throwable why) {
        failure = Optional.of(why);
    }

    /** Why these lines are not recorded; empty when they are. */
    Optional<Throwable> failure() {
        return failure;
    }
}
