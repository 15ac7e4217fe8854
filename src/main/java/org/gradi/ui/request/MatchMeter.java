package org.gradi.ui.request;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.Icon;
import javax.swing.JLabel;
import org.gradi.ui.Theme;

/** How many of the clusters match, as words with a small bar before them. */
final class MatchMeter extends JLabel {
    private int matching;
    private int clusters;

    MatchMeter() {
        setIconTextGap(8);
    }

    /** Shows nothing when there are no clusters. */
    void show(String text, int matchingNow, int clustersNow) {
        matching = matchingNow;
        clusters = clustersNow;
        setText(text);
        setToolTipText(text.isEmpty() ? null : text);
        setIcon(clusters == 0 ? null : new Bar());
        repaint();
    }

    private final class Bar implements Icon {
        private static final int WIDTH = 40;
        private static final int HEIGHT = 6;

        @Override
        public void paintIcon(Component on, Graphics graphics, int x, int y) {
            Graphics2D pen = (Graphics2D) graphics.create();
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(Theme.colour("TimeMap.grid"));
            pen.fillRoundRect(x, y, WIDTH, HEIGHT, HEIGHT, HEIGHT);
            pen.setColor(Theme.colour(matching == 0 ? "Verdict.notSatisfied" : "Verdict.satisfied"));
            int filled = matching == 0 ? HEIGHT
                    : Math.max(HEIGHT, Math.round((float) WIDTH * matching / clusters));
            pen.fillRoundRect(x, y, filled, HEIGHT, HEIGHT, HEIGHT);
            pen.dispose();
        }

        @Override
        public int getIconWidth() {
            return WIDTH;
        }

        @Override
        public int getIconHeight() {
            return HEIGHT;
        }
    }
}
