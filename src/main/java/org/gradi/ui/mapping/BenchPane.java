package org.gradi.ui.mapping;

import static org.gradi.ui.Names.named;

import java.awt.Component;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Value;
import org.gradi.model.Vocabulary;
import org.gradi.selection.ClusterDescription;
import org.gradi.selection.KnownValue;
import org.gradi.selection.OpenMapping.Review;
import org.gradi.ui.Sayings;
import org.gradi.ui.Texts;
import org.gradi.ui.Theme;
import org.gradi.ui.Wording;

/** Every cluster as the reference ontology sees it, and how many clusters each request matches. */
final class BenchPane {
    /** More clusters than these are not read one by one. */
    private static final int CLUSTERS_MAX = 200;
    private static final int VALUE = 2;

    private final Texts texts;
    private final ListedPane<Seen> seen;
    private final ListedPane<Tried> requests;
    private final JLabel left = new JLabel();
    private final JPanel panel = named("mapping.bench", new JPanel(new MigLayout(
            "insets 10 12 10 12, fill, wrap 2", "[grow 60, fill]16[grow 40, fill]", "[]6[grow, fill]")));

    /** One property of one cluster. */
    private record Seen(String cluster, String property, String value, String by) {
    }

    BenchPane(Texts texts) {
        this.texts = texts;
        seen = new ListedPane<>("mapping.seen", texts.text("mapping.bench.seen"), List.of(
                new ListedTable.Column<>(texts.text("mapping.bench.cluster"), Seen::cluster),
                new ListedTable.Column<>(texts.text("mapping.bench.property"), Seen::property),
                new ListedTable.Column<>(texts.text("mapping.bench.value"), Seen::value),
                new ListedTable.Column<>(texts.text("mapping.bench.by"), Seen::by)));
        requests = new ListedPane<>("mapping.requests", texts.text("mapping.bench.requests"), List.of(
                new ListedTable.Column<>(texts.text("mapping.bench.before"), Tried::before),
                new ListedTable.Column<>(texts.text("mapping.bench.after"), Tried::after),
                new ListedTable.Column<>(texts.text("mapping.bench.change"), this::change),
                new ListedTable.Column<>(texts.text("mapping.bench.request"), Tried::request)));
        seen.table().getColumnModel().getColumn(VALUE).setCellRenderer(new ValueRenderer());
        left.setText(texts.text("mapping.bench.seen"));
        panel.add(left);
        panel.add(new JLabel(texts.text("mapping.bench.requests")));
        panel.add(seen.component(), "wmin 0, hmin 80");
        panel.add(requests.component(), "wmin 0, hmin 80");
    }

    /** What is not known is a third thing beside having and not having. */
    private final class ValueRenderer extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public Component getTableCellRendererComponent(JTable table, Object value, boolean isSelected,
                boolean hasFocus, int row, int column) {
            super.getTableCellRendererComponent(table, value, isSelected, hasFocus, row, column);
            boolean isUnknown = texts.text("mapping.bench.unknown").equals(value);
            setForeground(isSelected ? table.getSelectionForeground()
                    : isUnknown ? Theme.colour("Verdict.unknown") : table.getForeground());
            return this;
        }
    }

    private String change(Tried tried) {
        int change = tried.after() - tried.before();
        return tried.problem().map(new Sayings(texts, ZoneOffset.UTC)::say)
                .orElseGet(() -> change == 0 ? "" : "%+d".formatted(change));
    }

    JComponent component() {
        return panel;
    }

    void show(Review review, List<Tried> tried, Vocabulary vocabulary) {
        Wording wording = new Wording(texts, vocabulary);
        List<Seen> rows = new ArrayList<>();
        review.seen().stream().limit(CLUSTERS_MAX).forEach(cluster -> vocabulary.properties()
                .forEach(property -> rows.add(seen(cluster, property, wording))));
        seen.show(rows, row -> false);
        requests.show(tried, row -> false);
    }

    private Seen seen(ClusterDescription cluster, PropertyDefinition property, Wording wording) {
        List<KnownValue> known = cluster.valuesOf(property.id());
        String values = known.isEmpty() ? texts.text("mapping.bench.unknown")
                : known.stream().map(one -> value(property, one.value(), wording)).distinct()
                        .collect(Collectors.joining(", "));
        return new Seen(cluster.cluster().name(), property.label().in(texts.locale()), values,
                known.stream().map(KnownValue::mapping).distinct().collect(Collectors.joining("; ")));
    }

    /** Amounts in the unit in which the property is shown. */
    private static String value(PropertyDefinition property, Value value, Wording wording) {
        if (value instanceof Value.Amount amount
                && property.range() instanceof PropertyRange.Measured measured) {
            return wording.value(new Value.Amount(amount.quantity().in(measured.shownIn())));
        }
        return wording.value(value);
    }
}
