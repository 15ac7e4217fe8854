package org.gradi.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.gradi.broker.BrokerFactory;
import org.gradi.model.Grid;
import org.gradi.session.Difference;
import org.gradi.session.Replay;
import org.gradi.session.Replay.ReplayedStep;
import org.gradi.session.Session;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Outcome;
import org.gradi.ui.Task;
import org.gradi.ui.Texts;
import org.gradi.ui.session.ReplayView.Controls;
import org.gradi.ui.session.ReplayView.StepRow;
import org.gradi.ui.session.ReplayView.Verdict;

/** Decides what a replay does next. A step begins only when the last one has ended. */
final class ReplayPresenter {
    private final Texts texts;
    private final BackgroundTasks tasks;
    private final Executor eventThread;
    private final BrokerFactory brokers;
    private final ReplayListener listener;
    private final ReplayView view;
    private final List<ReplayedStep> done = new ArrayList<>();
    private Opened opened;
    private Task latest;
    private boolean isBusy;
    private boolean isPlaying;
    private int stepMillis = 1_000;

    ReplayPresenter(Texts texts, BackgroundTasks tasks, Executor eventThread, BrokerFactory brokers,
            ReplayListener listener, ReplayView view) {
        this.texts = Objects.requireNonNull(texts, "texts");
        this.tasks = Objects.requireNonNull(tasks, "tasks");
        this.eventThread = Objects.requireNonNull(eventThread, "eventThread");
        this.brokers = Objects.requireNonNull(brokers, "brokers");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.view = Objects.requireNonNull(view, "view");
        show();
    }

    /** @param running what does the steps; empty when all of them were done before */
    private record Opened(String name, Session session, Optional<Running> running, StepWords words,
            DifferenceWords differences) {
        Opened(String name, Session session, Optional<Running> running, Texts texts, Grid grid) {
            this(name, session, running, new StepWords(texts, grid), new DifferenceWords(texts, grid));
        }
    }

    private record Running(Replay replay, BrokerFeed feed) {
    }

    boolean isOpen() {
        return opened != null;
    }

    /** Begins the replay of a session; one that was open is closed. */
    void open(String name, Session session) {
        close();
        isBusy = true;
        latest = tasks.run(texts.text("replay.opening", name), progress -> {
            Replay replay = new Replay(session, brokers);
            BrokerFeed feed = new BrokerFeed(replay.broker(), eventThread);
            return new Opened(name, session, Optional.of(new Running(replay, feed)), texts,
                    replay.broker().opened().grid());
        }, Outcome.of(this::begin, this::fail));
    }

    private void begin(Opened ready) {
        isBusy = false;
        opened = ready;
        done.clear();
        ready.running.ifPresent(running -> listener.opened(ready.name, running.feed));
        show();
    }

    /** Shows a session whose steps have all been done again; a replay that was open is closed. */
    void showDone(String name, Session session, List<ReplayedStep> steps, Grid grid) {
        close();
        begin(new Opened(name, session, Optional.empty(), texts, grid));
        done.addAll(steps);
        show();
    }

    private void fail(Throwable problem) {
        isBusy = false;
        pause();
        listener.failed(texts.problem(problem));
        show();
    }

    /** Does the next step; nothing happens while one is under way, or when there is none. */
    void step() {
        if (opened != null && !isBusy && hasNext()) {
            opened.running.ifPresent(this::step);
        }
    }

    private void step(Running running) {
        isBusy = true;
        latest = tasks.run(texts.text("replay.stepping", done.size() + 1), progress -> running.replay.next(),
                new Outcome<ReplayedStep>() {
                    @Override
                    public void succeeded(ReplayedStep step) {
                        stepDone(step);
                    }

                    @Override
                    public void failed(Throwable problem) {
                        fail(problem);
                    }

                    @Override
                    public void cancelled() {
                        close();
                    }
                });
    }

    private boolean hasNext() {
        return done.size() < opened.session.steps().size();
    }

    private void stepDone(ReplayedStep step) {
        isBusy = false;
        done.add(step);
        if (!hasNext()) {
            pause();
        }
        show();
    }

    void play() {
        if (opened != null && hasNext()) {
            isPlaying = true;
            view.startPlaying(stepMillis);
            show();
        }
    }

    void pause() {
        if (isPlaying) {
            isPlaying = false;
            view.stopPlaying();
            show();
        }
    }

    /** @param millis from the beginning of one step to that of the next, while playing */
    void choosePace(int millis) {
        stepMillis = millis;
        if (isPlaying) {
            view.startPlaying(stepMillis);
        }
    }

    /** Ends the replay; nothing of it is kept. */
    void close() {
        pause();
        boolean wasBusy = isBusy;
        isBusy = false;
        Opened closed = opened;
        opened = null;
        if (wasBusy) {
            latest.cancel();
        }
        if (closed != null) {
            closed.running.ifPresent(running -> {
                running.feed.stop();
                listener.closed();
            });
        }
        show();
    }

    /** Makes what has been replayed so far the live session, if what is live may go. */
    void takeOver() {
        listener.wantsToTakeOver(this::handOver);
    }

    private void handOver() {
        if (opened != null && !isBusy) {
            opened.running.ifPresent(this::handOver);
        }
    }

    private void handOver(Running taken) {
        pause();
        opened = null;
        listener.takenOver(taken.replay.recorder(), taken.feed);
        show();
    }

    private void show() {
        if (opened == null) {
            view.showHeading("", Verdict.NOTHING_YET);
            view.showSteps(List.of(), -1);
            view.showDifferences(List.of());
            view.showControls(new Controls(false, false, false, false));
            return;
        }
        List<Difference> differences = done.stream().flatMap(step -> step.differences().stream()).toList();
        Verdict verdict = done.isEmpty() ? Verdict.NOTHING_YET
                : differences.isEmpty() ? Verdict.SAME : Verdict.DIFFERENT;
        String comparison = switch (verdict) {
            case NOTHING_YET -> texts.text("replay.nothing");
            case SAME -> texts.text(hasNext() ? "replay.identical" : "replay.identical.all");
            case DIFFERENT -> texts.text("replay.different", differences.size());
        };
        view.showHeading(texts.text("replay.heading", opened.name, done.size(), opened.session.steps().size(),
                comparison), verdict);
        view.showSteps(rows(), done.size() - 1);
        view.showDifferences(differences.stream().map(opened.differences::row).toList());
        view.showControls(new Controls(true, opened.running.isPresent(), hasNext(), isPlaying));
    }

    private List<StepRow> rows() {
        List<StepRow> rows = new ArrayList<>();
        for (int i = 0; i < opened.session.steps().size(); i++) {
            String what = opened.words.what(opened.session.steps().get(i));
            rows.add(i >= done.size() ? new StepRow(i + 1, what, "", Verdict.NOTHING_YET)
                    : new StepRow(i + 1, what, opened.words.outcome(done.get(i)),
                            done.get(i).differences().isEmpty() ? Verdict.SAME : Verdict.DIFFERENT));
        }
        return rows;
    }
}
