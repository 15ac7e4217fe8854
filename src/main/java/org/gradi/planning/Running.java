package org.gradi.planning;

import java.util.Arrays;

/**
 * The granted jobs that still run at a moment of the {@link Sweep}, each by its place in the order of starts,
 * with its group; in that order. Compared by value.
 */
final class Running {
    static final Running NONE = new Running(new int[0], new int[0]);

    private final int[] places;
    private final int[] groups;
    private final int hash;

    private Running(int[] places, int[] groups) {
        this.places = places;
        this.groups = groups;
        this.hash = 31 * Arrays.hashCode(places) + Arrays.hashCode(groups);
    }

    int size() {
        return places.length;
    }

    int place(int index) {
        return places[index];
    }

    boolean has(int place) {
        return Arrays.binarySearch(places, place) >= 0;
    }

    /** Those that have not ended by that second. */
    Running at(long second, long[] ends) {
        Running still = this;
        for (int i = size() - 1; i >= 0; i--) {
            if (ends[places[i]] <= second) {
                still = still.without(i);
            }
        }
        return still;
    }

    Running without(int index) {
        return new Running(without(places, index), without(groups, index));
    }

    private static int[] without(int[] values, int index) {
        int[] fewer = Arrays.copyOf(values, values.length - 1);
        System.arraycopy(values, index + 1, fewer, index, fewer.length - index);
        return fewer;
    }

    /** With one job more. */
    Running with(int place, int group) {
        int[] morePlaces = Arrays.copyOf(places, size() + 1);
        int[] moreGroups = Arrays.copyOf(groups, size() + 1);
        int index = size();
        while (index > 0 && morePlaces[index - 1] > place) {
            morePlaces[index] = morePlaces[index - 1];
            moreGroups[index] = moreGroups[index - 1];
            index--;
        }
        morePlaces[index] = place;
        moreGroups[index] = group;
        return new Running(morePlaces, moreGroups);
    }

    /** With another job in the place and the group of one. */
    Running withInstead(int index, int place) {
        return without(index).with(place, groups[index]);
    }

    /** Whether these leave the room that a job needs. */
    boolean leaves(Room room, long[] ends, int[] processors) {
        for (int k = 0; k < room.seconds().length; k++) {
            long used = 0;
            for (int i = 0; i < size(); i++) {
                if (groups[i] == room.group() && ends[places[i]] > room.seconds()[k]) {
                    used += processors[places[i]];
                }
            }
            if (used > room.most()[k]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Running running && Arrays.equals(places, running.places)
                && Arrays.equals(groups, running.groups);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
