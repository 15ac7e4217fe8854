package org.gradi.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What a window that lives no more had not saved.
 *
 * @param work    what could be read of it
 * @param damaged the files of it that could not be read
 */
public record LeftWork(UnsavedWork work, List<Damaged> damaged) {

    public LeftWork {
        Objects.requireNonNull(work, "work");
        damaged = List.copyOf(damaged);
    }

    /**
     * A file that could not be read.
     *
     * @param problem what is wrong with it
     * @param kept    where it is now
     */
    public record Damaged(String problem, Path kept) {
        public Damaged {
            Objects.requireNonNull(problem, "problem");
            Objects.requireNonNull(kept, "kept");
        }
    }
}
