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
import org.gradi.cluster.Released;
import org.gradi.model.TimeWindow;

/** Makes reservations. */
final class Granting {
    private final SlurmCluster slurm;
    private final Releasing releasing;

    Granting(SlurmCluster slurm, Releasing releasing) {
        this.slurm = slurm;
        this.releasing = releasing;
    }

    /** Grants the window as asked, tries other nodes when others take those chosen first, or says why not. */
    Answer<LocalReservation> grant(String key, int processors, TimeWindow window) throws LostLine {
        String name = slurm.name(key);
        Set<List<String>> refused = new HashSet<>();
        while (true) {
            Instant now = slurm.now();
            ClusterView view = slurm.view(now);
            Optional<SlurmReservation> existing = view.reservation(name);
            if (existing.isPresent()) {
                return slurm.refusals().unlessOther(slurm.toLocal(existing.get()), processors, window);
            }
            if (!window.end().isAfter(now)) {
                return slurm.refusals().windowEnded(window, now);
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
            Optional<Answer<LocalReservation>> settled = created(
                    SlurmCommands.create(name, nodes, window, slurm.users()), key, nodes, window);
            if (settled.isPresent()) {
                return settled.get() instanceof Answer.Done<LocalReservation> done
                        ? slurm.refusals().unlessOther(done.result(), processors, window) : settled.get();
            }
        }
    }

    /** Creates a reservation; empty when somebody else took one of its nodes first. */
    private Optional<Answer<LocalReservation>> created(List<String> command, String key, List<String> nodes,
            TimeWindow window) throws LostLine {
        String why = slurm.rights().missing();
        if (!why.isEmpty()) {
            return Optional.of(slurm.notPermitted(command, why));
        }
        CommandReply reply = slurm.run(command);
        Optional<SlurmReservation> found = slurm.alive(slurm.name(key));
        if (SlurmCluster.succeeded(reply)) {
            SlurmReservation got = found.orElseThrow(() -> new LostLine(
                    "%s granted %s but does not know of it any more.".formatted(slurm.cluster(), key)));
            return Optional.of(SlurmCluster.is(got, nodes, window) ? new Answer.Done<>(slurm.toLocal(got))
                    : givenBack(key, got, nodes, window));
        }
        if (found.isPresent()) {
            return Optional.of(new Answer.Done<>(slurm.toLocal(found.get())));
        }
        Finished error = reply.finishedOn(slurm.cluster());
        return switch (Complaint.of(error.err())) {
            case TAKEN -> Optional.empty();
            case WRONG_TIME -> Optional.of(slurm.refusals().windowBegan(window, slurm.now()));
            case NOT_PERMITTED, REFUSED -> Optional.of(slurm.refusedFor(command, error));
            default -> throw slurm.unclear(error);
        };
    }

    private Answer<LocalReservation> givenBack(String key, SlurmReservation got, List<String> nodes,
            TimeWindow window) throws LostLine {
        Answer<Released> released = releasing.release(key);
        if (!(released instanceof Answer.Done<Released>)) {
            throw new LostLine("%s granted %s other than asked and did not take it back.".formatted(
                    slurm.cluster(), key));
        }
        return slurm.refusals().notFree(nodes.size(), window, ClusterPhrase.GIVEN_INSTEAD.about(
                String.valueOf(got.nodes()), got.window()));
    }
}
