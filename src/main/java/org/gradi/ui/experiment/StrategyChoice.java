package org.gradi.ui.experiment;

import static org.gradi.ui.Names.named;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JCheckBox;
import net.miginfocom.swing.MigLayout;
import org.gradi.planning.Strategy;
import org.gradi.ui.Page;
import org.gradi.ui.Texts;
import org.gradi.ui.WrappedText;

/** Which strategies to compare, each with what it does. All are chosen at first. */
final class StrategyChoice extends Page {
    private final List<JCheckBox> boxes = new ArrayList<>();

    StrategyChoice(Texts texts, List<Strategy> strategies) {
        super(new MigLayout("insets 0, gapy 0, fillx, wrap 1", "[grow, fill]"));
        for (Strategy strategy : strategies) {
            JCheckBox box = named("experiment.strategy." + strategy.name(),
                    new JCheckBox(strategy.name(), true));
            String key = "experiment.about." + strategy.name();
            String words = texts.has(key) ? texts.text(key) : strategy.description();
            box.setToolTipText(strategy.description());
            box.getAccessibleContext().setAccessibleDescription(words);
            WrappedText about = new WrappedText().font("small.font").colour("Verdict.quiet");
            about.setFocusable(false);
            about.setText(words);
            boxes.add(box);
            add(box, "growx 0");
            add(about, "gapleft 24, wmin 0, gapbottom 6");
        }
    }

    List<String> chosen() {
        return boxes.stream().filter(JCheckBox::isSelected).map(JCheckBox::getText).toList();
    }

    void allow(boolean isAllowed) {
        boxes.forEach(box -> box.setEnabled(isAllowed));
    }
}
