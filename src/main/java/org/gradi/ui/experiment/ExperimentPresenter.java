package org.gradi.ui.experiment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.gradi.experiment.Experiment;
import org.gradi.experiment.Results;
import org.gradi.planning.Strategy;
import org.gradi.request.TextFiles;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.DurationWords;
import org.gradi.ui.Outcome;
import org.gradi.ui.Progress;
import org.gradi.ui.Task;
import org.gradi.ui.Texts;

/** Runs experiments off the event thread, one at a time. All methods on the event thread. */
final class ExperimentPresenter {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Texts texts;
    private final BackgroundTasks tasks;
    private final LongSupplier nanoClock;
    private final List<Strategy> strategies;
    private final ExperimentCharts charts;
    private final ExperimentView view;
    private boolean isRunning;
    private Optional<Task> task = Optional.empty();
    private LiveRuns live = new LiveRuns();
    private Results shown = new Results(List.of());
    private long beganNanos;

    /** @param nanoClock by which decisions and the time left are measured */
    ExperimentPresenter(Texts texts, BackgroundTasks tasks, LongSupplier nanoClock,
            List<Strategy> strategies, ExperimentCharts charts, ExperimentView view) {
        this.texts = texts;
        this.tasks = tasks;
        this.nanoClock = nanoClock;
        this.strategies = List.copyOf(strategies);
        this.charts = charts;
        this.view = view;
    }

    boolean isRunning() {
        return isRunning;
    }

    /** Begins, or tells everything that is wrong with the draft. */
    void start(ExperimentDraft draft) {
        if (isRunning) {
            return;
        }
        DraftReading reading = new DraftReading(texts, strategies);
        Optional<Order> order = reading.read(draft);
        if (order.isEmpty()) {
            view.showMessage(String.join("\n", reading.problems()), false);
            return;
        }
        LiveRuns runs = new LiveRuns();
        live = runs;
        beganNanos = nanoClock.getAsLong();
        show(new Results(List.of()));
        view.showMessage("", true);
        view.showProgress(0, 0, texts.text("experiment.progress.first"));
        view.showControls(true, false);
        isRunning = true;
        task = Optional.of(tasks.run(texts.text("experiment.running"),
                progress -> work(order.get(), runs, progress), new Ended()));
    }

    private Results work(Order order, LiveRuns runs, Progress progress) throws Exception {
        return new Experiment(nanoClock).run(order.plan(), (last, done, all) -> {
            if (Thread.currentThread().isInterrupted()) {
                // The decision may have been cut off; what it granted is no result.
                return false;
            }
            runs.add(last, all);
            progress.report(done, all, "");
            return true;
        });
    }

    /** Shows what has been decided since the last time; without effect when nothing runs. */
    void refresh() {
        LiveRuns.Snapshot now = live.snapshot();
        if (isRunning && now.done() > shown.runs().size()) {
            show(now.results());
            view.showProgress(now.done(), now.all(), texts.text("experiment.progress", now.done(), now.all(),
                    left(now)));
        }
    }

    /** If the rest goes as fast as what is done. */
    private String left(LiveRuns.Snapshot now) {
        double spent = nanoClock.getAsLong() - beganNanos;
        return seconds(spent / now.done() * (now.all() - now.done()));
    }

    private static String seconds(double nanos) {
        return DurationWords.format(Duration.ofSeconds((long) Math.max(1,
                Math.ceil(nanos / NANOS_PER_SECOND))));
    }

    /** Ends the run; what was decided before stays. */
    void cancel() {
        task.filter(unused -> isRunning).ifPresent(Task::cancel);
    }

    void saveTable(Optional<Path> file) {
        Results results = shown;
        file.ifPresent(path -> save(path, () -> TextFiles.write(path, results.csv(), Integer.MAX_VALUE)));
    }

    void saveCharts(Optional<Path> file) {
        Results results = shown;
        file.ifPresent(path -> {
            if (charts.canDraw(path)) {
                save(path, () -> charts.write(results, path));
            } else {
                view.showMessage(texts.text("experiment.wrong.ending", path.getFileName()), false);
            }
        });
    }

    private void save(Path file, Saving saving) {
        tasks.run(file.getFileName().toString(), progress -> {
            saving.save();
            return file;
        }, Outcome.of(saved -> view.showMessage(texts.text("experiment.saved", saved), true), this::fail));
    }

    private void fail(Throwable problem) {
        view.showMessage(texts.problem(problem), false);
    }

    private void show(Results results) {
        shown = results;
        view.showResults(results);
    }

    private void end() {
        isRunning = false;
        view.showProgress(shown.runs().size(), shown.runs().size(), "");
        view.showControls(false, !shown.runs().isEmpty());
    }

    /** Writes a file; takes time. */
    @FunctionalInterface
    private interface Saving {
        void save() throws Exception;
    }

    private final class Ended implements Outcome<Results> {
        @Override
        public void succeeded(Results results) {
            show(results);
            end();
            double spent = nanoClock.getAsLong() - beganNanos;
            view.showMessage(texts.text("experiment.done", results.runs().size(), seconds(spent)), true);
        }

        @Override
        public void failed(Throwable problem) {
            end();
            fail(problem);
        }

        @Override
        public void cancelled() {
            show(live.snapshot().results());
            end();
            view.showMessage(texts.text("experiment.cancelled"), true);
        }
    }
}
