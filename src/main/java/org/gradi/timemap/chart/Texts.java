package org.gradi.timemap.chart;

import java.awt.FontMetrics;

/** Words cut to the room there is. */
final class Texts {
    private static final String ELLIPSIS = "\u2026";

    private Texts() {
    }

    /** The text if it fits, else its beginning and an ellipsis; empty when not even that fits. */
    static String fitted(String text, FontMetrics metrics, double width) {
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        int length = text.length();
        while (length > 0 && metrics.stringWidth(text.substring(0, length) + ELLIPSIS) > width) {
            length--;
        }
        return length == 0 ? "" : text.substring(0, length) + ELLIPSIS;
    }
}
