package org.gradi.profile;

import java.util.Arrays;

/** A chunk whose changes may be larger than an {@code int}, so that they lie in an array of their own. */
final class WideChunk extends Chunk {
    private long[] changes;

    WideChunk(long origin, long base) {
        super(origin, base);
        changes = new long[FIRST_ROOM];
    }

    private WideChunk(WideChunk original) {
        super(original);
        changes = original.changes.clone();
    }

    @Override
    Chunk another(long itsOrigin, long itsBase) {
        return new WideChunk(itsOrigin, itsBase);
    }

    @Override
    Chunk copy() {
        return new WideChunk(this);
    }

    @Override
    long change(int index) {
        return changes[index];
    }

    @Override
    void set(int index, long place, long change) {
        super.set(index, place, 0);
        changes[index] = change;
    }

    @Override
    void move(int from, int to) {
        super.move(from, to);
        System.arraycopy(changes, from, changes, to, count - from);
    }

    @Override
    void enlarge(int room) {
        super.enlarge(room);
        changes = Arrays.copyOf(changes, room);
    }
}
