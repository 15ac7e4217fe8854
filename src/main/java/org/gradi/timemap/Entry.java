package org.gradi.timemap;

/**
 * Whose bar it is: one reservation, one piece of local work or one plan, in every lane the same.
 *
 * @param key    the reservation's id; for local work and plans a key of the map's own
 * @param name   what people call it
 * @param mark   what it is
 * @param series which colour it gets, from 0; the same from map to map as long as it is shown
 */
public record Entry(String key, String name, Mark mark, int series) {
}
