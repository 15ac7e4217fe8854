package org.gradi.ui.outcome;

import static org.gradi.ui.Names.named;

import java.awt.Component;
import java.awt.Dimension;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.DefaultTableModel;
import javax.swing.table.TableModel;
import org.gradi.model.Cause;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.ui.FittingTable;
import org.gradi.ui.Icons;
import org.gradi.ui.Moments;
import org.gradi.ui.Sayings;
import org.gradi.ui.Texts;
import org.gradi.ui.Wording;
import org.gradi.broker.PartProgress;
import org.gradi.broker.PartProgress.Step;

/** Makes the tables of an outcome: parts, causes, and the board. */
final class OutcomeTables {
    private static final int BOARD_STEPS_FROM = 2;
    private static final int ROWS_SEEN = 10;
    private static final List<String> CAUSE_COLUMNS =
            List.of("column.cluster", "outcome.constraint", "outcome.asked", "outcome.has");

    private final Texts texts;
    private final Wording wording;
    private final Moments moments;
    private final Sayings sayings;

    OutcomeTables(Texts texts, Wording wording, Moments moments) {
        this.texts = texts;
        this.wording = wording;
        this.moments = moments;
        this.sayings = new Sayings(texts, moments.zone());
    }

    FittingTable parts(Plan plan) {
        FittingTable table = table("outcome.parts", List.of("column.cluster", "column.organisation",
                "column.processors", "outcome.start", "outcome.end"),
                        plan.parts().stream().map(this::row).toList());
        table.fitColumns();
        return table;
    }

    private Object[] row(Part part) {
        return new Object[] {part.cluster(), part.organisation(), part.processors(),
                moments.format(part.window().start()), moments.format(part.window().end())};
    }

    FittingTable causes(List<Cause> causes) {
        FittingTable table = dressed("outcome.causes", new CauseRows(causes));
        table.fitColumns();
        return table;
    }

    /** So high that what follows below is not far. */
    FittingTable manyCauses(List<Cause> causes) {
        FittingTable table = causes(causes);
        table.setPreferredScrollableViewportSize(
                new Dimension(table.getPreferredSize().width, ROWS_SEEN * table.getRowHeight()));
        return table;
    }

    /** How many causes there are of each kind: {@code In all: Processors 9,000, Link 1,000.}. */
    String kinds(List<Cause> causes) {
        Map<String, Long> counts = causes.stream()
                .collect(Collectors.groupingBy(Cause::constraint, LinkedHashMap::new, Collectors.counting()));
        return texts.text("outcome.kinds", counts.entrySet().stream()
                .map(kind -> texts.text("outcome.kind", wording.constraint(kind.getKey()), kind.getValue()))
                .collect(Collectors.joining(", ")));
    }

    /** Puts a cause into words when its row is looked at, as there may be very many. */
    private final class CauseRows extends AbstractTableModel {
        private static final long serialVersionUID = 1L;
        private final transient List<Cause> causes;

        CauseRows(List<Cause> causes) {
            this.causes = causes;
        }

        @Override
        public int getRowCount() {
            return causes.size();
        }

        @Override
        public int getColumnCount() {
            return CAUSE_COLUMNS.size();
        }

        @Override
        public String getColumnName(int column) {
            return texts.text(CAUSE_COLUMNS.get(column));
        }

        @Override
        public Object getValueAt(int row, int column) {
            return row(causes.get(row))[column];
        }
    }

    private Object[] row(Cause cause) {
        String cluster = cause.cluster().isEmpty() ? texts.text("outcome.whole") : cause.cluster();
        return new Object[] {cluster, wording.constraint(cause.constraint()),
                sayings.say(cause.asked()), sayings.say(cause.has())};
    }

    /** Steps that went wrong have a column only where one did. */
    FittingTable board(List<PartProgress> rows) {
        List<Step> steps = Stream.of(Step.values()).filter(step -> step.isUsual()
                || rows.stream().anyMatch(row -> row.times().containsKey(step))).toList();
        List<String> names = Stream.concat(Stream.of("column.cluster", "column.processors"),
                steps.stream().map(step -> "board." + step.key())).toList();
        FittingTable table = table("outcome.board", names,
                rows.stream().map(row -> row(row, steps)).toList());
        for (int i = 0; i < steps.size(); i++) {
            table.getColumnModel().getColumn(BOARD_STEPS_FROM + i)
                    .setCellRenderer(new StepRenderer(steps.get(i)));
        }
        table.fitColumns();
        return table;
    }

    private Object[] row(PartProgress row, List<Step> steps) {
        return Stream.concat(Stream.<Object>of(row.cluster(), row.processors()),
                steps.stream().map(step -> time(row.times().get(step)))).toArray();
    }

    /** Blank for a step that was not reached. */
    private Object time(Instant reached) {
        return reached == null ? "" : moments.timeOfDay(reached);
    }

    private FittingTable table(String name, List<String> columnKeys, List<Object[]> rows) {
        return dressed(name, new DefaultTableModel(rows.toArray(Object[][]::new),
                columnKeys.stream().map(texts::text).toArray()));
    }

    private static FittingTable dressed(String name, TableModel model) {
        FittingTable table = named(name, new FittingTable(model));
        table.setDefaultRenderer(Object.class, new WordsRenderer());
        return table;
    }

    /** Shows the whole words as a tooltip, because a column may be too narrow for them. */
    private static final class WordsRenderer extends DefaultTableCellRenderer {
        @Override
        public Component getTableCellRendererComponent(JTable table, Object value, boolean isSelected,
                boolean hasFocus, int row, int column) {
            JLabel cell = (JLabel) super.getTableCellRendererComponent(table, value, isSelected, false, row,
                    column);
            cell.setToolTipText(String.valueOf(value).isEmpty() ? null : String.valueOf(value));
            return cell;
        }
    }

    /** A step's time with its sign. */
    private static final class StepRenderer extends DefaultTableCellRenderer {
        private final String icon;
        private final String colour;

        StepRenderer(Step step) {
            icon = switch (step) {
                case ASKED -> "asked";
                case GRANTED, COMMITTED -> "satisfied";
                case REFUSED -> "not-satisfied";
                case UNDONE -> "undo";
                case IN_DOUBT -> "unknown";
            };
            colour = switch (step) {
                case ASKED, UNDONE -> "Verdict.quiet";
                case GRANTED, COMMITTED -> "Verdict.satisfied";
                case REFUSED -> "Verdict.notSatisfied";
                case IN_DOUBT -> "Verdict.unknown";
            };
        }

        @Override
        public Component getTableCellRendererComponent(JTable table, Object value, boolean isSelected,
                boolean hasFocus, int row, int column) {
            JLabel cell = (JLabel) super.getTableCellRendererComponent(table, value, isSelected, false, row,
                    column);
            cell.setIcon(String.valueOf(value).isEmpty() ? null : Icons.icon(icon, colour));
            return cell;
        }
    }
}
