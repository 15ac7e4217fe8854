package org.gradi.planning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.gradi.profile.CapacityProfile;
import org.gradi.profile.FreeCapacity;

/**
 * What is free of many things over time. It can be frozen at little cost, because a profile that was frozen
 * is copied when it is first to be changed. Not safe for use by several threads.
 *
 * @param <K> what the things are known by
 */
final class Profiles<K> {
    private final Map<K, Integer> places = new HashMap<>();
    private CapacityProfile[] profiles = new CapacityProfile[0];
    /** The places of those that somebody has frozen, so that they may not change. */
    private final BitSet frozen = new BitSet();

    /** One more, with everything free; not after the first was frozen. */
    void add(K thing, long capacity) {
        int place = places.size();
        if (place == profiles.length) {
            profiles = Arrays.copyOf(profiles, Math.max(16, 2 * place));
        }
        profiles[place] = new CapacityProfile(capacity);
        places.put(thing, place);
    }

    FreeCapacity get(K thing) {
        return profiles[places.get(thing)];
    }

    /** The profile to change at once; the next change has to ask for it again. */
    CapacityProfile writable(K thing) {
        int place = places.get(thing);
        if (frozen.get(place)) {
            profiles[place] = profiles[place].copy();
            frozen.clear(place);
        }
        return profiles[place];
    }

    /** All of them as they are now; safe for use by many threads. */
    Frozen<K> frozen() {
        frozen.set(0, places.size());
        return new Frozen<>(places, profiles.clone());
    }

    /** Profiles that nobody changes any more. */
    static final class Frozen<K> {
        private final Map<K, Integer> places;
        private final FreeCapacity[] profiles;

        private Frozen(Map<K, Integer> places, FreeCapacity[] profiles) {
            this.places = places;
            this.profiles = profiles;
        }

        FreeCapacity get(K thing) {
            return profiles[places.get(thing)];
        }
    }
}
