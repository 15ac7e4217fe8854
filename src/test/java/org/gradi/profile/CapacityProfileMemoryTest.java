package org.gradi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * What a profile keeps in memory, counted object by object over its references rather than read off the heap,
 * so that the figure is the same in every run: 12 bytes per object header, 4 per reference, sizes rounded up
 * to 8.
 */
class CapacityProfileMemoryTest {
    private static final int LIVE = 100_000;
    private static final long HORIZON_SECONDS = 2592L * LIVE;

    private record Booking(long start, long end, long amount) {
    }

    @Test
    void keepsWithin85BytesPerLiveReservationAlsoAfterMuchCancelling() throws IllegalAccessException {
        var random = new SplittableRandom(42);
        var profile = new CapacityProfile(1024);
        List<Booking> live = new ArrayList<>();
        while (live.size() < LIVE) {
            take(profile, live, random);
        }
        assertThat(retainedBytes(profile) / LIVE).as("bytes per live reservation").isLessThan(85);

        for (int change = 0; change < 3 * LIVE; change++) {
            giveBack(profile, live, random);
            while (live.size() < LIVE) {
                take(profile, live, random);
            }
        }
        assertThat(retainedBytes(profile) / LIVE).as("after 300,000 cancellations").isLessThan(85);

        while (live.size() > 100) {
            giveBack(profile, live, random);
        }
        assertThat(retainedBytes(profile)).as("most of the chunks have gone with what they held")
                .isLessThan(LIVE);
    }

    private static void take(CapacityProfile profile, List<Booking> live, SplittableRandom random) {
        long amount = Math.min(256, (int) Math.exp(random.nextDouble() * Math.log(257)));
        long duration = Math.round(600 * Math.exp(random.nextDouble() * Math.log(144)));
        long earliest = random.nextLong(HORIZON_SECONDS);
        profile.earliestFit(amount, duration, earliest, earliest + 5 * duration).ifPresent(start -> {
            profile.take(start, start + duration, amount);
            live.add(new Booking(start, start + duration, amount));
        });
    }

    private static void giveBack(CapacityProfile profile, List<Booking> live, SplittableRandom random) {
        int index = random.nextInt(live.size());
        Booking booking = live.get(index);
        live.set(index, live.get(live.size() - 1));
        live.remove(live.size() - 1);
        profile.giveBack(booking.start, booking.end, booking.amount);
    }

    private static long retainedBytes(Object root) throws IllegalAccessException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        seen.add(root);
        long bytes = 0;
        while (!open.isEmpty()) {
            Object object = open.pop();
            List<Object> referred = new ArrayList<>();
            bytes += (bytesOf(object, referred) + 7) / 8 * 8;
            for (Object next : referred) {
                if (next != null && seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return bytes;
    }

    private static long bytesOf(Object object, List<Object> referred) throws IllegalAccessException {
        Class<?> type = object.getClass();
        if (type.isArray()) {
            int length = Array.getLength(object);
            if (object instanceof Object[] elements) {
                Collections.addAll(referred, elements);
            }
            return 16 + (long) length * bytesOf(type.getComponentType());
        }
        long bytes = 12;
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                bytes += bytesOf(field.getType());
                if (!field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    referred.add(field.get(object));
                }
            }
        }
        return bytes;
    }

    private static int bytesOf(Class<?> type) {
        if (type == long.class || type == double.class) {
            return Long.BYTES;
        }
        return type == boolean.class || type == byte.class ? 1 : Integer.BYTES;
    }
}
