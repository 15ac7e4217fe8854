package org.gradi.cluster.gridengine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.gradi.cluster.JobState;
import org.gradi.cluster.LocalCommands;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalResourceManagerContract;
import org.gradi.cluster.ManagerFixture;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract, kept by a real cluster under Grid Engine. */
@ExtendWith(RealGridEngine.class)
class GridEngineManagerContractTest extends LocalResourceManagerContract {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMddHHmm.ss").withZone(ZoneOffset.UTC);

    private final RunningGridEngine engine;

    GridEngineManagerContractTest(RunningGridEngine engine) {
        this.engine = engine;
    }

    @Override
    protected ManagerFixture fixture() {
        return new Fixture(engine);
    }

    private static final class Fixture implements ManagerFixture {
        private final RunningGridEngine engine;
        private final GridEngineManager manager;
        private final List<ServerSocket> silence = new ArrayList<>();

        Fixture(RunningGridEngine engine) {
            this.engine = engine;
            this.manager = engine.manager();
            engine.empty();
        }

        @Override
        public LocalResourceManager manager() {
            return manager;
        }

        @Override
        public String cluster() {
            return RunningGridEngine.CLUSTER;
        }

        @Override
        public int processors() {
            return RunningGridEngine.SLOTS;
        }

        @Override
        public Instant now() {
            return engine.now();
        }

        @Override
        public void occupy(String name, int processors, TimeWindow window) {
            engine.admin("qrsub", "-N", name, "-a", DATE.format(window.start()), "-e",
                    DATE.format(window.end()), "-pe", "cpus", Integer.toString(processors));
        }

        /** A manager that connects to something that never says a word. */
        @Override
        public LocalResourceManager silentManager() {
            try {
                ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                silence.add(socket);
                return engine.manager(socket.getLocalPort(), 1, new LocalCommands());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        /** Grid Engine keeps no account of the jobs that the end of their reservation ended. */
        @Override
        public JobState stateOfUnknownJob() {
            return JobState.STOPPED_AT_END;
        }

        @Override
        public void close() {
            engine.empty();
            for (ServerSocket socket : silence) {
                try {
                    socket.close();
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        }
    }
}
