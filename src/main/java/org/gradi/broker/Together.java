package org.gradi.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Calls several managers side by side and hands over their answers on the calling thread, as they come in.
 *
 * <p>An executor that calls in the asking thread makes it one after the other, each answer before the next
 * question.
 */
final class Together {
    private final Executor executor;
    private final Supplier<Instant> clock;

    Together(Executor executor, Supplier<Instant> clock) {
        this.executor = executor;
        this.clock = clock;
    }

    Instant now() {
        return clock.get();
    }

    /**
     * What one of them answered.
     *
     * @param to     whom or for what it was asked
     * @param result the answer
     * @param at     when it came
     */
    record Reply<Q, A>(Q to, A result, Instant at) {
    }

    /**
     * Asks in this order, until a reply says that it is no use to ask the others; returns when everybody who
     * was asked has answered.
     *
     * @param asking told before each question
     * @param call   the question; made on any thread
     * @param goOn   takes each reply; false when nobody else is to be asked
     * @return who was asked
     */
    <Q, A> List<Q> ask(List<Q> all, Consumer<Q> asking, Function<Q, A> call, Predicate<Reply<Q, A>> goOn) {
        BlockingQueue<Supplier<Reply<Q, A>>> replies = new LinkedBlockingQueue<>();
        List<Q> asked = new ArrayList<>(all.size());
        int open = 0;
        boolean more = true;
        for (int i = 0; i < all.size() && more; i++) {
            Q next = all.get(i);
            asking.accept(next);
            asked.add(next);
            start(() -> replies.add(reply(next, call)));
            open++;
            for (Supplier<Reply<Q, A>> ready = replies.poll(); ready != null; ready = replies.poll()) {
                open--;
                more &= goOn.test(ready.get());
            }
        }
        while (open > 0) {
            goOn.test(next(replies).get());
            open--;
        }
        return asked;
    }

    private void start(Runnable question) {
        try {
            executor.execute(question);
        } catch (RejectedExecutionException closing) {
            // Somebody closes the program; what was begun is still brought to an end.
            question.run();
        }
    }

    private <Q, A> Supplier<Reply<Q, A>> reply(Q to, Function<Q, A> call) {
        try {
            Reply<Q, A> reply = new Reply<>(to, call.apply(to), clock.get());
            return () -> reply;
        } catch (RuntimeException | Error broken) {
            return () -> {
                if (broken instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) broken;
            };
        }
    }

    /** Managers answer within their own time, so waiting for them is not broken off. */
    private static <T> T next(BlockingQueue<T> queue) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return queue.take();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
