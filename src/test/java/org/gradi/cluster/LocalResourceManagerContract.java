package org.gradi.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every manager must do, whichever kind it is. A kind is tested by a subclass that gives a fixture;
 * where the contract leaves a manager free, such as to grant a later window, so do these tests.
 */
public abstract class LocalResourceManagerContract {
    private static final Duration HOUR = Duration.ofHours(1);

    private ManagerFixture fixture;
    private LocalResourceManager manager;
    private int all;
    private Instant base;

    /** A fixture whose cluster is empty. */
    protected abstract ManagerFixture fixture();

    @BeforeEach
    void begin() {
        fixture = fixture();
        manager = fixture.manager();
        all = fixture.processors();
        base = fixture.now().plus(Duration.ofDays(1));
    }

    @AfterEach
    void giveEverythingBack() {
        fixture.close();
    }

    @Test
    void namesItsCluster() {
        assertThat(manager.cluster()).isEqualTo(fixture.cluster());
    }

    @Test
    void showsAnEmptyClusterAsEmpty() {
        LocalState state = look(hours(0, 24));

        assertThat(state.cluster()).isEqualTo(fixture.cluster());
        assertThat(state.processors()).isEqualTo(all);
        assertThat(state.reservations()).isEmpty();
        assertThat(state.otherWork()).isEmpty();
        assertThat(state.asOf()).as("the state is not older than the test").isBefore(base);
    }

    @Test
    void grantsTheNumberOfProcessorsAndTheLengthThatWereAsked() {
        LocalReservation granted = done(manager.reserve("one", 2, hours(1, 3)));

        assertThat(granted.key()).isEqualTo("one");
        assertThat(granted.processors()).isEqualTo(2);
        assertThat(granted.window().length()).isEqualTo(Duration.ofHours(2));
        assertThat(granted.window().start()).isAfterOrEqualTo(base.plus(HOUR));
    }

    @Test
    void grantsExactlyTheWindowAskedWhenTheClusterIsEmpty() {
        assertThat(done(manager.reserve("one", all, hours(1, 2))).window())
                .as("a later window is only for a cluster that is busy").isEqualTo(hours(1, 2));
    }

    @Test
    void findsWhatItGrantedAndShowsItWhenLooked() {
        LocalReservation granted = done(manager.reserve("one", 2, hours(1, 3)));

        assertThat(done(manager.find("one"))).isEqualTo(granted);
        assertThat(look(hours(2, 4)).reservations()).containsExactly(granted);
    }

    @Test
    void doesNotShowReservationsThatOnlyTouchTheWindowLookedAt() {
        done(manager.reserve("one", 2, hours(1, 2)));

        assertThat(look(hours(0, 1)).reservations()).as("before it begins").isEmpty();
        assertThat(look(hours(2, 3)).reservations()).as("after it ended").isEmpty();
    }

    @Test
    void deniesTheReservationUnderAKeyThatNeverWas() {
        assertDenied(manager.find("nothing"), "key");
        assertDenied(manager.confirm("nothing"), "key");
        assertDenied(manager.change("nothing", 1, hours(1, 2)), "key");
    }

    @Test
    void reservesOnceWhenAskedTwiceUnderOneKey() {
        LocalReservation first = done(manager.reserve("one", 2, hours(1, 2)));
        LocalReservation second = done(manager.reserve("one", 2, hours(1, 2)));

        assertThat(second).isEqualTo(first);
        assertThat(look(hours(0, 24)).reservations()).containsExactly(first);
    }

    @Test
    void answersARepeatedRequestEvenWhenNothingIsFreeAnyMore() {
        LocalReservation first = done(manager.reserve("one", all, hours(1, 2)));

        assertThat(done(manager.reserve("one", all, hours(1, 2))))
                .as("the processors are taken by this very reservation").isEqualTo(first);
    }

    @Test
    void deniesAKeyThatExistsWithAnotherSize() {
        LocalReservation first = done(manager.reserve("one", 2, hours(1, 2)));

        assertDenied(manager.reserve("one", 3, hours(1, 2)), "key");
        assertDenied(manager.reserve("one", 2, hours(1, 3)), "key");
        assertThat(done(manager.find("one"))).as("a denial changes nothing").isEqualTo(first);
    }

