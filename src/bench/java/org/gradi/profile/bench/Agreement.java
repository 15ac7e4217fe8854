package org.gradi.profile.bench;

import java.util.ArrayList;
import java.util.List;

/** Lets all contenders serve the same cycles: who is fast but wrong does not get into the table. */
final class Agreement {
    private static final int CYCLES = 500;

    private Agreement() {
    }

    /** @throws IllegalStateException when two contenders start a reservation at different seconds */
    static void check(Series series) {
        var workload = new Workload(series, Main.SEED);
        List<Contender> contenders = List.of(Contender.GRADI, Contender.TREE_MAP, Contender.YARN_STEPS,
                Contender.YARN_PLAN);
        List<Book> books = new ArrayList<>();
        for (Contender contender : contenders) {
            books.add(contender.book(workload));
        }
        Cycles cycles = workload.cycles();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            int slot = cycles.slot(cycle);
            Request request = cycles.request(cycle);
            long agreed = serve(books.get(0), slot, request);
            for (int other = 1; other < books.size(); other++) {
                long start = serve(books.get(other), slot, request);
                if (start != agreed) {
                    throw new IllegalStateException("%s, cycle %d, %s: %s starts it at %d, %s at %d."
                            .formatted(series, cycle, request, contenders.get(0).label, agreed,
                                    contenders.get(other).label, start));
                }
            }
        }
    }

    private static long serve(Book book, int slot, Request request) {
        book.cancel(slot);
        return book.reserve(slot, request);
    }
}
