package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.gradi.selection.OpeningProgress;

/**
 * Reads the organisations of one grid side by side, as many at once as there are processors: they know
 * nothing of each other. What came of them, and what was found wrong, keeps the grid's order.
 */
final class OrganisationsReading {
    private final OrganisationReader reader;
    private final OpeningProgress progress;
    private final AtomicInteger done = new AtomicInteger();

    OrganisationsReading(OrganisationReader reader, OpeningProgress progress) {
        this.reader = reader;
        this.progress = progress;
    }

    /** Those that can be used; the others are told. */
    List<GridReading.ReadOrganisation> read(List<GridPlan.Organisation> organisations, Findings findings) {
        int threads = Math.min(organisations.size(), Runtime.getRuntime().availableProcessors());
        ExecutorService workers = Executors.newFixedThreadPool(threads, OrganisationsReading::worker);
        try {
            List<Findings> found = new ArrayList<>();
            List<Future<Optional<GridReading.ReadOrganisation>>> pending = new ArrayList<>();
            for (GridPlan.Organisation organisation : organisations) {
                Findings own = new Findings();
                found.add(own);
                pending.add(workers.submit(() -> read(organisation, own, organisations.size())));
            }
            List<GridReading.ReadOrganisation> read = new ArrayList<>();
            for (int i = 0; i < pending.size(); i++) {
                result(pending.get(i)).ifPresent(read::add);
                findings.addAll(found.get(i));
            }
            return read;
        } finally {
            workers.shutdownNow();
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "grid-reading");
        thread.setDaemon(true);
        return thread;
    }

    private Optional<GridReading.ReadOrganisation> read(GridPlan.Organisation organisation,
            Findings findings, int all) {
        try {
            return Optional.of(new GridReading.ReadOrganisation(organisation,
                    reader.read(organisation, findings)));
        } catch (Unreadable e) {
            findings.add(e.leavingOut(organisation.name()));
            return Optional.empty();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            findings.add(unforeseen(organisation, e).leavingOut(organisation.name()));
            return Optional.empty();
        } finally {
            progress.organisationRead(done.incrementAndGet(), all);
        }
    }

    /** Even a fault of this program costs no more than the organisation in whose files it shows. */
    private static Unreadable unforeseen(GridPlan.Organisation organisation, Throwable fault) {
        return new Unreadable(organisation.description(), "",
                "This file or the mapping (%s) cannot be worked through (%s).".formatted(
                        organisation.mappings().stream().map(RdfFiles::display)
                                .collect(Collectors.joining(", ")), Iri.shortened(String.valueOf(fault))),
                "Look for lists, paths or texts of unusual length; otherwise the fault is this program's.");
    }

    /** An interrupted reader stops as a cancelled one does. */
    private static <T> T result(Future<T> pending) {
        try {
            return pending.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Reading the grid was interrupted.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw new IllegalStateException("Reading an organisation failed.", e.getCause());
        }
    }
}
