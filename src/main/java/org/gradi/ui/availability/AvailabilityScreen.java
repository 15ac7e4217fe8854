package org.gradi.ui.availability;

import static org.gradi.ui.Names.named;

import java.awt.Component;
import java.time.ZoneId;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.gradi.broker.LastSeen;
import org.gradi.ui.FittingTable;
import org.gradi.ui.Icons;
import org.gradi.ui.Moments;
import org.gradi.ui.Sayings;
import org.gradi.ui.Texts;
import org.gradi.ui.Theme;
import org.gradi.ui.WrappedText;
import org.gradi.ui.availability.AvailabilitySheet.ClusterRow;
import org.gradi.ui.availability.AvailabilitySheet.Free;
import org.gradi.ui.availability.AvailabilitySheet.LinkRow;

/** What is free now and in the window of a request. All methods are called on the event thread. */
public final class AvailabilityScreen {
    private static final int CURVE_WIDTH = 120;
    private static final int CURVE_HEIGHT = 34;
    private static final int PERCENT = 100;

    private final Texts texts;
    private final Moments moments;
    private final Sayings sayings;
    private final SeenWords seen;
    private final AvailabilityTables.Rows<ClusterRow> clusters;
    private final AvailabilityTables.Rows<LinkRow> links;
    private final FittingTable clusterTable;
    private final FittingTable linkTable;
    private final JLabel summary = named("availability.summary", new JLabel());
    private final WrappedText window =
            named("availability.window", new WrappedText().colour("Verdict.quiet"));
    private final JPanel panel = named("availability", new JPanel(new MigLayout(
            "insets 12 16 12 16, fill, wrap 1", "[grow, fill]",
                    "[]2[]8[grow 60, fill]14[]6[grow 40, fill]")));
    private AvailabilitySheet sheet;

    /** @param zone the zone in which times are shown */
    public AvailabilityScreen(Texts texts, ZoneId zone) {
        this.texts = texts;
        moments = new Moments(zone, texts.locale());
        sayings = new Sayings(texts, zone);
        seen = new SeenWords(texts, moments);
        clusters = AvailabilityTables.clusters(texts, seen);
        links = AvailabilityTables.links(texts);
        clusterTable = named("availability.clusters", new FittingTable(clusters));
        linkTable = named("availability.links", new FittingTable(links));
        clusterTable.sortable(clusters::sortKey);
        linkTable.sortable(links::sortKey);
        clusterTable.setRowHeight(CURVE_HEIGHT);
        for (int column = 0; column < clusters.getColumnCount(); column++) {
            clusterTable.getColumnModel().getColumn(column).setCellRenderer(switch (column) {
                case AvailabilityTables.SUITS -> new SuitsRenderer();
                case AvailabilityTables.LEAST_FREE -> new FreeRenderer();
                case AvailabilityTables.DRAWING -> curveRenderer();
                case AvailabilityTables.CLUSTER, AvailabilityTables.SEEN -> new SeenRenderer();
                default -> new RowRenderer();
            });
        }
        linkTable.getColumnModel().getColumn(AvailabilityTables.LINK_LOAD).setCellRenderer(loadRenderer());
        summary.putClientProperty("FlatLaf.styleClass", "large");
        JLabel linkTitle = named("availability.links.title", new JLabel(texts.text("availability.links")));
        linkTitle.putClientProperty("FlatLaf.styleClass", "h4");
        panel.add(summary);
        panel.add(window, "wmin 0");
        panel.add(scroll("availability.clusters.scroll", clusterTable), "h 110::");
        panel.add(linkTitle);
        panel.add(scroll("availability.links.scroll", linkTable), "h 80::");
        summary.setText(texts.text("availability.nothing"));
    }

    private static JScrollPane scroll(String name, JTable table) {
        JScrollPane scroll = named(name, new JScrollPane(table));
        scroll.putClientProperty("FlatLaf.style", "border: 1,1,1,1,$Table.gridColor");
        return scroll;
    }

    public JComponent component() {
        return panel;
    }

