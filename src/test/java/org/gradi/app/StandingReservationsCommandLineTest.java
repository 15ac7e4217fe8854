package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gradi.broker.BrokenBrokers;
import org.gradi.broker.Broker;
import org.gradi.broker.LiveBroker;
import org.gradi.broker.LiveBrokerFactory;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.OpeningProgress;
import org.gradi.selection.jena.JenaGridSource;
import org.junit.jupiter.api.Test;

/** What a shell is told of a reservation that stands although it was to be given back or changed. */
class StandingReservationsCommandLineTest {

    @Test
    void cancelIsNoSuccessWhereTheJournalCannotBeWritten() {
        Shell.Ran ran = run(BrokenBrokers.ofFullDisk(), "cancel", "R1", "--json");

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(3);
        assertThat(ran.json().get("state").getAsString()).isEqualTo("committed");
        assertThat(ran.err()).contains("R1 still stands", "journal", "cancel it again");
    }

    @Test
    void changeTellsOfAnEarlierChangeThatIsStillToBeSettled() {
        Shell.Ran ran = run(BrokenBrokers.ofCutShortChange(), "change", "R1", "--duration", "PT45M",
                "--json");

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(3);
        assertThat(ran.json().getAsJsonArray("outcomes")).isEmpty();
        assertThat(ran.err()).contains("R1 stands as it was", "earlier change", "A has not answered since");
    }

    private static Shell.Ran run(Broker broker, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = CommandLineWiring.tool(new ChartPictures(), new JenaGridSource(),
                RealGrids.ofUser(Map.of()), control -> new Only(broker), false)
                .run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Shell.Ran(exitCode, out.toString(), err.toString());
    }

    /** Has one real grid, which is open already. */
    private record Only(Broker broker) implements LiveBrokerFactory {
        @Override
        public Broker open(String gridLocation) {
            return broker;
        }

        @Override
        public OpenGrid read(String gridLocation, OpeningProgress progress) {
            return broker.opened();
        }

        @Override
        public LiveBroker goLive(OpenGrid opened, Optional<Path> stateFolder) {
            return new LiveBroker(broker, true, () -> { }, () -> { });
        }

        @Override
        public Broker whatIf(Broker live) {
            throw new UnsupportedOperationException("Nothing is tried out here.");
        }
    }
}
