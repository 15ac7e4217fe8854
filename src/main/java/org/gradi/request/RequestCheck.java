package org.gradi.request;

import java.util.List;
import java.util.Objects;
import org.gradi.model.Message;
import org.gradi.model.Request;

/** What came of checking a draft. */
public sealed interface RequestCheck {

    /** The draft is in order. */
    record Passed(Request request) implements RequestCheck {
        public Passed {
            Objects.requireNonNull(request, "request");
        }
    }

    /** The draft has problems; at least one, all that were found. */
    record Failed(List<Problem> problems) implements RequestCheck {
        public Failed {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("A failed check must name at least one problem.");
            }
        }
    }

    /**
     * One thing that is wrong with a draft.
     *
     * @param path    JSON path of the value in a request file, such as {@code $.requirements[1].atLeast};
     *                forms map it to the field
     * @param message the value and what would be right, one sentence
     */
    record Problem(String path, Message message) {
        public Problem {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(message, "message");
        }
    }
}
