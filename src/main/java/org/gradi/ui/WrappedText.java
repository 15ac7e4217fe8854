package org.gradi.ui;

import javax.swing.JTextArea;
import javax.swing.text.DefaultCaret;

/** Words that run over several lines, in the colour of a meaning; can be selected and copied, not changed. */
public final class WrappedText extends JTextArea {
    private String colourKey = "Label.foreground";
    private String fontKey = "Label.font";

    public WrappedText() {
        setLineWrap(true);
        setWrapStyleWord(true);
        setEditable(false);
        setCaret(new HiddenCaret());
        dress();
    }

    /** @param colour the theme's colour for the words, such as {@code Verdict.notSatisfied} */
    public WrappedText colour(String colour) {
        colourKey = colour;
        dress();
        return this;
    }

    /** @param font the theme's font for the words, such as {@code small.font} */
    public WrappedText font(String font) {
        fontKey = font;
        dress();
        return this;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (colourKey != null) {
            dress();
        }
    }

    /** Lets words be selected without blinking among them, and scrolls to none of them by itself. */
    private static final class HiddenCaret extends DefaultCaret {
        HiddenCaret() {
            setUpdatePolicy(NEVER_UPDATE);
        }

        @Override
        public void setVisible(boolean visible) {
            super.setVisible(false);
        }
    }

    private void dress() {
        setForeground(Theme.colour(colourKey));
        setFont(Theme.font(fontKey));
        setOpaque(false);
        setBorder(null);
    }
}
