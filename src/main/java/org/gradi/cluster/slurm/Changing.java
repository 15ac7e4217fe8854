package org.gradi.cluster.slurm;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradi.cluster.Answer;
import org.gradi.cluster.ClusterPhrase;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.CommandReply;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LostLine;
import org.gradi.model.TimeWindow;

/** Confirms, moves and resizes reservations. */
final class Changing {
    private final SlurmCluster slurm;

    Changing(SlurmCluster slurm) {
        this.slurm = slurm;
    }

    /** Moves and resizes a reservation in one update; what is refused leaves it as it was. */
    Answer<LocalReservation> change(String key, int processors, TimeWindow window) throws LostLine {
        String name = slurm.name(key);
        Set<List<String>> refused = new HashSet<>();
        while (true) {
            Instant now = slurm.now();
            ClusterView view = slurm.view(now);
            Optional<SlurmReservation> old = view.reservation(name);
            if (old.isEmpty()) {
                return slurm.refusals().unknownKey(key);
            }
            if (!window.end().isAfter(now)) {
                return slurm.refusals().windowEnded(window, now);
            }
            boolean startMoves = !old.get().window().start().equals(window.start());
            if (startMoves && !old.get().window().start().isAfter(now)) {
                return slurm.refusals().hasBegun(slurm.toLocal(old.get()), window);
            }
            List<Node> free = view.free(window, name, slurm.settings().guard());
            List<String> nodes = NodeChoice.of(free, processors);
            if (nodes.isEmpty()) {
                return slurm.notFree(view, free, processors, window);
            }
            if (!refused.add(nodes)) {
                return slurm.refusals().notFree(processors, window,
                        ClusterPhrase.NODES_NOT_GIVEN.about());
            }
            Optional<Answer<LocalReservation>> settled = updated(
                    SlurmCommands.change(old.get(), nodes, window), key, nodes, window);
            if (settled.isPresent()) {
                return settled.get();
            }
        }
    }

    /** Updates a reservation; empty when somebody else took one of its new nodes first. */
    private Optional<Answer<LocalReservation>> updated(List<String> command, String key, List<String> nodes,
            TimeWindow window) throws LostLine {
        String why = slurm.rights().missing();
        if (!why.isEmpty()) {
            return Optional.of(slurm.notPermitted(command, why));
        }
        CommandReply reply = slurm.run(command);
        Optional<SlurmReservation> found = slurm.alive(slurm.name(key));
        if (found.isEmpty()) {
            return Optional.of(slurm.refusals().unknownKey(key));
        }
        if (SlurmCluster.is(found.get(), nodes, window)) {
            return Optional.of(new Answer.Done<>(slurm.toLocal(found.get())));
        }
        Finished error = reply.finishedOn(slurm.cluster());
        return switch (Complaint.of(error.err())) {
            case TAKEN -> Optional.empty();
            case HAS_BEGUN -> Optional.of(slurm.refusals().hasBegun(slurm.toLocal(found.get()), window));
            case WRONG_TIME -> Optional.of(slurm.refusals().windowBegan(window, slurm.now()));
            case NOT_PERMITTED, REFUSED -> Optional.of(slurm.refusedFor(command, error));
            default -> throw slurm.unclear(error);
        };
    }

    /** Takes the mark of a hold away. */
    Answer<LocalReservation> confirm(String key) throws LostLine {
        String name = slurm.name(key);
        Optional<SlurmReservation> held = slurm.alive(name);
        if (held.isEmpty()) {
            return slurm.refusals().unknownKey(key);
        }
        if (held.get().confirmed()) {
            return new Answer.Done<>(slurm.toLocal(held.get()));
        }
        List<String> command = SlurmCommands.confirm(name);
        String why = slurm.rights().missing();
        if (!why.isEmpty()) {
            return slurm.notPermitted(command, why);
        }
        CommandReply reply = slurm.run(command);
        Optional<SlurmReservation> now = slurm.alive(name);
        if (now.isEmpty()) {
            return slurm.refusals().unknownKey(key);
        }
        if (now.get().confirmed()) {
            return new Answer.Done<>(slurm.toLocal(now.get()));
        }
        Finished error = reply.finishedOn(slurm.cluster());
        return switch (Complaint.of(error.err())) {
            case NOT_PERMITTED, REFUSED -> slurm.refusedFor(command, error);
            default -> throw slurm.unclear(error);
        };
    }
}
