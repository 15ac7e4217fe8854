package org.gradi.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.Released;
import org.gradi.model.Part;

/**
 * Finds reservations at managers that have keys of ours and that we do not hold: those of requests that have
 * ended or were undone are released, because a manager may do late what it was asked, or come back from a
 * crash with what had been released; those nobody knows are reported.
 */
final class Sweep {
    private final Office office;
    private final Map<String, List<Orphan>> orphans = new TreeMap<>();

    Sweep(Office office) {
        this.office = office;
    }

    /** Releases what should not be there; false when there was nothing. */
    boolean sweep(Evidence evidence) {
        boolean news = false;
        // Without a journal there is no name of our own in the keys, so they may be somebody else's.
        if (office.journal().keeps()) {
            for (String cluster : evidence.clusters()) {
                List<Orphan> unknown = new ArrayList<>();
                for (LocalReservation found : evidence.at(cluster)) {
                    news |= office.keys().isOurs(found.key()) && sweep(cluster, found, unknown);
                }
                news |= report(cluster, unknown);
            }
        }
        return news;
    }

    private boolean sweep(String cluster, LocalReservation found, List<Orphan> unknown) {
        String id = office.keys().id(found.key());
        if (office.books().isLive(id, cluster)) {
            return false;
        }
        if (Keys.number(id).orElse(Integer.MAX_VALUE) > office.reservations().issued()) {
            unknown.add(new Orphan(cluster, found.key(), found.processors(), found.window()));
            return false;
        }
        Answer<Released> answer = office.watch().manager(cluster).release(found.key());
        if (answer instanceof Answer.Done<Released> done && done.result().existed()) {
            String organisation = office.books().grid().grid().cluster(cluster).orElseThrow().organisation();
            office.tell(new BrokerEvent.Undone(office.now(), id,
                    new Part(organisation, cluster, found.processors(), found.window())));
        }
        return true;
    }

    private synchronized boolean report(String cluster, List<Orphan> unknown) {
        List<Orphan> before = unknown.isEmpty() ? orphans.remove(cluster) : orphans.put(cluster, unknown);
        return !(before == null ? List.of() : before).equals(unknown);
    }

    /** What was found when the managers were looked at last. Safe for use by many threads. */
    synchronized List<Orphan> orphans() {
        return orphans.values().stream().flatMap(List::stream).toList();
    }

    /** Releases one that was reported; false when it is not reported or its manager does not answer. */
    boolean release(Orphan orphan) {
        if (!orphans().contains(orphan) || !(office.watch().manager(orphan.cluster())
                .release(orphan.key()) instanceof Answer.Done<Released>)) {
            return false;
        }
        List<Orphan> others = orphans().stream().filter(one -> one.cluster().equals(orphan.cluster())
                && !one.equals(orphan)).toList();
        report(orphan.cluster(), others);
        return true;
    }
}
