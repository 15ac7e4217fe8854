package org.gradi.cluster.gridengine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.cluster.LostLine;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as Grid Engine 8.1.9 printed them, in UTC. */
class GridEngineXmlTest {
    private static final String HEAD = """
            <?xml version='1.0'?>
            <qrstat xmlns:xsd="http://arc.liv.ac.uk/repos/darcs/sge/source/dist/util">
            """;
    private static final String RESERVATION = HEAD + """
               <ar_summary>
                  <id>1</id>
                  <name>gw-one.1</name>
                  <owner>root</owner>
                  <state>w</state>
                  <start_time>2026-11-22T02:26:25</start_time>
                  <end_time>2026-11-22T03:26:25</end_time>
                  <duration>01:00:00</duration>
                  <submission_time>2026-11-21T02:26:25</submission_time>
                  <group>root</group>
                  <account>sge</account>
                  <granted_slots_list>
                     <granted_slots  queue_instance="main.q@one" slots="3"/>
                     <granted_slots  queue_instance="main.q@two" slots="2"/>
                  </granted_slots_list>
                  <granted_parallel_environment>
                     <parallel_environment>cpus</parallel_environment>
                     <slots>5</slots>
                  </granted_parallel_environment>
               </ar_summary>
            </qrstat>
            """;
    private static final String QUEUES = """
            <?xml version='1.0'?>
            <job_info  xmlns:xsd="http://arc.liv.ac.uk/repos/darcs/sge/source/dist/util">
              <queue_info>
                <Queue-List>
                  <name>main.q@localhost</name>
                  <qtype>BIP</qtype>
                  <slots_used>3</slots_used>
                  <slots_resv>3</slots_resv>
                  <slots_total>6</slots_total>
                  <load_avg>7.63525</load_avg>
                  <arch>lx-amd64</arch>
                  <job_list state="running">
                    <JB_job_number>3</JB_job_number>
                    <JB_name>inside</JB_name>
                    <state>r</state>
                    <JAT_start_time>2026-11-21T02:47:59</JAT_start_time>
                    <slots>2</slots>
                  </job_list>
                  <job_list state="running">
                    <JB_job_number>4</JB_job_number>
                    <JB_name>outside</JB_name>
                    <state>dr</state>
                    <JAT_start_time>2026-11-21T02:47:59</JAT_start_time>
                    <slots>1</slots>
                    <hard_request name="h_rt" resource_contribution="0.000000">600</hard_request>
                  </job_list>
                </Queue-List>
              </queue_info>
              <job_info>
              </job_info>
            </job_info>
            """;
    private static final Instant NOW = Instant.parse("2026-11-21T02:50:00Z");

    @Test
    void readsAReservationOverSeveralHosts() throws LostLine {
        assertThat(GridEngineXml.names(RESERVATION)).isEqualTo(Map.of(1L, "gw-one.1"));
        TimeWindow window = TimeWindow.of(Instant.parse("2026-11-22T02:26:25Z"), Duration.ofHours(1));
        assertThat(GridEngineXml.reservations(RESERVATION))
                .containsExactly(new AdvanceReservation(1, "gw-one.1", "w", window,
                        Map.of("main.q@one", 3, "main.q@two", 2)));
    }

