package org.gradi.profile.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Lays figures out as Markdown: a row per situation, a column per contender. */
public final class Table {

    private Table() {
    }

    /** Median and 99th percentile, through {@code format}. */
    public static String of(String title, List<Figure> figures, String format) {
        return of(title, figures, (situation, contender) -> find(figures, situation, contender)
                .map(figure -> format.formatted(figure.median(), figure.high())).orElse(""));
    }

    /** How many times the median of one contender the medians of all are. */
    static String ratios(String title, List<Figure> figures, String unit) {
        return of(title, figures, (situation, contender) -> find(figures, situation, contender)
                .flatMap(figure -> find(figures, situation, unit).map(one -> figure.median() / one.median()))
                .map(ratio -> (ratio < 10 ? "%,.1f" : "%,.0f").formatted(ratio)).orElse(""));
    }

    private static String of(String title, List<Figure> figures, BiFunction<String, String, String> cell) {
        Set<String> situations = new LinkedHashSet<>();
        Set<String> contenders = new LinkedHashSet<>();
        for (Figure figure : figures) {
            situations.add(figure.situation());
            contenders.add(figure.contender());
        }
        var text = new StringBuilder("| " + title);
        contenders.forEach(contender -> text.append(" | ").append(contender));
        text.append(" |\n|---").append("|---:".repeat(contenders.size())).append("|\n");
        for (String situation : situations) {
            text.append("| ").append(situation);
            contenders.forEach(contender -> text.append(" | ").append(cell.apply(situation, contender)));
            text.append(" |\n");
        }
        return text.toString();
    }

    private static Optional<Figure> find(List<Figure> figures, String situation, String contender) {
        return figures.stream()
                .filter(figure -> figure.situation().equals(situation))
                .filter(figure -> figure.contender().equals(contender))
                .findFirst();
    }
}
