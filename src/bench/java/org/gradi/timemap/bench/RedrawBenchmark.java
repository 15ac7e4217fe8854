package org.gradi.timemap.bench;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gradi.model.Grid;
import org.gradi.model.Reservation;
import org.gradi.timemap.MapContent;
import org.gradi.timemap.SampleMaps;
import org.gradi.timemap.TimeMap;
import org.gradi.timemap.chart.TimeMapPanel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a worker and the event thread do for the map after each step of a session. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RedrawBenchmark {
    private static final int RESERVATIONS_PER_CLUSTER = 2;
    private static final int MINUTES = 240;
    private static final long SEED = 1;
    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;

    @Param({"100", "1000", "10000"})
    private int clusters;

    private Grid grid;
    private List<Reservation> book;
    private TimeMap with;
    private TimeMap without;
    private boolean isLastThere;
    private TimeMapPanel panel;
    private Graphics2D picture;

    @Setup
    public void showMap() {
        grid = SampleMaps.grid(clusters);
        book = SampleMaps.fitting(grid, RESERVATIONS_PER_CLUSTER * clusters, MINUTES, SEED);
        with = TimeMap.of(MapContent.of(grid, book, SampleMaps.EPOCH));
        without = make();
        panel = new TimeMapPanel(with);
        panel.setSize(WIDTH, HEIGHT);
        panel.doLayout();
        for (Component part : panel.getComponents()) {
            part.doLayout();
        }
        picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB).createGraphics();
        isLastThere = true;
    }

    /** A worker makes the map with one reservation less. */
    @Benchmark
    public TimeMap make() {
        return TimeMap.of(MapContent.of(grid, book.subList(0, book.size() - 1), SampleMaps.EPOCH), with);
    }

    /** The event thread shows and paints the map with one reservation more or less. */
    @Benchmark
    public void show() {
        isLastThere = !isLastThere;
        panel.show(isLastThere ? with : without);
        panel.paint(picture);
    }

    /** The picture is painted again, as after scrolling. */
    @Benchmark
    public void paint() {
        panel.paint(picture);
    }
}
