package org.gradi.ui.selection;

import static org.gradi.ui.Names.named;

import java.time.ZoneOffset;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.event.ListSelectionListener;
import net.miginfocom.swing.MigLayout;
import org.gradi.model.Vocabulary;
import org.gradi.selection.Finding;
import org.gradi.selection.Selection;
import org.gradi.ui.FittingTable;
import org.gradi.ui.Sayings;
import org.gradi.ui.Texts;
import org.gradi.ui.WrappedText;
import org.gradi.ui.Wording;

/**
 * The matrix of clusters and requirements, and why the chosen cell is as it is. All methods are called on the
 * event thread.
 */
public final class SelectionScreen {
    private final Texts texts;
    private final SelectionWords words;
    private final SelectionTableModel model;
    private final FittingTable table;
    private final JLabel summary = named("selection.summary", new JLabel());
    private final WrappedText why = named("selection.why", new WrappedText());
    private final WrappedText mapping = named("selection.mapping", new WrappedText().colour("Verdict.quiet"));
    private final JPanel panel = named("selection", new JPanel(
            new MigLayout("insets 12 16 12 16, fill, wrap 1", "[grow, fill]", "[]8[grow, fill]8[]2[]")));

    /** @param vocabulary has the words for properties and terms in the language of the screen */
    public SelectionScreen(Texts texts, Vocabulary vocabulary) {
        this.texts = texts;
        // What a selection finds has no moments in it, so no grid's zone is needed.
        Sayings sayings = new Sayings(texts, ZoneOffset.UTC);
        words = new SelectionWords(texts, new Wording(texts, vocabulary), sayings);
        model = new SelectionTableModel(texts, words);
        table = named("selection.table", new FittingTable(model));
        table.setDefaultRenderer(Object.class, new VerdictCellRenderer(model, words));
        table.getTableHeader().setDefaultRenderer(new RequirementHeader(model, words));
        table.sortable(model::sortKey);
        table.setCellSelectionEnabled(true);
        table.setAutoResizeMode(JTable.AUTO_RESIZE_ALL_COLUMNS);
        ListSelectionListener chosen = event -> explain();
        table.getSelectionModel().addListSelectionListener(chosen);
        table.getColumnModel().getSelectionModel().addListSelectionListener(chosen);
        summary.putClientProperty("FlatLaf.styleClass", "large");
        JScrollPane scroll = named("selection.scroll", new JScrollPane(table));
        scroll.putClientProperty("FlatLaf.style", "border: 1,1,1,1,$Table.gridColor");
        panel.add(summary);
        panel.add(scroll, "h 120::");
        panel.add(why, "wmin 0");
        panel.add(mapping, "wmin 0");
        showNothing();
    }

    public JComponent component() {
        return panel;
    }

    /**
     * Shows the selection, ranked where something is preferred, and explains the cluster that was chosen
     * before; if none was, the first that does not suit, or the first of all.
     */
    public void show(Selection selection) {
        table.renew(model::cluster, () -> model.show(selection));
        table.fitColumns();
        summary.setText(words.summary(selection));
        if (table.chosenRow().isPresent()) {
            explain();
        } else if (model.getRowCount() > 0) {
            table.changeSelection(table.convertRowIndexToView(model.firstToExplain()), 0, false, false);
        }
    }

    /** Says that nothing has been selected yet. */
    public void showNothing() {
        summary.setText(texts.text("selection.nothing"));
        why.setText("");
        mapping.setText("");
    }

    private void explain() {
        int column = table.getSelectedColumn();
        if (column >= 0) {
            table.chosenRow().ifPresent(row -> explain(row, column));
        }
    }

    private void explain(int row, int column) {
        Optional<Finding> finding = model.finding(row, column);
        why.setText(finding.map(found -> words.sentence(model.assessment(row).cluster().name(), found))
                .orElseGet(() -> words.verdict(model.assessment(row), model.rank(row))));
        mapping.setText(finding.map(words::mapping).orElse(""));
    }
}
