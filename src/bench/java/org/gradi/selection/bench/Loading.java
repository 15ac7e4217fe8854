package org.gradi.selection.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gradi.model.Quantity;
import org.gradi.model.Relation;
import org.gradi.model.Requirement;
import org.gradi.model.Unit;
import org.gradi.model.Value;
import org.gradi.selection.GridProblem;
import org.gradi.selection.LiveGrid;
import org.gradi.selection.OpeningProgress;
import org.gradi.selection.jena.JenaGridSource;

/** Opens one grid in this process, which should be fresh, and prints what that cost. */
public final class Loading {
    private static final int REPEATED = 300;

    private Loading() {
    }

    /**
     * @param arguments the grid file, one that {@link org.gradi.selection.GeneratedGrid} wrote, and what is
     *                  opened before it, as the window opens the built-in grid
     */
    public static void main(String[] arguments) throws GridProblem {
        for (String before : List.of(arguments).subList(1, arguments.length)) {
            new JenaGridSource().openLive(before, OpeningProgress.unwatched());
        }
        OperatingSystemMXBean machine =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double load = machine.getSystemLoadAverage();
        long cpu = machine.getProcessCpuTime();
        long begun = System.nanoTime();
        LiveGrid live = new JenaGridSource().openLive(arguments[0], OpeningProgress.unwatched());
        double seconds = (System.nanoTime() - begun) / 1e9;
        double busy = (machine.getProcessCpuTime() - cpu) / 1e9;
        double megabytes = megabytes();
        double changing = median(live, Loading::change);
        double selecting = median(live, Loading::select);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).printf(Locale.ROOT,
                "%s: %,d clusters opened in %.1f s (%.1f s of processor time, load %.1f), %.0f MB kept; "
                        + "one described anew %.1f ms, selecting %.2f ms%n",
                arguments.length == 1 ? "fresh process" : "after the built-in grid",
                live.grid().grid().clusters().size(), seconds, busy, load, megabytes, changing, selecting);
    }

    private interface Action {
        void on(LiveGrid live, int turn) throws GridProblem;
    }

    private static void change(LiveGrid live, int turn) throws GridProblem {
        live.describe("C-0", """
                @prefix o: <urn:gradi:generated:0#> .
                o:c-0 a o:Machine ; o:clock0 %d ; o:soft o:SoftMPI .
                """.formatted(1000 + turn));
    }

    private static void select(LiveGrid live, int turn) {
        live.grid().selector().select(List.of(
                new Requirement("operatingSystem", Relation.IS, new Value.Term("Unix")),
                new Requirement("diskSpace", Relation.AT_LEAST, new Value.Amount(
                        new Quantity(BigDecimal.valueOf(turn), Unit.GIGABYTE))))).selected();
    }

    private static double median(LiveGrid live, Action action) throws GridProblem {
        long[] nanos = new long[REPEATED];
        for (int turn = 0; turn < REPEATED; turn++) {
            long begun = System.nanoTime();
            action.on(live, turn);
            nanos[turn] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return nanos[REPEATED / 2] / 1e6;
    }

    private static double megabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
