package org.gradi.ui.experiment;

import static org.gradi.ui.Names.named;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.gradi.planning.Strategy;
import org.gradi.ui.Page;
import org.gradi.ui.Texts;
import org.gradi.ui.WrappedText;

/**
 * Which strategies to compare, each with what it does. All are chosen at first. Where there is not the height
 * for every description, only that of the strategy with the pointer or the focus is shown, below all names.
 */
final class StrategyChoice extends JPanel {
    private final transient List<JCheckBox> boxes = new ArrayList<>();
    private final transient List<WrappedText> descriptions = new ArrayList<>();
    private final JPanel names = new Page(new MigLayout("insets 0, gapy 0, fillx, wrap 1, hidemode 3",
            "[grow, fill]"));
    private final WrappedText explained = named("experiment.strategy.about", description(""));

    StrategyChoice(Texts texts, List<Strategy> strategies) {
        super(new MigLayout("insets 0, fill, wrap 1, hidemode 3, gapy 4", "[grow, fill]",
                "[shrink][48!, top]push"));
        for (Strategy strategy : strategies) {
            String key = "experiment.about." + strategy.name();
            add(strategy, texts.has(key) ? texts.text(key) : strategy.description());
        }
        JScrollPane scroll = new JScrollPane(names);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll, "hmin 60, wmin 0");
        add(explained, "wmin 0");
        descriptions.stream().findFirst().ifPresent(first -> explained.setText(first.getText()));
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                fitDescriptions();
            }
        });
    }

    private void add(Strategy strategy, String words) {
        JCheckBox box = named("experiment.strategy." + strategy.name(), new JCheckBox(strategy.name(), true));
        box.setToolTipText(strategy.description());
        box.getAccessibleContext().setAccessibleDescription(words);
        box.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                explained.setText(words);
                names.scrollRectToVisible(box.getBounds());
            }
        });
        box.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseEntered(MouseEvent event) {
                explained.setText(words);
            }
        });
        boxes.add(box);
        names.add(box, "growx 0");
        WrappedText below = description(words);
        descriptions.add(below);
        names.add(below, "gapleft 24, wmin 0, gapbottom 6");
    }

    private static WrappedText description(String words) {
        WrappedText description = new WrappedText().font("small.font").colour("Verdict.quiet");
        description.setFocusable(false);
        description.setText(words);
        return description;
    }

    private void fitDescriptions() {
        describeEach(true);
        validate();
        if (names.getPreferredSize().height > getHeight()) {
            describeEach(false);
        }
        revalidate();
    }

    private void describeEach(boolean isEach) {
        descriptions.forEach(one -> one.setVisible(isEach));
        explained.setVisible(!isEach);
    }

    List<String> chosen() {
        return boxes.stream().filter(JCheckBox::isSelected).map(JCheckBox::getText).toList();
    }

    void allow(boolean isAllowed) {
        boxes.forEach(box -> box.setEnabled(isAllowed));
    }
}
