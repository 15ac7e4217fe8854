package org.gradi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class BackgroundTasksTest {
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final Deque<Runnable> eventThread = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private final BackgroundTasks tasks = new BackgroundTasks(workers::add, eventThread::add);

    @Test
    void bringsTheResultBackToTheEventThread() {
        tasks.run("select", progress -> "four clusters", recording());

        work();
        assertThat(heard).as("the worker's thread never calls the outcome").isEmpty();
        settle();

        assertThat(heard).containsExactly("succeeded four clusters");
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void workThatNobodyAskedForIsNotAmongWhatTheUserStops() {
        Task opening = tasks.run("open", progress -> "a grid", recording());
        tasks.runUnasked("check", progress -> "a form", recording());

        assertThat(tasks.running()).containsExactly(opening);
        work();
        settle();
        assertThat(heard).containsExactly("succeeded a grid", "succeeded a form");
    }

    @Test
    void theTasksOfAnotherWindowAreNeitherListedNorToldHere() {
        BackgroundTasks other = tasks.apart();
        List<String> told = new ArrayList<>();
        tasks.addListener(new BackgroundTasks.Listener() {
            @Override
            public void started(Task task) {
                told.add(task.title());
            }

            @Override
            public void advanced(Task task) {
                told.add(task.title());
            }

            @Override
            public void ended(Task task) {
                told.add(task.title());
            }
        });

        other.run("study", progress -> "a mapping", recording());
        assertThat(tasks.running()).isEmpty();
        assertThat(other.running()).extracting(Task::title).containsExactly("study");
        work();
        settle();

        assertThat(heard).as("the same workers and event thread serve both")
                .containsExactly("succeeded a mapping");
        assertThat(told).isEmpty();
    }

    @Test
    void bringsAFailureBackWithItsMessage() {
        tasks.run("select", progress -> {
            throw new IllegalStateException("no such file");
        }, recording());

        work();
        settle();

        assertThat(heard).containsExactly("failed no such file");
    }

    @Test
    void answersACancelAtOnceAndDropsTheLateResult() {
        Task task = tasks.run("select", progress -> "too late", recording());
        Runnable begun = workers.remove();

        task.cancel();
        assertThat(heard).as("cancel does not wait for the worker").containsExactly("cancelled");
        assertThat(tasks.running()).isEmpty();

        begun.run();
        settle();
        assertThat(heard).containsExactly("cancelled");
    }

    @Test
    void asksWorkThatRunsToItsEndOnceAndWaitsForWhatComesOfIt() {
        List<String> stops = new ArrayList<>();
        Task task = tasks.runToItsEnd("reserve", progress -> Thread.interrupted() ? "broken off" : "undone",
                () -> stops.add("stop"), recording());

        task.cancel();
        task.cancel();
        assertThat(stops).containsExactly("stop");
        assertThat(heard).as("not before its end").isEmpty();
        assertThat(task.isStopping()).isTrue();
        assertThat(tasks.running()).containsExactly(task);

        work();
        settle();
        assertThat(heard).containsExactly("succeeded undone");
        assertThat(tasks.running()).isEmpty();
        task.cancel();
        assertThat(stops).as("it has ended").hasSize(1);
    }

    @Test
    void dropsAResultThatWasReadyButNotYetDeliveredWhenTheUserCancelled() {
        Task task = tasks.run("select", progress -> "ready", recording());
        work();

        task.cancel();
        settle();

        assertThat(heard).containsExactly("cancelled");
    }

    @Test
    void takesNoNoticeOfACancelAfterTheEnd() {
        Task task = tasks.run("select", progress -> "done", recording());
        work();
        settle();

        task.cancel();

        assertThat(heard).containsExactly("succeeded done");
    }

    @Test
    void mergesAFloodOfProgressIntoOneAnnouncement() {
        List<Double> seen = new ArrayList<>();
        tasks.addListener(new BackgroundTasks.Listener() {
            @Override
            public void started(Task task) {
                heard.add("started");
            }

            @Override
            public void advanced(Task task) {
                seen.add(task.fraction().orElseThrow());
            }

            @Override
            public void ended(Task task) {
                heard.add("ended");
            }
        });
        tasks.run("count", progress -> {
            for (int i = 1; i <= 1_000; i++) {
                progress.report(i, 1_000, "step " + i);
            }
            return "counted";
        }, recording());

        work();
        settle();

        assertThat(seen).as("one announcement, with the latest state").containsExactly(1.0);
        assertThat(heard).containsExactly("started", "ended", "succeeded counted");
    }

    @Test
    void takesAClosedPoolForAFailure() {
        BackgroundTasks closed = new BackgroundTasks(work -> {
            throw new RejectedExecutionException("closed");
        }, Runnable::run);

        closed.run("select", progress -> "never", recording());

        assertThat(heard).containsExactly("failed closed");
    }

    @Test
    void runsInlineBeforeItReturns() {
        BackgroundTasks.inline().run("select", progress -> "now", recording());

        assertThat(heard).containsExactly("succeeded now");
    }

    private Outcome<String> recording() {
        return new Outcome<>() {
            @Override
            public void succeeded(String result) {
                heard.add("succeeded " + result);
            }

            @Override
            public void failed(Throwable problem) {
                heard.add("failed " + problem.getMessage());
            }

            @Override
            public void cancelled() {
                heard.add("cancelled");
            }
        };
    }

    private void work() {
        while (!workers.isEmpty()) {
            workers.remove().run();
        }
    }

    private void settle() {
        while (!eventThread.isEmpty()) {
            eventThread.remove().run();
        }
    }
}
