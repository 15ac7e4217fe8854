package org.gradi.ui.clock;

/**
 * How fast the grid's time passes.
 *
 * @param factor seconds of the grid for one second on the wall, at least 1
 */
record Speed(int factor) {

    Speed {
        if (factor < 1) {
            throw new IllegalArgumentException("The speed (%d) must be at least 1.".formatted(factor));
        }
    }

    @Override
    public String toString() {
        return factor + " ×";
    }
}
