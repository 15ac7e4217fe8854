package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.time.Duration;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.gradi.request.ChangeDraft;
import org.gradi.ui.DurationWords;
import org.gradi.ui.Texts;
import org.gradi.ui.WrappedText;

/** What is to become of a reservation; what is left blank stays as it is. */
final class ChangeForm extends JPanel {
    private static final int COLUMNS = 22;

    private final JTextField start = field("start");
    private final JTextField duration = field("duration");
    private final JTextField deadline = field("deadline");
    private final JTextField processors = field("processors");

    /** @param now how the reservation stands, in words */
    ChangeForm(Texts texts, String now) {
        super(new MigLayout("insets 0, gap 8 6, wrap 2", "[right][grow, fill]"));
        WrappedText words = named("change.now", new WrappedText());
        words.setText(texts.text("change.now", now));
        add(words, "span 2, growx, w 420!, gapbottom 6");
        for (JTextField field : new JTextField[] {start, duration, deadline, processors}) {
            JLabel label = new JLabel(texts.text(field.getName()));
            label.setLabelFor(field);
            field.setToolTipText(texts.text(field.getName() + ".hint"));
            field.putClientProperty("JTextField.placeholderText", texts.text("change.stays"));
            add(label);
            add(field);
        }
    }

    private static JTextField field(String name) {
        return named("change." + name, new JTextField(COLUMNS));
    }

    ChangeDraft draft() {
        return new ChangeDraft(time(start), time(duration), time(deadline), processors.getText().strip());
    }

    /** Lengths may be written as people do: {@code 1 h 30 min}. */
    private static String time(JTextField field) {
        return DurationWords.parse(field.getText()).map(Duration::toString).orElse(field.getText().strip());
    }
}
