package org.gradi.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.gradi.broker.Abandonment;
import org.gradi.broker.Broker;
import org.gradi.broker.BrokerEvent;
import org.gradi.broker.CaseStudyGrid;
import org.gradi.broker.Outcome;
import org.gradi.cluster.JobOrder;
import org.gradi.cluster.Until;
import org.gradi.model.Request;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.planning.JointObjective;
import org.gradi.request.ChangeDraft;
import org.gradi.request.FileProblem;
import org.gradi.request.RequestCheck;
import org.gradi.request.RequestChecker;
import org.gradi.request.RequestDraft;
import org.gradi.request.RequestDraft.DraftRequirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {
    private static final int WAITING = 8;

    @TempDir
    private Path folder;

    @Test
    void aSavedSessionOpensAsItWas() throws Exception {
        Session session = recorded().session();
        Path file = folder.resolve("session.json");

        SessionFiles.write(file, session);

        assertThat(SessionFiles.read(file)).isEqualTo(session);
        assertThat(SessionFiles.isSession(file)).isTrue();
        assertThat(session.steps())
                .hasExactlyElementsOfTypes(SessionStep.Reserve.class, SessionStep.Advance.class,
                SessionStep.Reserve.class, SessionStep.Cancel.class);
    }

    @Test
    void aReplayComesOutAsRecordedAndRecordsTheSameSession() throws Exception {
        Session session = recorded().session();

        Replay replay = new Replay(session, location -> CaseStudyGrid.broker());
        replay.finish();

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.recorder().session()).isEqualTo(session);
    }

    @Test
    void aReplayNamesEveryValueThatComesOutOtherwise() throws Exception {
        Session session = recorded().session();
        SessionStep.Reserve first = (SessionStep.Reserve) session.steps().get(0);
        SessionStep.Reserve altered = new SessionStep.Reserve(first.request(), first.strategy(),
                first.outcome().replace("Cluster_03", "Cluster_02"));

        Replay replay = new Replay(new Session(session.grid(), List.of(altered)),
                location -> CaseStudyGrid.broker());
        replay.finish();

        assertThat(replay.differences()).singleElement().satisfies(found -> {
            assertThat(found.sentence())
                    .isEqualTo("step 1, $.parts[0].cluster: recorded \"Cluster_02\", now \"Cluster_03\"");
            assertThat(found.meaning()).isEqualTo(new Meaning(first.request().name(), "parts.cluster",
                    "Cluster_02 / Cluster_03", new Meaning.Value.Plain("Cluster_02"),
                    new Meaning.Value.Plain("Cluster_03")));
        });
    }

    @Test
    void aReplayGoesStepByStepAndShowsTheGridInBetween() throws Exception {
        Replay replay = new Replay(recorded().session(), location -> CaseStudyGrid.broker());

        replay.next();

        assertThat(replay.broker().state().reservations()).hasSize(1);
        assertThat(replay.hasNext()).isTrue();
        replay.next();
        assertThat(replay.broker().clock().now()).isEqualTo(CaseStudyGrid.minute(15));
    }

    @Test
    void aRequestThatNoLongerMakesSenseStopsTheReplayWithItsStep() throws Exception {
        Session session = recorded().session();
        SessionStep.Reserve first = (SessionStep.Reserve) session.steps().get(0);
        RequestDraft draft = draft("odd", "2", "colour", "PT10M");
        Replay replay = new Replay(new Session(session.grid(),
                List.of(new SessionStep.Reserve(draft, first.strategy(), first.outcome()))),
                location -> CaseStudyGrid.broker());

        assertThatThrownBy(replay::next).isInstanceOf(SessionProblem.class)
                .hasMessageContaining("$.steps[0].reserve")
                .hasMessageContaining("colour");
    }

    @Test
    void moreRequestsThanCanBeRankedAreAProblemOfTheSession() throws Exception {
        Session session = recorded().session();
        SessionStep.Reserve first = (SessionStep.Reserve) session.steps().get(0);
        Replay replay = new Replay(new Session(session.grid(), List.of(new SessionStep.ReserveTogether(
                Collections.nCopies(63, first.request()), JointObjective.HIGHEST_PRIORITY,
                Collections.nCopies(63, first.outcome())))), location -> CaseStudyGrid.broker());

        assertThat(replay.problems()).extracting(Replay.Problem::path)
                .containsExactly("$.steps[0].reserveTogether");
        assertThatThrownBy(replay::next).isInstanceOf(SessionProblem.class).hasMessageContaining("(63)");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version": 1       | "version": 7        | $.version
            gradi/session      | gradi/diary         | $.format
            "grid": "case-study" | "grid": ""        | $.grid
            {"advance": "PT15M"} | {"advance": "soon"} | $.steps[1].advance
            {"advance": "PT15M"} | {"wait": "PT15M"} | $.steps[1]
            {"cancel": "R1",   | {"cancel": "R1", "why": "rain", | why
            "processors": 2    | "processors": [2]   | $.steps[0].reserve.processors
            ]                  | ]]                  | line
            """)
    void aSessionFileWithAFaultIsRefusedWithItsPlace(String right, String wrong, String place)
    throws Exception {
        Path file = folder.resolve("session.json");
        SessionFiles.write(file, recorded().session());
        String text = Files.readString(file);
        assertThat(text).contains(right.strip());
        Files.writeString(file, text.replace(right.strip(), wrong.strip()));

        assertThatThrownBy(() -> SessionFiles.read(file)).isInstanceOf(FileProblem.class)
                .hasMessageContaining("session.json").hasMessageContaining(place.strip());
    }

    @Test
    void aChangeIsSavedAndComesOutAgain() throws Exception {
        SessionRecorder recorder = recorded();
        ChangeDraft wish = new ChangeDraft("PT100M", "PT30M", "", "");
        Reservation old = recorder.broker().state().reservations().stream()
                .filter(one -> one.state() == ReservationState.COMMITTED).findFirst().orElseThrow();
        RequestCheck.Passed request =
                (RequestCheck.Passed) wish.check(old, recorder.broker().timeFrame());
        Outcome.Reserved moved = (Outcome.Reserved)
                recorder.change(old.id(), wish, request.request(), "gradi").orElseThrow();
        assertThat(moved.reservation().plan().window().start()).isEqualTo(CaseStudyGrid.minute(100));
        Path file = folder.resolve("session.json");
        SessionFiles.write(file, recorder.session());

        Replay replay = new Replay(SessionFiles.read(file), location -> CaseStudyGrid.broker());
        replay.finish();

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.recorder().session()).isEqualTo(recorder.session());
        assertThat(replay.broker().find(moved.reservation().id())).contains(moved.reservation());
    }

    @Test
    void aChangeThatWasAbandonedHalfwayIsAbandonedAgainAndTheIdsStayTheSame() throws Exception {
        SessionRecorder recorder = recorded();
        ChangeDraft wish = new ChangeDraft("PT100M", "PT30M", "", "");
        Reservation old = recorder.broker().state().reservations().stream()
                .filter(one -> one.state() == ReservationState.COMMITTED).findFirst().orElseThrow();
        Request request = ((RequestCheck.Passed) wish.check(old, recorder.broker().timeFrame())).request();
        Abandonment abandonment = new Abandonment();
        recorder.broker().addListener(event -> {
            if (event instanceof BrokerEvent.Granted) {
                abandonment.abandon();
            }
        });
        assertThat(recorder.change(old.id(), wish, request, "gradi", abandonment)).get()
                .isInstanceOf(Outcome.Refused.class);
        recorder.change(old.id(), wish, request, "gradi").orElseThrow();

        Replay replay = new Replay(recorder.session(), location -> CaseStudyGrid.broker());
        replay.finish();

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.recorder().session()).isEqualTo(recorder.session());
    }

    @Test
    void jobsAreSavedAndComeOutAgain() throws Exception {
        SessionRecorder recorder = recorded();
        String id = recorder.broker().state().reservations().stream()
                .filter(one -> one.state().holdsCapacity()).findFirst().orElseThrow().id();
        JobOrder order = new JobOrder("model", List.of("/bin/sleep", "it's \"1\"", ""), "/home/a b");
        recorder.submit(id, order, Optional.of("Cluster_03"));
        recorder.submit(id, new JobOrder("short", List.of("/bin/true"), "/"), Optional.empty());
        recorder.cancelJobs(id, Optional.of("model"));
        recorder.cancelJobs(id, Optional.empty());
        Path file = folder.resolve("session.json");
        SessionFiles.write(file, recorder.session());
        Session saved = SessionFiles.read(file);
        assertThat(saved).isEqualTo(recorder.session());

        Replay replay = new Replay(saved, location -> CaseStudyGrid.broker());
        replay.finish();

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.recorder().session()).isEqualTo(saved);
        SessionStep.Submit altered = new SessionStep.Submit(id, order, Optional.empty(),
                "Cluster_03 model lost");
        Replay other = new Replay(new Session(saved.grid(), List.of(saved.steps().get(0), altered)),
                location -> CaseStudyGrid.broker());
        other.finish();
        assertThat(other.differences()).extracting(Difference::recorded)
                .containsExactly("Cluster_03 model lost");
    }

    @Test
    void aStateFolderStaysLockedForOtherProgramsAfterASecondUserHereWasRefused() throws Exception {
        Path state = folder.resolve("state");
        Path errors = folder.resolve("errors");
        try (StateFolder first = StateFolder.open(state)) {
            assertThatThrownBy(() -> StateFolder.open(state)).isInstanceOf(FileProblem.class);

            Process other = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), "org.gradi.app.Main", "list", "--state",
                    state.toString()).redirectError(errors.toFile()).start();

            assertThat(other.waitFor()).as("exit code of another program").isEqualTo(2);
            assertThat(errors).content().contains("another program uses this state folder");
            first.write(recorded().session(), Optional.empty());
        }
    }

    @Test
    void twoProgramsCannotUseOneStateFolder() throws Exception {
        Path state = folder.resolve("state");
        try (StateFolder first = StateFolder.open(state)) {
            assertThat(first.read()).isEmpty();
            assertThatThrownBy(() -> StateFolder.open(state)).isInstanceOf(FileProblem.class)
                    .hasMessageContaining("another program");
            first.write(recorded().session(), Optional.empty());
        }
        try (StateFolder next = StateFolder.open(state)) {
            assertThat(next.read()).contains(recorded().session());
        }
    }

    @Test
    void stepsAreDoneAndKeptInTheOrderOfArrival() throws Exception {
        SessionRecorder recorder = new SessionRecorder(CaseStudyGrid.broker());
        CountDownLatch allHaveCome = new CountDownLatch(1);
        recorder.broker().addListener(event -> await(allHaveCome));
        List<Thread> users = new ArrayList<>(List.of(new Thread(() ->
                reserve(recorder, draft("user_0", "2", "diskSpace", "PT10M")))));
        IntStream.rangeClosed(1, WAITING).forEach(number ->
                users.add(new Thread(() -> recorder.cancel("nobody's " + number))));
        for (Thread user : users) {
            user.start();
            Until.isSo("the user waits", () -> user.getState() == Thread.State.WAITING
                    || user.getState() == Thread.State.BLOCKED);
        }

        allHaveCome.countDown();
        for (Thread user : users) {
            user.join();
        }

        assertThat(recorder.session().steps().stream().skip(1).toList())
                .as("after the one who held all others up")
                .isEqualTo(IntStream.rangeClosed(1, WAITING).mapToObj(number ->
                        new SessionStep.Cancel("nobody's " + number, SessionStep.Cancel.UNKNOWN)).toList());
    }

    @Test
    void aMomentThatHasPassedIsNoStep() {
        SessionRecorder recorder = recorded();
        Session before = recorder.session();

        recorder.advanceTo(CaseStudyGrid.minute(7));

        assertThat(recorder.session()).isEqualTo(before);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException brokenOff) {
            throw new IllegalStateException(brokenOff);
        }
    }

    private static SessionRecorder recorded() {
        SessionRecorder recorder = new SessionRecorder(CaseStudyGrid.broker());
        reserve(recorder, draft("user_0", "2", "diskSpace", "PT10M"));
        recorder.advanceTo(CaseStudyGrid.minute(5));
        recorder.advanceTo(CaseStudyGrid.minute(15));
        reserve(recorder, draft("user_1", "6", "diskSpace", "PT20M"));
        recorder.cancel("R1");
        return recorder;
    }

    private static void reserve(SessionRecorder recorder, RequestDraft draft) {
        Broker broker = recorder.broker();
        RequestCheck check = RequestChecker.check(draft, broker.opened().vocabulary(), broker.timeFrame());
        assertThat(check).isInstanceOf(RequestCheck.Passed.class);
        Request request = ((RequestCheck.Passed) check).request();
        recorder.reserve(draft, request, "gradi");
    }

    private static RequestDraft draft(String name, String processors, String property, String start) {
        return new RequestDraft(name, List.of(new DraftRequirement(property, "atLeast", "40 GB")), processors,
                processors, "peer-to-peer", "10 Mbit/s", start, "PT60M", "PT90M", true);
    }
}
