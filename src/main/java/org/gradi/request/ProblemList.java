package org.gradi.request;

import java.util.ArrayList;
import java.util.List;
import org.gradi.model.Message;
import org.gradi.request.RequestCheck.Problem;

/** Gathers the problems of one draft, in the order found. */
final class ProblemList {
    private final List<Problem> problems = new ArrayList<>();

    void add(String path, Message message) {
        problems.add(new Problem(path, message));
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