    @Test
    void readsAnEmptyListAsNone() throws LostLine {
        assertThat(GridEngineXml.names(HEAD + "</qrstat>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R&D", "a<b", "a<b>c</b>&d", "&", "a&#27;b", "1 < 2 & 3 > 2",
        "</name><id>9</id>"})
    void readsNamesThatGridEngineDoesNotWriteAsXml(String name) throws LostLine {
        String named = RESERVATION.replace("gw-one.1", name);

        assertThat(GridEngineXml.names(named)).isEqualTo(Map.of(1L, name));
        assertThat(GridEngineXml.reservations(named)).extracting(AdvanceReservation::name)
                .containsExactly(name);
    }

    @Test
    void readsEntitiesAsWhatTheyStandFor() throws LostLine {
        assertThat(GridEngineXml.names(RESERVATION.replace("gw-one.1", "R&amp;D"))).containsValue("R&D");
    }

    @Test
    void readsJobsWithControlCharactersInTheirEnvironment() throws LostLine {
        String details = """
                <detailed_job_info><djob_info>
                    <element>
                      <JB_job_number>3</JB_job_number>
                      <JB_env_list>
                        <job_sublist>
                          <VA_variable>PS1</VA_variable>
                          <VA_value>\033[0mx \ufffe & <b></VA_value>
                        </job_sublist>
                      </JB_env_list>
                      <JB_ar>5</JB_ar>
                    </element>
                </djob_info></detailed_job_info>""";

        assertThat(GridEngineXml.insideReservations(details)).isEqualTo(Set.of(3L));
    }

    @Test
    void readsQueuesAndJobsUpToTheirLimits() throws LostLine {
        assertThat(GridEngineXml.queues(QUEUES))
                .as("the state of a job is not that of its queue")
                .containsExactly(new QueueInstance("main.q@localhost", 6, "", OptionalLong.empty()));
        assertThat(jobs(QUEUES, 3L)).containsExactly(new RunningJob(4, 1,
                TimeWindow.of(Instant.parse("2026-11-21T02:47:59Z"), Duration.ofMinutes(10))));
        assertThat(jobs(QUEUES, 4L).get(0).window().length().toDays())
                .as("no limit").isEqualTo(366);
    }

    @Test
    void addsUpTheSlotsAJobHasInSeveralQueues() throws LostLine {
        String twice = QUEUES.replace("<JB_job_number>3<", "<JB_job_number>4<");

        assertThat(jobs(twice, 0L)).extracting(RunningJob::slots).containsExactly(3);
    }

    @Test
    void knowsWhichJobsBelongToReservations() throws LostLine {
        String details = """
                <detailed_job_info><djob_info>
                  <element><JB_job_number>3</JB_job_number><JB_ar>5</JB_ar></element>
                  <element><JB_job_number>4</JB_job_number><JB_ar>0</JB_ar></element>
                </djob_info></detailed_job_info>""";

        assertThat(GridEngineXml.insideReservations(details)).isEqualTo(Set.of(3L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "error: commlib error", "<qrstat><ar_summary></ar_summary></qrstat>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><qrstat>&x;</qrstat>",
        "<qrstat><ar_summary><id>x</id><name>a</name></ar_summary></qrstat>"})
    void doesNotGuessAtWhatItCannotRead(String xml) {
        assertThatExceptionOfType(LostLine.class).isThrownBy(() -> GridEngineXml.names(xml))
                .withMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @CsvSource({"'',true", "a,true", "u,false", "au,false", "d,false", "E,false", "s,false",
        "S,false", "C,false", "D,false", "o,false", "c,false", "A,true"})
    void knowsWhichQueuesTakeWork(String state, boolean works) {
        assertThat(queue("main.q@one", 4, state).works()).isEqualTo(works);
    }

    @Test
    void countsWhatIsFreeAtEverySecond() {
        GridEngineView view = new GridEngineView(List.of(queue("q", 6, "")), 9999, List.of(
                new AdvanceReservation(1, "a", "w", TimeWindow.ofEpochSeconds(10, 20), Map.of("q", 3)),
                new AdvanceReservation(2, "b", "w", TimeWindow.ofEpochSeconds(20, 30), Map.of("q", 4))),
                List.of(new RunningJob(7, 1, TimeWindow.ofEpochSeconds(0, 15))));

        assertThat(view.free(TimeWindow.ofEpochSeconds(5, 25), 0)).as("at most four at a time").isEqualTo(2);
        assertThat(view.free(TimeWindow.ofEpochSeconds(5, 25), 2)).isEqualTo(2);
        assertThat(view.free(TimeWindow.ofEpochSeconds(15, 25), 2)).isEqualTo(3);
        assertThat(view.free(TimeWindow.ofEpochSeconds(30, 40), 0)).isEqualTo(6);
    }

    @Test
    void endsJobsWithoutALimitAtThatOfTheirQueue() throws LostLine {
        assertThat(jobs(limited("00:05:00"), 4L)).extracting(job -> job.window().length())
                .as("the queue's").containsExactly(Duration.ofMinutes(5));
        assertThat(jobs(limited("1:00:00:00"), 4L)).extracting(job -> job.window().length())
                .containsExactly(Duration.ofDays(1));
        assertThat(jobs(limited("1:00:00:00"), 3L)).extracting(job -> job.window().length())
                .as("the job's own, which is shorter").containsExactly(Duration.ofMinutes(10));
        assertThat(GridEngineXml.queues(limited("infinity"))).extracting(QueueInstance::limitSeconds)
                .containsExactly(OptionalLong.empty());
    }

    private static String limited(String limit) {
        return QUEUES.replace("<arch>lx-amd64</arch>", "<arch>lx-amd64</arch>\n      <resource name=\"h_rt\" "
                + "type=\"qf\">" + limit + "</resource>");
    }

    @Test
    void leavesJobsInQueuesThatDoNotWorkToTheirQueue() throws LostLine {
        assertThat(jobs(QUEUES.replace("<arch>", "<state>d</state><arch>"), 0L)).isEmpty();
    }

    private static List<RunningJob> jobs(String xml, long inside) throws LostLine {
        return GridEngineXml.jobs(xml, GridEngineXml.queues(xml), Set.of(inside), NOW);
    }

    @Test
    void countsOnlyWhatTheParallelEnvironmentReaches() {
        TimeWindow day = TimeWindow.of(NOW, Duration.ofDays(1));
        GridEngineView view = new GridEngineView(List.of(queue("main.q@one", 6, "")), 4, List.of(
                new AdvanceReservation(1, "a", "w", day, Map.of("other.q@one", 3, "main.q@one", 1))),
                List.of());

        assertThat(view.processors()).isEqualTo(4);
        assertThat(view.free(day, 0)).as("slots in another queue are not ours to count").isEqualTo(3);
        assertThat(view.otherWork(day, 10, one -> false)).extracting(OtherWork::processors)
                .as("the reservation's one here, and six that cannot be reserved").containsExactly(1, 6);
        assertThat(view.otherWork(day, 4, one -> false)).extracting(OtherWork::name).containsExactly("a");
    }

    @Test
    void countsEachSlotOfAStoppedQueueOnce() {
        TimeWindow day = TimeWindow.of(NOW, Duration.ofDays(1));
        AdvanceReservation ours = new AdvanceReservation(1, "ours", "W", TimeWindow.of(NOW.plusSeconds(3600),
                Duration.ofHours(1)), Map.of("main.q@two", 2));
        AdvanceReservation other = new AdvanceReservation(2, "other", "W", day, Map.of("main.q@two", 1,
                "main.q@one", 2));
        GridEngineView view = new GridEngineView(List.of(queue("main.q@one", 4, ""),
                queue("main.q@two", 3, "d")), 9999, List.of(ours, other), List.of());

        for (long second = 0; second < day.length().toSeconds(); second += 600) {
            Instant moment = NOW.plusSeconds(second);
            int used = view.otherWork(day, 7, ours::equals).stream()
                    .filter(work -> work.window().contains(moment)).mapToInt(OtherWork::processors).sum();
            assertThat(used).as("at %s", moment).isEqualTo(ours.window().contains(moment) ? 3 : 5);
        }
    }

    private static QueueInstance queue(String name, int slots, String state) {
        return new QueueInstance(name, slots, state, OptionalLong.empty());
    }
}