    public void show(AvailabilitySheet next) {
        sheet = next;
        clusterTable.renew(row -> clusters.row(row).cluster(), () -> clusters.show(next.clusters()));
        linkTable.renew(row -> links.row(row).ends(), () -> links.show(next.links()));
        clusterTable.fitColumns();
        clusterTable.getColumnModel().getColumn(AvailabilityTables.DRAWING).setPreferredWidth(CURVE_WIDTH);
        linkTable.fitColumns();
        List<ClusterRow> suitable = next.clusters().stream().filter(ClusterRow::suits).toList();
        int free = suitable.stream().flatMap(row -> row.free().stream()).mapToInt(Free::least).sum();
        summary.setText(texts.text("availability.summary", withRoomFor(1, suitable), suitable.size(),
                withRoomFor(next.processorsAsked(), suitable), next.processorsAsked(), free));
        window.setText(texts.text("availability.window", moments.format(next.window()),
                moments.zoneOver(next.window()), moments.format(next.asOf())));
    }

    private static long withRoomFor(int processors, List<ClusterRow> rows) {
        return rows.stream().filter(row -> row.hasRoomFor(processors)).count();
    }

    /** The text of a cell, quiet where the cluster does not suit. */
    private class RowRenderer extends DefaultTableCellRenderer {
        @Override
        public Component getTableCellRendererComponent(JTable table, Object value, boolean isSelected,
                boolean hasFocus, int row, int column) {
            super.getTableCellRendererComponent(table, value, isSelected, false, row, column);
            if (!isSelected) {
                setForeground(clusters.row(table.convertRowIndexToModel(row)).suits() ? table.getForeground()
                        : Theme.colour("Verdict.quiet"));
            }
            dress(clusters.row(table.convertRowIndexToModel(row)));
            return this;
        }

        /** Adds a sign and a hint. */
        protected void dress(ClusterRow row) {
        }
    }

    /** Whether the cluster suits, with the reasons in its hint where it does not. */
    private final class SuitsRenderer extends RowRenderer {
        @Override
        protected void dress(ClusterRow row) {
            setIcon(row.suits() ? Icons.icon("satisfied", "Verdict.satisfied")
                    : Icons.icon("not-satisfied", "Verdict.notSatisfied"));
            setToolTipText(row.suits() ? null : String.join(" ", sayings.reasons(row.against())));
        }
    }

    /** The least free with a sign of whether it is enough. */
    private final class FreeRenderer extends RowRenderer {
        @Override
        protected void dress(ClusterRow row) {
            setIcon(row.hasRoomFor(sheet.processorsAsked())
                    ? Icons.icon("satisfied", "Verdict.satisfied") : null);
        }
    }

    /** Has a sign, and the reason in its hint, where the manager is silent. */
    private final class SeenRenderer extends RowRenderer {
        @Override
        protected void dress(ClusterRow row) {
            LastSeen last = row.lastSeen();
            setIcon(last.silence().isPresent() ? Icons.icon("unknown", "Verdict.unknown") : null);
            setToolTipText(seen.hint(last));
        }
    }

    private TableCellRenderer curveRenderer() {
        Sparkline curve = named("availability.curve", new Sparkline());
        return (table, value, isSelected, hasFocus, row, column) -> {
            curve.show(sheet.window(), clusters.row(table.convertRowIndexToModel(row)),
                    sheet.processorsAsked());
            curve.setBackground(isSelected ? table.getSelectionBackground() : table.getBackground());
            return curve;
        };
    }

    private TableCellRenderer loadRenderer() {
        JProgressBar bar = named("availability.load", new JProgressBar(0, PERCENT));
        bar.setStringPainted(true);
        JPanel cell = new JPanel(new MigLayout("insets 4 8 4 8, fill", "[grow, fill]", "[grow, fill]"));
        cell.add(bar);
        return (table, value, isSelected, hasFocus, row, column) -> {
            LinkRow link = links.row(table.convertRowIndexToModel(row));
            bar.setValue((int) Math.round(link.usedShare() * PERCENT));
            bar.setString(String.valueOf(value));
            bar.setForeground(Theme.colour("TimeMap.link"));
            cell.setBackground(isSelected ? table.getSelectionBackground() : table.getBackground());
            return cell;
        };
    }
}
