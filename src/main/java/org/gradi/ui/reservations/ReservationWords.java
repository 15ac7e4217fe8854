package org.gradi.ui.reservations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradi.model.Cause;
import org.gradi.model.Grid;
import org.gradi.model.LinkUse;
import org.gradi.model.Plan;
import org.gradi.model.Request;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeWindow;
import org.gradi.ui.DurationWords;
import org.gradi.ui.Moments;
import org.gradi.ui.Sayings;
import org.gradi.ui.Texts;
import org.gradi.ui.Wording;
import org.gradi.ui.reservations.ListedRequest.Placed;
import org.gradi.ui.reservations.ListedRequest.TurnedDown;

/** Requests and reservations of one grid in words. Immutable. */
public final class ReservationWords {
    private final Texts texts;
    private final Grid grid;
    private final Moments moments;
    private final Sayings sayings;

    public ReservationWords(Texts texts, Grid grid) {
        this.texts = texts;
        this.grid = grid;
        this.moments = new Moments(grid.zone(), texts.locale());
        this.sayings = new Sayings(texts, grid.zone());
    }

    /** Where: {@code Cluster_1 (4) + Cluster_2 (2)}. */
    public String places(Plan plan) {
        return plan.parts().stream()
                .map(part -> texts.text("reservations.place", part.cluster(), part.processors()))
                .collect(Collectors.joining(" + "));
    }

    /** When: date and time, and on simulated clusters how long after the grid's epoch. */
    public String window(TimeWindow window) {
        boolean isSimulated = grid.clusters().stream().allMatch(cluster -> cluster.manager().isSimulated());
        return isSimulated
                ? texts.text("reservations.window", moments.format(window), since(window))
                : moments.format(window);
    }

    private String since(TimeWindow window) {
        return DurationWords.format(Duration.between(grid.epoch(), window.start())) + " – "
                + DurationWords.format(Duration.between(grid.epoch(), window.end()));
    }

    String start(Plan plan) {
        return moments.format(plan.window().start());
    }

    /** The time of day alone where it is the day of the start. */
    String end(Plan plan) {
        TimeWindow window = plan.window();
        boolean sameDay = window.start().atZone(grid.zone()).toLocalDate()
                .equals(window.end().atZone(grid.zone()).toLocalDate());
        return sameDay ? moments.timeOfDay(window.end()) : moments.format(window.end());
    }

    /** What stands in the cells of a row of the list. */
    List<String> row(ListedRequest listed) {
        List<String> placed = listed instanceof Placed found
                ? List.of(places(found.reservation().plan()), start(found.reservation().plan()),
                        end(found.reservation().plan())) : List.of("", "", "");
        List<String> cells = new ArrayList<>(List.of(StateLook.word(texts, listed.state()),
                listed.request().name()));
        cells.addAll(placed);
        cells.addAll(List.of(listed.strategy(), listed.id()));
        return cells;
    }

    String zone() {
        return grid.zone().getId();
    }

    /** What cancelling gives back, in one sentence. */
    public String givesBack(Placed placed) {
        return texts.text("reservations.gives.back", placed.request().name(), placed.id(),
                places(placed.reservation().plan()), window(placed.reservation().plan().window()),
                grid.zone().getId());
    }

    /** Everything there is to say of a row, line by line; the first line is its heading. */
    List<String> details(ListedRequest listed) {
        List<String> lines = new ArrayList<>();
        lines.add(listed.request().name() + " · " + listed.id());
        if (listed instanceof Placed placed) {
            if (placed.state() == ReservationState.IN_DOUBT) {
                lines.add(texts.text("reservations.detail.in-doubt"));
            }
            plan(lines, placed.reservation().plan());
        } else if (listed instanceof TurnedDown down) {
            List<Cause> causes = down.refusal().causes();
            lines.add(texts.text("reservations.detail.refused", causes.size()));
            sayings.reasons(causes).stream().map(reason -> "• " + reason).forEach(lines::add);
        }
        lines.add(asked(listed));
        return lines;
    }

    private void plan(List<String> lines, Plan plan) {
        lines.add(plan.parts().stream().map(part -> texts.text("reservations.detail.part", part.processors(),
                part.cluster(), part.organisation())).collect(Collectors.joining("\n")));
        lines.add(texts.text("reservations.detail.window", window(plan.window()), zone()));
        for (LinkUse use : plan.links()) {
            lines.add(texts.text("reservations.detail.link", use.from(), use.to(),
                    Wording.bandwidth(use.bitsPerSecond(), texts.locale()), use.lambda()));
        }
        if (plan.isCoReservation()) {
            lines.add(texts.text("reservations.detail.delta", plan.delta()));
        }
    }

    private String asked(ListedRequest listed) {
        Request request = listed.request();
        return texts.text("reservations.detail.asked", sayings.say(request.processors()),
                DurationWords.format(request.time().duration()), moments.format(request.time().window()),
                listed.strategy());
    }
}
