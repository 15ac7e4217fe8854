package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.awt.Component;
import java.util.List;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.gradi.planning.Strategies;
import org.gradi.planning.Strategy;
import org.gradi.ui.Texts;

/** Which strategy plans the request; each says what it does when the pointer rests on it. */
final class StrategyChooser {
    private final JComboBox<Strategy> choice = named("strategy", new JComboBox<>());
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 6"));
    private boolean isOffering;

    StrategyChooser(Texts texts, Runnable onChange) {
        JLabel label = new JLabel(texts.text("strategy.label"));
        label.setLabelFor(choice);
        choice.setRenderer(new StrategyRenderer());
        choice.addActionListener(event -> {
            hint();
            if (!isOffering) {
                onChange.run();
            }
        });
        panel.setOpaque(false);
        panel.add(label);
        panel.add(choice, "wmin 90");
    }

    JComponent component() {
        return panel;
    }

    /** Offers these; the one chosen before stays chosen when it is among them. */
    void offer(List<Strategy> strategies) {
        String before = chosen();
        isOffering = true;
        choice.setModel(new DefaultComboBoxModel<>(strategies.toArray(Strategy[]::new)));
        strategies.stream().filter(strategy -> strategy.name().equals(before)).findFirst()
                .ifPresent(choice::setSelectedItem);
        isOffering = false;
        hint();
    }

    String chosen() {
        Strategy strategy = (Strategy) choice.getSelectedItem();
        return strategy == null ? Strategies.DEFAULT : strategy.name();
    }

    private void hint() {
        Strategy strategy = (Strategy) choice.getSelectedItem();
        choice.setToolTipText(strategy == null ? null : strategy.description());
    }

    private static final class StrategyRenderer extends DefaultListCellRenderer {
        @Override
        public Component getListCellRendererComponent(JList<?> list, Object value, int index,
                boolean isSelected, boolean cellHasFocus) {
            Strategy strategy = (Strategy) value;
            super.getListCellRendererComponent(list, strategy == null ? "" : strategy.name(), index,
                    isSelected, cellHasFocus);
            setToolTipText(strategy == null ? null : strategy.description());
            return this;
        }
    }
}
