package org.gradi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradi.broker.Broker;
import org.gradi.broker.LiveBroker;
import org.gradi.broker.LiveBrokerFactory;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.request.FileProblem;
import org.gradi.request.RequestCheck;
import org.gradi.request.RequestChecker;
import org.gradi.request.RequestDraft;
import org.gradi.request.RequestFiles;
import org.gradi.selection.GridProblem;
import org.gradi.selection.OpeningProgress;
import org.gradi.session.Replay;
import org.gradi.session.Session;
import org.gradi.session.SessionFiles;
import org.gradi.session.SessionProblem;
import org.gradi.session.SessionRecorder;
import org.gradi.session.StateFolder;

/** An opened grid for the length of one run: with the reservations of the state folder, if there is one. */
final class Workplace implements AutoCloseable {
    private static final String BUILT_IN = "case-study";

    private final LiveBrokerFactory brokers;
    private final SessionRecorder recorder;
    private final boolean isReal;
    private final Optional<StateFolder> state;
    private final Optional<Path> sessionFile;
    private final Runnable closing;

    private Workplace(LiveBrokerFactory brokers, SessionRecorder recorder, boolean isReal,
            Optional<StateFolder> state, Optional<Path> sessionFile, Runnable closing) {
        this.brokers = brokers;
        this.recorder = recorder;
        this.isReal = isReal;
        this.state = state;
        this.sessionFile = sessionFile;
        this.closing = closing;
    }

    static Workplace open(Services services, GridOptions options) throws InvalidInput {
        requireStrategy(services, options.strategy());
        if (options.session().isPresent()) {
            WritableFile.require("--session", options.session().get());
        }
        LiveBrokerFactory brokers = services.brokers().under(options.control().control(services));
        try {
            if (options.state().isPresent() && StateFolder.hasSession(options.state().get())) {
                return goOnWith(options, brokers, StateFolder.open(options.state().get()));
            }
            LiveBroker live = brokers.openLive(options.grid(), options.state(),
                    OpeningProgress.unwatched());
            if (options.state().isEmpty() || live.isReal()) {
                return begin(options, brokers, live, Optional.empty());
            }
            StateFolder folder = StateFolder.open(options.state().get());
            boolean hasBegunMeanwhile = StateFolder.hasSession(options.state().get());
            return hasBegunMeanwhile ? goOnWith(options, brokers, folder)
                    : begin(options, brokers, live, Optional.of(folder));
        } catch (GridProblem | FileProblem | SessionProblem problem) {
            throw new InvalidInput(problem.getMessage(), problem);
        }
    }

    private static Workplace begin(GridOptions options, LiveBrokerFactory brokers, LiveBroker live,
            Optional<StateFolder> state) {
        return new Workplace(brokers, new SessionRecorder(live.broker()), live.isReal(), state,
                options.session(), live.closing());
    }

    /** Makes the reservations of a simulated grid again. */
    private static Workplace goOnWith(GridOptions options, LiveBrokerFactory brokers, StateFolder folder)
            throws GridProblem, FileProblem, SessionProblem, InvalidInput {
        try {
            Session session = folder.read().orElseThrow();
            if (!options.grid().equals(BUILT_IN) && !options.grid().equals(session.grid())) {
                throw new InvalidInput(
                        ("The state folder %s belongs to grid (%s), not to (%s); name that grid "
                        + "or another folder.").formatted(options.state().orElseThrow(), session.grid(),
                                options.grid()));
            }
            Replay replay = new Replay(session, brokers);
            replay.finish();
            if (!replay.differences().isEmpty()) {
                throw new InvalidInput("The state folder %s no longer suits its grid (%s): %s.".formatted(
                        options.state().orElseThrow(), session.grid(),
                        replay.differences().get(0).sentence()));
            }
            return new Workplace(brokers, replay.recorder(), false, Optional.of(folder), options.session(),
                    () -> { });
        } catch (GridProblem | FileProblem | SessionProblem | InvalidInput problem) {
            folder.close();
            throw problem;
        }
    }

    private static void requireStrategy(Services services, String name) throws InvalidInput {
        if (services.strategies().stream().noneMatch(strategy -> strategy.name().equals(name))) {
            throw new InvalidInput("--strategy: the strategy (%s) is not known; known are %s.".formatted(name,
                    services.strategies().stream().map(strategy -> strategy.name())
                    .collect(Collectors.joining(", "))));
        }
    }

    SessionRecorder recorder() {
        return recorder;
    }

    Broker broker() {
        return recorder.broker();
    }

    /** Records what is tried out on a copy of the clusters as they are now; it is kept nowhere. */
    SessionRecorder whatIf() {
        return new SessionRecorder(brokers.whatIf(broker()));
    }

    /** A reservation that is promised. */
    Reservation promised(String id) throws InvalidInput {
        Reservation found = broker().find(id).orElseThrow(() -> new InvalidInput(
                "ID: there is no reservation (%s); list shows those there are.".formatted(id)));
        if (found.state() != ReservationState.COMMITTED && found.state() != ReservationState.ACTIVE) {
            throw new InvalidInput("ID: the reservation (%s) is %s; it must be committed or active."
                    .formatted(id, found.state().key()));
        }
        return found;
    }

    /** Reads and checks every file before anything is done with one; every problem of every file is told. */
    List<CheckedRequest> read(List<Path> files) throws InvalidInput {
        List<String> problems = new ArrayList<>();
        List<CheckedRequest> checked = new ArrayList<>();
        for (Path file : files) {
            try {
                RequestDraft draft = RequestFiles.read(file);
                RequestCheck check = RequestChecker.check(draft, broker().opened().vocabulary(), broker()
                        .timeFrame());
                if (check instanceof RequestCheck.Passed passed) {
                    checked.add(new CheckedRequest(draft, passed.request()));
                } else if (check instanceof RequestCheck.Failed failed) {
                    failed.problems().forEach(problem ->
                            problems.add("%s, %s: %s".formatted(file, problem.path(),
                            problem.message().english())));
                }
            } catch (FileProblem problem) {
                problems.add(problem.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(String.join(System.lineSeparator(), problems));
        }
        return checked;
    }

    /** Writes the state folder and the session file, where there are any. */
    void keep() throws InvalidInput {
        try {
            if (state.isPresent()) {
                state.get().write(recorder.session());
            }
            if (sessionFile.isPresent()) {
                SessionFiles.write(sessionFile.get(), recorder.session());
            }
        } catch (FileProblem problem) {
            throw new InvalidInput(problem.getMessage(), problem);
        }
    }

    /** Whether what is reserved here is reserved at real managers. */
    boolean isReal() {
        return isReal;
    }

    @Override
    public void close() {
        closing.run();
        state.ifPresent(StateFolder::close);
    }
}
