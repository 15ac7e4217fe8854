package org.gradi.ui.reservations;

import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.Icon;
import javax.swing.UIManager;
import org.gradi.model.ReservationState;
import org.gradi.timemap.Mark;
import org.gradi.ui.Texts;
import org.gradi.ui.Theme;

/** How a state looks in lists: its word, and a badge with the letter and the colour it has on the map. */
public final class StateLook {
    private static final String NO_LETTER = "–";

    private StateLook() {
    }

    public static String word(Texts texts, ReservationState state) {
        return texts.text("state." + state.key());
    }

    /** The badge, in the colours of the theme in force when it is painted. */
    public static Icon badge(ReservationState state) {
        return new Badge(Mark.of(state).map(Mark::letter).orElse(NO_LETTER), colourKey(state));
    }

    private static String colourKey(ReservationState state) {
        return switch (state) {
            case REQUESTED, HELD, IN_DOUBT -> "TimeMap.held";
            case COMMITTED -> "TimeMap.committed";
            case ACTIVE -> "TimeMap.active";
            case COMPLETED, CANCELLED, EXPIRED, TERMINATED -> "TimeMap.completed";
            case REFUSED, FAILED -> "TimeMap.refused";
        };
    }

    private record Badge(String letter, String colourKey) implements Icon {
        private static final int SIDE = 16;

        @Override
        public void paintIcon(Component component, Graphics graphics, int x, int y) {
            Graphics2D pen = (Graphics2D) graphics.create();
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
                    RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            Color colour = Theme.colour(colourKey);
            pen.setColor(colour);
            pen.fillRoundRect(x, y, SIDE, SIDE, 6, 6);
            pen.setColor(readableOn(colour));
            Font font = UIManager.getFont("Label.font");
            pen.setFont(font.deriveFont(Font.BOLD, 11f));
            FontMetrics metrics = pen.getFontMetrics();
            pen.drawString(letter, x + (SIDE - metrics.stringWidth(letter)) / 2f,
                    y + (SIDE - metrics.getHeight()) / 2f + metrics.getAscent());
            pen.dispose();
        }

        private static Color readableOn(Color colour) {
            double brightness = 0.299 * colour.getRed() + 0.587 * colour.getGreen()
                    + 0.114 * colour.getBlue();
            return brightness > 140 ? Color.BLACK : Color.WHITE;
        }

        @Override
        public int getIconWidth() {
            return SIDE;
        }

        @Override
        public int getIconHeight() {
            return SIDE;
        }
    }
}
