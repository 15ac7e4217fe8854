package org.gradi.ui.experiment;

import static org.gradi.ui.Names.named;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.Action;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.gradi.experiment.InstanceGenerator;
import org.gradi.ui.Actions;
import org.gradi.ui.Texts;

/** Who asks: instances made by the generator, or files of a folder; and how far their starts may slip. */
final class InstanceFields extends JPanel {
    private static final int RUNS = 50;
    private static final int COLUMNS = 12;

    private final JRadioButton made;
    private final JRadioButton files;
    private final JTextField users = field("users", "5, 10, 15, 20, 25, 30");
    private final JTextField runs = field("runs", String.valueOf(RUNS));
    private final JTextField seed = field("seed", String.valueOf(InstanceGenerator.USUAL_SEED));
    private final JTextField folder = field("folder", "");
    private final JTextField slack = field("slack", "0");
    private final Action browse;
    private boolean isAllowed = true;

    InstanceFields(Texts texts, Supplier<Optional<String>> folders) {
        super(new MigLayout("insets 0, fillx, wrap 2", "[right]8[grow, fill]"));
        made = named("experiment.source.made", new JRadioButton(texts.text("experiment.source.made"), true));
        files = named("experiment.source.folder", new JRadioButton(texts.text("experiment.source.folder")));
        ButtonGroup sources = new ButtonGroup();
        List.of(made, files).forEach(source -> {
            sources.add(source);
            source.addActionListener(event -> enableFields());
        });
        browse = new Actions(texts).action("experiment-browse", () -> folders.get().ifPresent(path -> {
            files.setSelected(true);
            folder.setText(path);
            enableFields();
        }));
        add(made, "span, align left");
        add(label(users, texts.text("experiment.users"), texts.text("experiment.users.hint")),
                "span, align left");
        add(users, "span, growx");
        add(runs, texts.text("experiment.runs"), texts.text("experiment.runs"));
        add(seed, texts.text("experiment.seed"), texts.text("experiment.seed.hint"));
        add(files, "span, align left, gaptop 4");
        add(folder, texts.text("experiment.folder"), texts.text("experiment.source.folder"));
        add(named("experiment.browse", new JButton(browse)), "skip, growx 0, align right");
        add(slack, texts.text("experiment.slack"), texts.text("experiment.slack.hint"));
        enableFields();
    }

    private void add(JTextField field, String words, String hint) {
        add(label(field, words, hint));
        add(field, "wmin 60");
    }

    private static JLabel label(JTextField field, String words, String hint) {
        JLabel label = new JLabel(words);
        label.setLabelFor(field);
        field.setToolTipText(hint);
        return label;
    }

    private static JTextField field(String name, String text) {
        return named("experiment." + name, new JTextField(text, COLUMNS));
    }

    ExperimentDraft draft(List<String> strategies) {
        return new ExperimentDraft(strategies, files.isSelected(), folder.getText(), users.getText(),
                runs.getText(), seed.getText(), slack.getText());
    }

    void allow(boolean isNowAllowed) {
        isAllowed = isNowAllowed;
        enableFields();
    }

    private void enableFields() {
        List.<JComponent>of(made, files, slack).forEach(one -> one.setEnabled(isAllowed));
        List.of(users, runs, seed).forEach(one -> one.setEnabled(isAllowed && made.isSelected()));
        folder.setEnabled(isAllowed && files.isSelected());
        browse.setEnabled(isAllowed);
    }
}
