package org.gradi.ui.experiment;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.LongPredicate;
import org.gradi.experiment.InstanceGenerator;
import org.gradi.planning.Strategy;
import org.gradi.ui.Texts;

/** Reads a draft and lists everything that is wrong with it, in the language of the screen. */
final class DraftReading {
    /** More would not be decided before the user loses patience, whatever the strategy. */
    static final int MOST_USERS = 1_000;
    private static final double MOST_SLACK = 100;

    private final Texts texts;
    private final List<Strategy> known;
    private final List<String> problems = new ArrayList<>();

    DraftReading(Texts texts, List<Strategy> known) {
        this.texts = texts;
        this.known = known;
    }

    /** What is wrong; none when {@link #read} gave an order. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** The order, or empty when there are problems. Called once. */
    Optional<Order> read(ExperimentDraft draft) {
        List<Strategy> strategies = known.stream().filter(one -> draft.strategies().contains(one.name()))
                .toList();
        if (strategies.isEmpty()) {
            problems.add(texts.text("experiment.wrong.strategies"));
        }
        Optional<Path> folder = draft.isFromFolder() ? folder(draft.folder()) : Optional.empty();
        List<Integer> users = draft.isFromFolder() ? List.of() : users(draft.users());
        long runs = draft.isFromFolder() ? 1 : whole(draft.runs(),
                number -> number >= 1 && number <= InstanceGenerator.MOST_INSTANCES,
                texts.text("experiment.wrong.runs", draft.runs(), InstanceGenerator.MOST_INSTANCES));
        long seed = draft.isFromFolder() ? 0 : whole(draft.seed(), number -> true,
                texts.text("experiment.wrong.seed", draft.seed()));
        double slack = slack(draft.slack(), number -> number >= 0 && number <= MOST_SLACK);
        return problems.isEmpty() ? Optional.of(new Order(strategies, folder, users, (int) runs, seed, slack))
                : Optional.empty();
    }

    private Optional<Path> folder(String text) {
        try {
            if (!text.isBlank()) {
                return Optional.of(Path.of(text.strip()));
            }
        } catch (InvalidPathException noPath) {
            problems.add(noPath.getMessage());
            return Optional.empty();
        }
        problems.add(texts.text("experiment.wrong.folder"));
        return Optional.empty();
    }

    private List<Integer> users(String text) {
        List<Integer> users = new ArrayList<>();
        try {
            for (String one : text.split(",", -1)) {
                users.add(Integer.parseInt(one.strip()));
            }
        } catch (NumberFormatException noNumber) {
            users.add(0);
        }
        if (users.stream().anyMatch(number -> number < 1 || number > MOST_USERS)) {
            problems.add(texts.text("experiment.wrong.users", text, MOST_USERS));
        }
        return users.stream().distinct().sorted().toList();
    }

    private long whole(String text, LongPredicate isRight, String problem) {
        try {
            long number = Long.parseLong(text.strip());
            if (isRight.test(number)) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            problems.add(problem);
            return 0;
        }
        problems.add(problem);
        return 0;
    }

    /** A comma is a decimal point too. */
    private double slack(String text, DoublePredicate isRight) {
        try {
            double number = Double.parseDouble(text.strip().replace(',', '.'));
            if (isRight.test(number)) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            problems.add(texts.text("experiment.wrong.slack", text));
            return 0;
        }
        problems.add(texts.text("experiment.wrong.slack", text));
        return 0;
    }
}