    @Test
    void deniesMoreProcessorsThanTheClusterHas() {
        assertDenied(manager.reserve("one", all + 1, hours(1, 2)), "processors");
        assertThat(look(hours(0, 24)).reservations()).isEmpty();
    }

    @Test
    void grantsTheLastProcessorAndNoneBeyond() {
        done(manager.reserve("most", all - 1, hours(1, 2)));
        done(manager.reserve("last", 1, hours(1, 2)));

        assertNotGrantedIn(hours(1, 2), manager.reserve("beyond", 1, hours(1, 2)));
        assertThat(look(hours(1, 2)).reservations()).extracting(LocalReservation::key)
                .containsExactlyInAnyOrder("most", "last");
    }

    @Test
    void letsReservationsTouch() {
        done(manager.reserve("first", all, hours(1, 2)));

        assertThat(done(manager.reserve("after", all, hours(2, 3))).window()).isEqualTo(hours(2, 3));
        assertThat(done(manager.reserve("before", all, hours(0, 1))).window()).isEqualTo(hours(0, 1));
    }

    @Test
    void deniesAWindowThatOverlapsABusySecondAtEitherEnd() {
        done(manager.reserve("busy", all, hours(2, 4)));
        Instant start = base.plus(Duration.ofHours(2));
        Instant end = base.plus(Duration.ofHours(4));

        assertNotGrantedIn(hours(2, 4),
                manager.reserve("early", 1, new TimeWindow(start.minus(HOUR), start.plusSeconds(60))));
        done(manager.release("early"));
        assertNotGrantedIn(hours(2, 4),
                manager.reserve("late", 1, new TimeWindow(end.minusSeconds(60), end.plus(HOUR))));
    }

    @Test
    void deniesAWindowThatHasEnded() {
        TimeWindow past = TimeWindow.of(fixture.now().minus(Duration.ofHours(3)), HOUR);

        assertDenied(manager.reserve("late", 1, past), "time");
        done(manager.reserve("one", 1, hours(1, 2)));
        assertDenied(manager.change("one", 1, past), "time");
        assertThat(done(manager.find("one")).window()).isEqualTo(hours(1, 2));
    }

    @Test
    void confirmsAsOftenAsItIsAsked() {
        LocalReservation granted = done(manager.reserve("one", 2, hours(1, 2)));
        LocalReservation confirmed = done(manager.confirm("one"));

        assertThat(confirmed.confirmed()).isTrue();
        assertThat(confirmed.window()).isEqualTo(granted.window());
        assertThat(done(manager.confirm("one"))).isEqualTo(confirmed);
        assertThat(done(manager.find("one"))).isEqualTo(confirmed);
        assertThat(done(manager.reserve("one", 2, hours(1, 2)))).as("a late repetition").isEqualTo(confirmed);
    }

    @Test
    void movesAndResizesAReservation() {
        done(manager.reserve("one", 2, hours(1, 2)));
        done(manager.confirm("one"));

        LocalReservation changed = done(manager.change("one", 3, hours(5, 8)));

        assertThat(changed).isEqualTo(new LocalReservation("one", 3, hours(5, 8), true));
        assertThat(done(manager.find("one"))).isEqualTo(changed);
        assertThat(done(manager.reserve("other", all, hours(1, 2))).window())
                .as("the old window is free again").isEqualTo(hours(1, 2));
    }

    @Test
    void countsWhatAReservationHasAsFreeForItsOwnChange() {
        done(manager.reserve("one", all, hours(1, 3)));

        assertThat(done(manager.change("one", all, hours(2, 4))).window()).isEqualTo(hours(2, 4));
        assertThat(done(manager.change("one", 1, hours(2, 3))).processors()).isEqualTo(1);
    }

    @Test
    void letsAChangedReservationTouchItsNeighbours() {
        done(manager.reserve("before", all, hours(1, 2)));
        done(manager.reserve("after", all, hours(4, 5)));
        done(manager.reserve("one", 1, hours(8, 9)));

        assertThat(done(manager.change("one", all, hours(2, 4))).window()).isEqualTo(hours(2, 4));
    }

