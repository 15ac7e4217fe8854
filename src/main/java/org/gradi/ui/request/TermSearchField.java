package org.gradi.ui.request;

import static org.gradi.ui.Names.named;

import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.gradi.model.VocabularySearch;
import org.gradi.model.VocabularySearch.Hit;
import org.gradi.ui.Texts;
import org.gradi.ui.Theme;

/** Looks for something to ask for, by any word in either language, and lists what it finds below itself. */
final class TermSearchField extends JPanel {
    private static final int ROWS_MAX = 7;

    private final transient VocabularySearch search;
    private final transient Consumer<Hit> picked;
    private final JTextField field = named("request.find", new JTextField());
    private final DefaultListModel<Hit> found = new DefaultListModel<>();
    private final JList<Hit> list = named("request.find.results", new JList<>(found));
    /** Only while there is something to clear: otherwise the key is the window's. */
    private final transient Action clearing;
    private final JScrollPane scroll = named("request.find.scroll", new JScrollPane(list,
            JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER));

    /**
     * @param words  what the user reads of something found
     * @param looked hears what he looks at
     * @param picked hears what he takes
     */
    TermSearchField(Texts texts, VocabularySearch search, Function<Hit, String> words, Consumer<Hit> looked,
            Consumer<Hit> picked) {
        super(new MigLayout("insets 0, gap 0 2, fillx, wrap 1, hidemode 3", "[grow, fill]"));
        this.search = search;
        this.picked = picked;
        setOpaque(false);
        field.putClientProperty("JTextField.placeholderText", texts.text("request.find.example"));
        field.putClientProperty("JTextField.showClearButton", true);
        field.setToolTipText(texts.text("request.find.hint"));
        field.getAccessibleContext().setAccessibleName(texts.text("request.find"));
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new HitRenderer(words));
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                pick();
            }
        });
        list.addListSelectionListener(event -> Optional.ofNullable(list.getSelectedValue())
                .ifPresent(looked));
        Edits.onText(field, this::find);
        field.addActionListener(event -> pick());
        on("DOWN", () -> move(1));
        on("UP", () -> move(-1));
        clearing = on("ESCAPE", () -> field.setText(""));
        clearing.setEnabled(false);
        add(field);
        add(scroll, "wmin 0");
        scroll.setVisible(false);
        dress();
    }

    /** What stands in the list. */
    private static final class HitRenderer extends DefaultListCellRenderer {
        private final transient Function<Hit, String> words;

        HitRenderer(Function<Hit, String> words) {
            this.words = words;
        }

        @Override
        public Component getListCellRendererComponent(JList<?> list, Object value, int index,
                boolean isSelected, boolean hasFocus) {
            return super.getListCellRendererComponent(list, words.apply((Hit) value), index, isSelected,
                    false);
        }
    }

    private Action on(String key, Runnable effect) {
        Action action = new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                effect.run();
            }
        };
        field.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
        field.getActionMap().put(key, action);
        return action;
    }

    private void find() {
        String text = field.getText();
        clearing.setEnabled(!text.isEmpty());
        found.clear();
        found.addAll(text.isBlank() ? List.of() : search.find(text));
        list.setVisibleRowCount(Math.min(ROWS_MAX, found.size()));
        scroll.setVisible(!found.isEmpty());
        if (!found.isEmpty()) {
            list.setSelectedIndex(0);
            list.ensureIndexIsVisible(0);
        }
        boolean nothing = found.isEmpty() && !text.isBlank();
        field.putClientProperty("JComponent.outline", nothing ? "error" : null);
        revalidate();
    }

    private void move(int step) {
        int next = Math.max(0, Math.min(found.size() - 1, list.getSelectedIndex() + step));
        list.setSelectedIndex(next);
        list.ensureIndexIsVisible(next);
    }

    private void pick() {
        Hit hit = list.getSelectedValue();
        if (hit != null) {
            field.setText("");
            picked.accept(hit);
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (scroll != null) {
            dress();
        }
    }

    private void dress() {
        scroll.setBorder(BorderFactory.createLineBorder(Theme.colour("Table.gridColor")));
    }
}
