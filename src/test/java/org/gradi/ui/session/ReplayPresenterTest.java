package org.gradi.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradi.broker.CaseStudyGrid;
import org.gradi.request.RequestCheck;
import org.gradi.request.RequestChecker;
import org.gradi.request.RequestDraft;
import org.gradi.selection.GridProblem;
import org.gradi.session.Session;
import org.gradi.session.SessionRecorder;
import org.gradi.session.SessionStep;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Texts;
import org.gradi.ui.session.ReplayView.DifferenceRow;
import org.junit.jupiter.api.Test;

class ReplayPresenterTest {
    private static final RequestDraft DRAFT = new RequestDraft("user_0", List.of(), "2", "2", "peer-to-peer",
            "",
            "PT10M", "PT60M", "PT80M", true);

    private final FakeView view = new FakeView();
    private final SpyListener listener = new SpyListener();
    private final ReplayPresenter replay = new ReplayPresenter(new Texts(Locale.ENGLISH),
            BackgroundTasks.inline(),
            Runnable::run, location -> {
                if (!location.equals("case-study")) {
                    throw new GridProblem(location + ": there is no such grid.");
                }
                return CaseStudyGrid.broker();
            }, listener, view);

    /** Remembers what it was told to show. */
    private static final class FakeView implements ReplayView {
        private String heading = "";
        private List<StepRow> steps = List.of();
        private List<DifferenceRow> differences = List.of();
        private Controls controls;
        private boolean isPlaying;

        @Override
        public void showHeading(String words, Verdict verdict) {
            heading = words;
        }

        @Override
        public void showSteps(List<StepRow> rows, int current) {
            steps = rows;
        }

        @Override
        public void showDifferences(List<DifferenceRow> found) {
            differences = found;
        }

        @Override
        public void showControls(Controls now) {
            controls = now;
        }

        @Override
        public void startPlaying(int stepMillis) {
            isPlaying = true;
        }

        @Override
        public void stopPlaying() {
            isPlaying = false;
        }
    }

    /** Remembers what it heard, and agrees to every take-over. */
    private static final class SpyListener implements ReplayListener {
        private final List<String> heard = new ArrayList<>();
        private SessionRecorder taken;

        @Override
        public void opened(String name, BrokerFeed feed) {
            heard.add("opened " + name);
        }

        @Override
        public void closed() {
            heard.add("closed");
        }

        @Override
        public void wantsToTakeOver(Runnable proceed) {
            proceed.run();
        }

        @Override
        public void takenOver(SessionRecorder recorder, BrokerFeed feed) {
            taken = recorder;
        }

        @Override
        public void failed(String problem) {
            heard.add(problem);
        }
    }

    private static Session recorded() {
        SessionRecorder recorder = new SessionRecorder(CaseStudyGrid.broker());
        RequestCheck check = RequestChecker.check(DRAFT, recorder.broker().opened().vocabulary(),
                recorder.broker().timeFrame());
        recorder.reserve(DRAFT, ((RequestCheck.Passed) check).request(), "gradi");
        recorder.cancel("R1");
        return new Session("case-study", recorder.session().steps());
    }

    @Test
    void doesOneStepAfterTheOtherAndFindsThemIdentical() {
        replay.open("mine", recorded());
        assertThat(view.steps).extracting(ReplayView.StepRow::verdict)
                .containsOnly(ReplayView.Verdict.NOTHING_YET);

        replay.step();
        assertThat(view.heading).contains("step 1 of 2, identical so far");
        replay.step();

        assertThat(view.heading).endsWith("step 2 of 2, identical");
        assertThat(view.steps).extracting(ReplayView.StepRow::verdict).containsOnly(ReplayView.Verdict.SAME);
        assertThat(view.controls.canStep()).as("all steps are done").isFalse();
    }

    @Test
    void showsWhereAStepComesOutOtherwise() {
        Session other = new Session("case-study", List.of(new SessionStep.Cancel("R7", "cancelled")));

        replay.open("other", other);
        replay.step();

        assertThat(view.differences).singleElement().satisfies(difference -> {
            assertThat(difference.what()).isEqualTo("state of R7");
            assertThat(difference.recorded()).isEqualTo("cancelled");
            assertThat(difference.replayed()).isEqualTo("not known");
        });
        assertThat(view.heading).contains("1 difference");
    }

    private void replayAltered(String recorded, String altered) {
        SessionStep.Reserve step = (SessionStep.Reserve) recorded().steps().get(0);
        assertThat(step.outcome()).contains(recorded);
        replay.open("other", new Session("case-study", List.of(new SessionStep.Reserve(step.request(),
                step.strategy(), step.outcome().replace(recorded, altered)))));
        replay.step();
    }

    @Test
    void saysInWordsWhatCameOutOtherwise() {
        replayAltered("\"processors\":2", "\"processors\":1");
        assertThat(view.differences).containsExactly(
                new DifferenceRow(1, "user_0: processors on Cluster_03", "1", "2"));

        replayAltered("\"start\":\"2026-01-01T00:10:00Z\",\"end\"",
                "\"start\":\"2026-01-01T00:11:00Z\",\"end\"");
        assertThat(view.differences).contains(
                new DifferenceRow(1, "user_0: start", "2026-01-01 00:11", "2026-01-01 00:10"));

        replayAltered("\"parts\":[{", "\"parts\":[{\"organisation\":\"VO-B\",\"cluster\":"
                + "\"Cluster_1\",\"processors\":4,\"start\":\"2026-01-01T00:10:00Z\","
                + "\"end\":\"2026-01-01T01:10:00Z\"},{");
        assertThat(view.differences).contains(new DifferenceRow(1, "user_0: part on Cluster_03",
                "2 processors, 2026-01-01 00:10 – 01:10", "nothing"));
    }

    @Test
    void stopsPlayingAfterTheLastStep() {
        replay.open("mine", recorded());
        replay.play();
        assertThat(view.isPlaying).isTrue();

        replay.step();
        replay.step();

        assertThat(view.isPlaying).isFalse();
    }

    @Test
    void handsOverARecorderThatGoesOnWhereTheReplayStands() {
        replay.open("mine", recorded());
        replay.step();

        replay.takeOver();

        assertThat(listener.taken.session().steps()).hasSize(1);
        assertThat(replay.isOpen()).isFalse();
        assertThat(listener.heard).as("a replay that is taken over is not closed").doesNotContain("closed");
    }

    @Test
    void saysWhyAReplayCannotBegin() {
        replay.open("lost", new Session("nowhere.ttl", List.of()));

        assertThat(listener.heard).containsExactly("nowhere.ttl: there is no such grid.");
        assertThat(view.controls.isOpen()).isFalse();
    }
}
