package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.gradi.request.ChangeDraft;
import org.gradi.ui.DurationWords;
import org.gradi.ui.Moments;
import org.gradi.ui.Texts;
import org.gradi.ui.WrappedText;

/** What is to become of a reservation; what is left blank stays as it is. */
final class ChangeForm extends JPanel {
    private static final int COLUMNS = 22;

    private final JTextField start = field("start");
    private final JTextField duration = field("duration");
    private final JTextField deadline = field("deadline");
    private final JTextField processors = field("processors");

    private final transient Texts texts;
    private final transient Moments moments;
    private final String atOnce;
    private final WrappedText problem =
            named("change.problem", new WrappedText().colour("Verdict.notSatisfied"));

    /**
     * @param now     how the reservation stands, in words
     * @param moments in the zone of the form
     */
    ChangeForm(Texts texts, String now, Moments moments) {
        super(new MigLayout("insets 0, gap 8 6, wrap 2, hidemode 3", "[right][grow, fill]"));
        this.texts = texts;
        this.moments = moments;
        atOnce = texts.text("request.mode.start.none");
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
        add(problem, "span 2, growx, w 420!");
        showProblem("");
    }

    /** The field in which the user begins. */
    JTextField first() {
        return start;
    }

    private static JTextField field(String name) {
        return named("change." + name, new JTextField(COLUMNS));
    }

    ChangeDraft draft() {
        return new ChangeDraft(time(start), time(duration), time(deadline), processors.getText().strip());
    }

    /** Why a day and a time typed are not one moment of the zone; empty when all are. */
    Optional<String> objection() {
        return Stream.of(start, deadline).map(JTextField::getText)
                .flatMap(text -> moments.objection(text, texts).stream()).findFirst();
    }

    /** Says what is wrong; empty text for nothing. */
    void showProblem(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
    }

    /** Lengths may be written as people do, {@code 1 h 30 min}, and moments as the window does. */
    private String time(JTextField field) {
        String text = field.getText().strip();
        return text.equalsIgnoreCase(atOnce) ? "now"
                : DurationWords.parse(text).map(Duration::toString)
                .or(() -> moments.parse(text).map(Instant::toString)).orElse(text);
    }
}
