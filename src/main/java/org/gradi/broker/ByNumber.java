package org.gradi.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values by number, in the order of the numbers. Written by one thread at a time; read by any without
 * waiting, who sees everything that was written before.
 *
 * <p>Numbers are given out one after the other, so neighbours share a page, an array. Writing and finding
 * take constant time: a start enters a hundred thousand values, and a sorted map of the library took longer
 * for that than reading them from the disk.
 *
 * @param <V> cannot be changed, or is safe for use by many threads
 */
final class ByNumber<V> {
    private static final int PAGE_BITS = 6;
    private static final int PAGE = 1 << PAGE_BITS;

    private volatile Object[][] pages = new Object[1][];
    /** Written after everything else and read before it, so that readers see what was written. */
    private volatile int size;

    /** @param number 0 or more */
    void put(int number, V value) {
        Object[] page = pageToWrite(number >>> PAGE_BITS);
        int place = number & PAGE - 1;
        boolean isNew = page[place] == null;
        page[place] = value;
        size = isNew ? size + 1 : size;
    }

    private Object[] pageToWrite(int index) {
        Object[][] all = pages;
        if (index >= all.length) {
            Object[][] more = new Object[Math.max(index + 1, 2 * all.length)][];
            System.arraycopy(all, 0, more, 0, all.length);
            all = more;
            pages = all;
        }
        if (all[index] == null) {
            all[index] = new Object[PAGE];
        }
        return all[index];
    }

    void remove(int number) {
        Object[][] all = pages;
        int index = number >>> PAGE_BITS;
        if (find(number).isPresent()) {
            all[index][number & PAGE - 1] = null;
            if (isEmpty(all[index])) {
                all[index] = null;
            }
            size = size - 1;
        }
    }

    private static boolean isEmpty(Object[] page) {
        for (Object value : page) {
            if (value != null) {
                return false;
            }
        }
        return true;
    }

    Optional<V> find(int number) {
        int index = number >>> PAGE_BITS;
        if (size == 0) {
            return Optional.empty();
        }
        Object[][] all = pages;
        Object[] page = index < all.length ? all[index] : null;
        return page == null ? Optional.empty() : Optional.ofNullable(value(page, number & PAGE - 1));
    }

    @SuppressWarnings("unchecked")
    private V value(Object[] page, int place) {
        return (V) page[place];
    }

    /** All of this moment, in the order of their numbers; a list of the caller's own. */
    List<V> values() {
        List<V> values = new ArrayList<>(size);
        for (Object[] page : pages) {
            for (int place = 0; page != null && place < PAGE; place++) {
                V value = value(page, place);
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    int size() {
        return size;
    }
}
