package org.gradi.cli;

import java.nio.file.Files;
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
import org.gradi.selection.GridLocations;
import org.gradi.selection.GridProblem;
import org.gradi.selection.OpeningProgress;
import org.gradi.session.Replay;
import org.gradi.session.Session;
import org.gradi.session.SessionFiles;
import org.gradi.session.SessionProblem;
import org.gradi.session.SessionRecorder;
import org.gradi.session.SessionStep;
import org.gradi.session.StateFolder;

/** An opened grid for the length of one run: with the reservations of the state folder, if there is one. */
final class Workplace implements AutoCloseable {
    private final LiveBrokerFactory brokers;
    private final SessionRecorder recorder;
    private final boolean isReal;
    private final Optional<StateFolder> state;
    private final Optional<String> rules;
    private final Optional<Path> sessionFile;
    private final Runnable closing;
    private List<SessionStep> kept;

    private Workplace(LiveBrokerFactory brokers, SessionRecorder recorder, boolean isReal,
            Optional<StateFolder> state, Optional<String> rules, Optional<Path> sessionFile,
            Runnable closing) {
        this.brokers = brokers;
        this.recorder = recorder;
        this.isReal = isReal;
        this.state = state;
        this.rules = rules;
        this.sessionFile = sessionFile;
        this.closing = closing;
        this.kept = recorder.session().steps();
    }

    /**
     * @param beginsState whether a state folder is made where there is none; else it is left as it is, and
     *                    nothing is reserved yet
     */
    static Workplace open(Services services, GridOptions options, boolean beginsState) throws InvalidInput {
        requireStrategy(services, options.strategy());
        if (options.session().isPresent()) {
            WritableFile.require("--session", options.session().get());
        }
        if (options.state().filter(place -> Files.exists(place) && !Files.isDirectory(place)).isPresent()) {
            throw new InvalidInput("--state: there is a file of that name (%s); name a folder.".formatted(
                    options.state().get()));
        }
        ControlOptions.Chosen control = options.control().choose(services,
                options.state().flatMap(StateFolder::rules));
        LiveBrokerFactory brokers = services.brokers().under(control.control());
        try {
            LiveBroker live = brokers.openLive(grid(options), options.state(), OpeningProgress.unwatched());
            boolean hasFolder = !live.isReal() && options.state()
                    .filter(folder -> beginsState || StateFolder.isIn(folder)).isPresent();
            return hasFolder ? inFolder(options, control.rules(), brokers, live)
                    : new Workplace(brokers, new SessionRecorder(live.broker()), live.isReal(),
                            Optional.empty(), Optional.empty(), options.session(), live.closing());
        } catch (GridProblem | FileProblem | SessionProblem problem) {
            throw new InvalidInput(problem.getMessage(), problem);
        }
    }

    /** From where the grid is opened: as the user says, else as the state folder does. */
    private static String grid(GridOptions options) throws FileProblem {
        if (options.grid().isPresent() || options.state().isEmpty()) {
            return options.grid().orElse(GridLocations.CASE_STUDY);
        }
        return StateFolder.read(options.state().get()).map(Session::grid).orElse(GridLocations.CASE_STUDY);
    }

    /** On a simulated grid with what the state folder keeps, if it keeps anything yet. */
    private static Workplace inFolder(GridOptions options, Optional<String> rules, LiveBrokerFactory brokers,
            LiveBroker live) throws GridProblem, FileProblem, SessionProblem, InvalidInput {
        StateFolder folder = StateFolder.open(options.state().orElseThrow());
        try {
            Optional<Session> kept = folder.read();
            SessionRecorder recorder = kept.isPresent() ? again(kept.get(), options, live)
                    : new SessionRecorder(live.broker());
            return new Workplace(brokers, recorder, false, Optional.of(folder), rules, options.session(),
                    live.closing());
        } catch (GridProblem | FileProblem | SessionProblem | InvalidInput problem) {
            folder.close();
            throw problem;
        }
    }

    /** Makes the reservations of a simulated grid again. */
    private static SessionRecorder again(Session session, GridOptions options, LiveBroker live)
            throws GridProblem, SessionProblem, InvalidInput {
        String grid = live.broker().opened().location();
        if (!GridLocations.fromAnywhere(grid).equals(GridLocations.fromAnywhere(session.grid()))) {
            throw new InvalidInput(
                    ("The state folder %s belongs to grid (%s), not to (%s); name that grid "
                    + "or another folder.").formatted(options.state().orElseThrow(), session.grid(), grid));
        }
        Replay replay = new Replay(session, location -> live.broker());
        replay.finish();
        if (!replay.differences().isEmpty()) {
            throw new InvalidInput("The state folder %s no longer suits its grid (%s): %s.%s".formatted(
                    options.state().orElseThrow(), session.grid(),
                    replay.differences().get(0).sentence(), advice(options)));
        }
        return replay.recorder();
    }

    /** What may be right where the rule base is why steps come out otherwise than recorded. */
    private static String advice(GridOptions options) {
        if (options.control().rules().isPresent()) {
            return (" It was made under other rules than those of %s: leave --rules out, or name another "
                    + "folder.").formatted(options.control().rules().get());
        }
        return options.state().flatMap(StateFolder::rules).isPresent() ? ""
                : " If it was made with --rules or --engine, name them again.";
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

    /** Writes the state folder when something was done, and the session file, where there are any. */
    void keep() throws InvalidInput {
        Session session = recorder.session();
        try {
            if (state.isPresent() && !session.steps().equals(kept)) {
                state.get().write(new Session(GridLocations.fromAnywhere(session.grid()), session.steps()),
                        rules);
                kept = session.steps();
            }
            if (sessionFile.isPresent()) {
                SessionFiles.write(sessionFile.get(), session);
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