    @Test
    void keepsTheOldReservationWhenAChangeIsDenied() {
        LocalReservation old = done(manager.reserve("one", 2, hours(1, 2)));
        done(manager.reserve("busy", all - 1, hours(4, 6)));

        assertDenied(manager.change("one", 2, hours(5, 7)), "processors");
        assertDenied(manager.change("one", all + 1, hours(1, 2)), "processors");
        assertThat(done(manager.find("one"))).isEqualTo(old);
        assertNotGrantedIn(hours(1, 2), manager.reserve("beyond", all - 1, hours(1, 2)));
    }

    @Test
    void givesReleasedProcessorsBack() {
        done(manager.reserve("one", all, hours(1, 2)));
        done(manager.confirm("one"));

        assertThat(done(manager.release("one"))).isEqualTo(new Released("one", true));
        assertDenied(manager.find("one"), "key");
        assertThat(look(hours(0, 24)).reservations()).isEmpty();
        assertThat(done(manager.reserve("two", all, hours(1, 2))).window()).isEqualTo(hours(1, 2));
    }

    @Test
    void releasesWhatDoesNotExistWithoutComplaint() {
        assertThat(done(manager.release("nothing"))).isEqualTo(new Released("nothing", false));
        done(manager.reserve("one", 1, hours(1, 2)));
        done(manager.release("one"));
        assertThat(done(manager.release("one"))).isEqualTo(new Released("one", false));
    }

    @Test
    void reservesAnewUnderAKeyThatWasReleased() {
        done(manager.reserve("one", 1, hours(1, 2)));
        done(manager.release("one"));

        assertThat(done(manager.reserve("one", 3, hours(3, 4))).processors()).isEqualTo(3);
    }

    @Test
    void showsAndRespectsTheWorkOfOthers() {
        fixture.occupy("theirs", all - 1, hours(1, 2));

        List<OtherWork> others = look(hours(0, 24)).otherWork();
        assertThat(others).extracting(OtherWork::processors).containsExactly(all - 1);
        assertThat(others).extracting(OtherWork::window).containsExactly(hours(1, 2));
        assertThat(look(hours(2, 3)).otherWork()).as("it only touches this window").isEmpty();
        assertNotGrantedIn(hours(1, 2), manager.reserve("two", 2, hours(1, 2)));
        assertThat(done(manager.reserve("one", 1, hours(1, 2))).window()).isEqualTo(hours(1, 2));
    }

    @Test
    void isInDoubtWhileTheManagerIsSilentAndNeverSaysNo() {
        LocalReservation before = done(manager.reserve("one", 2, hours(1, 2)));
        LocalResourceManager silent = fixture.silentManager();

        assertThat(silent.look(hours(0, 24))).isInstanceOf(Answer.InDoubt.class);
        assertThat(silent.reserve("two", 1, hours(1, 2))).isInstanceOf(Answer.InDoubt.class);
        assertThat(silent.confirm("one")).isInstanceOf(Answer.InDoubt.class);
        assertThat(silent.change("one", 1, hours(1, 2))).isInstanceOf(Answer.InDoubt.class);
        assertThat(silent.release("two")).isInstanceOf(Answer.InDoubt.class);
        assertThat(silent.find("one")).as("a doubt about " + before).isInstanceOf(Answer.InDoubt.class);
    }

    @Test
    void refusesACallThatCanOnlyBeAFaultOfTheCaller() {
        assertThatIllegalArgumentException().isThrownBy(() -> manager.reserve("one", 0, hours(1, 2)))
                .withMessageContaining("at least 1");
        assertThatIllegalArgumentException().isThrownBy(() -> manager.reserve(" ", 1, hours(1, 2)))
                .withMessageContaining("blank");
        assertThatIllegalArgumentException().isThrownBy(() -> manager.change("one", -1, hours(1, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> manager.find(""));
        assertThatIllegalArgumentException().isThrownBy(() -> manager.confirm(""));
        assertThatIllegalArgumentException().isThrownBy(() -> manager.release(""));
    }

    @Test
    void reservesOnceWhenManyAskUnderOneKeyAtOnce() throws Exception {
        List<Answer<LocalReservation>> answers = atOnce(8, caller -> manager.reserve("one", 2, hours(1, 2)));

        assertThat(answers).as("all are told of the one reservation").hasSize(8).allSatisfy(answer ->
                assertThat(done(answer)).isEqualTo(new LocalReservation("one", 2, hours(1, 2), false)));
        assertThat(look(hours(0, 24)).reservations()).hasSize(1);
    }

    @Test
    void neverGrantsMoreThanThereIsWhenManyAskAtOnce() throws Exception {
        List<Answer<LocalReservation>> answers =
                atOnce(all + 4, caller -> manager.reserve("key-" + caller, 1, hours(1, 2)));

        long grantedAsAsked = answers.stream()
                .filter(answer -> answer instanceof Answer.Done<LocalReservation> got
                        && got.result().window().equals(hours(1, 2)))
                .count();
        assertThat(grantedAsAsked).isEqualTo(all);
        assertNeverMoreThanThereIs(look(hours(0, 24)));
    }

    @Test
    void keepsToItsCapacityThroughALongDialogue() {
        SplittableRandom random = new SplittableRandom(7);
        for (int step = 0; step < 60; step++) {
            int start = random.nextInt(20);
            TimeWindow window = hours(start, start + 1 + random.nextInt(4));
            String key = "key-" + random.nextInt(12);
            switch (random.nextInt(4)) {
                case 0 -> manager.release(key);
                case 1 -> manager.change(key, 1 + random.nextInt(all), window);
                default -> manager.reserve(key, 1 + random.nextInt(all), window);
            }
            assertNeverMoreThanThereIs(look(hours(0, 24)));
        }
    }

    @Test
    void runsAJobInItsReservationAndTellsItsExitStatus() {
        reserveSoon("one", Duration.ofMinutes(5));
        ReservedJob good = submitted("one", "good", "/bin/sleep", "3");
        assertThat(List.of(good.key(), good.name())).containsExactly("one", "good");
        ReservedJob bad = submitted("one", "bad", "/bin/false");

        assertThat(until(good, JobState.ENDED).exitStatus()).hasValue(0);
        assertThat(until(bad, JobState.ENDED).exitStatus()).hasValue(1);
    }

    @Test
    void submitsOnceWhenAskedTwiceUnderOneName() {
        reserveSoon("one", Duration.ofMinutes(5));
        ReservedJob first = submitted("one", "job", "/bin/sleep", "2");
        assertThat(submitted("one", "job", "/bin/sleep", "2").number()).isEqualTo(first.number());
        assertThat(submitted("one", "other", "/bin/sleep", "1").number()).isNotEqualTo(first.number());

        ReservedJob ended = until(first, JobState.ENDED);
        assertThat(submitted("one", "job", "/bin/sleep", "2")).as("a late repetition").isEqualTo(ended);
    }

    @Test
    void stopsAJobAtTheEndOfItsReservation() {
        LocalReservation reservation = reserveSoon("one", Duration.ofSeconds(20));
        ReservedJob job = submitted("one", "long", "/bin/sleep", "3600");

        ReservedJob stopped = until(job, JobState.STOPPED_AT_END);
        assertThat(stopped.reservedUntil()).isEqualTo(reservation.window().end());
        assertThat(fixture.now()).as("it was left alone until then")
                .isAfterOrEqualTo(stopped.reservedUntil());
    }

    @Test
    void cancelsJobsThatWaitAndJobsThatRun() {
        reserveSoon("one", Duration.ofMinutes(5));
        done(manager.reserve("later", 1, hours(1, 2)));
        ReservedJob running = submitted("one", "running", "/bin/sleep", "3600");
        ReservedJob waiting = submitted("later", "waiting", "/bin/sleep", "3600");
        assertThat(waiting.state()).as("before its reservation begins").isEqualTo(JobState.WAITING);
        until(running, JobState.RUNNING);

        assertThat(done(jobs().cancel(waiting)).state()).isEqualTo(JobState.CANCELLED);
        ReservedJob ending = done(jobs().cancel(running));
        ReservedJob cancelled = until(ending, JobState.CANCELLED);
        assertThat(done(jobs().cancel(cancelled))).as("cancelled twice").isEqualTo(cancelled);
        assertThat(done(manager.release("one")).existed()).isTrue();
    }

    @Test
    void endsTheJobsOfAReservationThatIsReleased() {
        reserveSoon("one", Duration.ofMinutes(5));
        ReservedJob job = submitted("one", "running", "/bin/sleep", "3600");
        until(job, JobState.RUNNING);

        done(manager.release("one"));
        until(job, JobState.CANCELLED);
        assertDenied(jobs().submit("one", new JobOrder("next", List.of("/bin/true"), "/tmp")), "key");
    }

    @Test
    void deniesAJobWithoutAReservationAndHasLostOneThatNeverWas() {
        assertDenied(jobs().submit("nothing", new JobOrder("job", List.of("/bin/true"), "/tmp")), "key");
        assertDenied(jobs().submit("$(reboot)", new JobOrder("job", List.of("/bin/true"), "/tmp")), "key");
        ReservedJob never =
                ReservedJob.waiting("nothing", "job", "99999999", fixture.now().minusSeconds(600));
        assertThat(done(jobs().follow(never)).state()).isEqualTo(fixture.stateOfUnknownJob());
    }

    @Test
    void isInDoubtAboutJobsWhileTheManagerIsSilent() {
        done(manager.reserve("one", 2, hours(1, 2)));
        ReservedJob job = submitted("one", "job", "/bin/true");
        ReservedJobs silent = fixture.silentManager().jobs().orElseThrow();

        assertThat(silent.submit("one", new JobOrder("new", List.of("/bin/true"), "/tmp")))
                .isInstanceOf(Answer.InDoubt.class);
        assertThat(silent.follow(job)).isInstanceOf(Answer.InDoubt.class);
        assertThat(silent.cancel(job)).isInstanceOf(Answer.InDoubt.class);
        assertThat(done(jobs().follow(job)).state()).as("afterwards").isEqualTo(JobState.WAITING);
    }

    private ReservedJobs jobs() {
        return manager.jobs().orElseThrow();
    }

    private LocalReservation reserveSoon(String key, Duration length) {
        done(manager.reserve(key, 2, TimeWindow.of(fixture.now().plusSeconds(8), length)));
        return done(manager.confirm(key));
    }

    private ReservedJob submitted(String key, String name, String... command) {
        return done(jobs().submit(key, new JobOrder(name, List.of(command), "/tmp")));
    }

    /** Follows a job until it is in this state; it must not come to another end. */
    private ReservedJob until(ReservedJob job, JobState state) {
        for (int second = 0; second < 120; second++) {
            Answer<ReservedJob> answer = jobs().follow(job);
            if (answer instanceof Answer.Done<ReservedJob> known) {
                if (known.result().state() == state) {
                    return known.result();
                }
                assertThat(known.result().state().isFinal()).as("%s, but %s", known.result(), state)
                        .isFalse();
            }
            fixture.letPass(Duration.ofSeconds(1));
        }
        throw new AssertionError("After two minutes %s is not %s but %s".formatted(job, state,
                jobs().follow(job)));
    }

    private LocalState look(TimeWindow window) {
        return done(manager.look(window));
    }

    /** The window from so many hours to so many hours after a moment that is well ahead. */
    private TimeWindow hours(int from, int to) {
        return new TimeWindow(base.plus(Duration.ofHours(from)), base.plus(Duration.ofHours(to)));
    }

    private static <T> T done(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<T>) answer).result();
    }

    private static void assertDenied(Answer<?> answer, String constraint) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Denied.class, denied -> {
            assertThat(denied.constraint()).isEqualTo(constraint);
            assertThat(denied.text().english()).as("a denial says why").isNotBlank();
        });
    }

    /** Either denied for want of processors, or granted so late that it does not touch the busy window. */
    private static void assertNotGrantedIn(TimeWindow busy, Answer<LocalReservation> answer) {
        if (answer instanceof Answer.Done<LocalReservation> granted) {
            assertThat(granted.result().window().overlaps(busy)).as("granted %s", granted.result()).isFalse();
        } else {
            assertDenied(answer, "processors");
        }
    }

    private void assertNeverMoreThanThereIs(LocalState state) {
        for (int hour = 0; hour < 24; hour++) {
            TimeWindow window = hours(hour, hour + 1);
            int taken = state.reservations().stream().filter(one -> one.window().overlaps(window))
                    .mapToInt(LocalReservation::processors).sum();
            assertThat(taken).as("processors taken in %s by %s", window, state).isLessThanOrEqualTo(all);
        }
    }

    private static <T> List<T> atOnce(int callers, IntFunction<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                int number = caller;
                calls.add(() -> call.apply(number));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
