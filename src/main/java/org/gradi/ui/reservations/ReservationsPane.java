package org.gradi.ui.reservations;

import static org.gradi.ui.Names.named;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.datatransfer.StringSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.gradi.model.Grid;
import org.gradi.ui.ActionButton;
import org.gradi.ui.Actions;
import org.gradi.ui.FilterBar;
import org.gradi.ui.FittingTable;
import org.gradi.ui.Texts;
import org.gradi.ui.WrappedText;

/** Every request with what has become of it, and the details of the one that is picked. */
public final class ReservationsPane {
    private static final String EMPTY = "empty";
    private static final String LIST = "list";
    /** Not "cancel", which every table has on Escape. */
    private static final String CANCEL_RESERVATION = "cancel-reservation";
    private static final double LIST_SHARE = 0.5;

    private final CardLayout cards = new CardLayout();
    private final JPanel panel = named("reservations", new JPanel(cards));
    private final ReservationTable model;
    private final FittingTable table;
    private final FilterBar filter;
    private final JLabel heading = named("reservations.heading", new JLabel(" "));
    private final WrappedText details = named("reservations.details", new WrappedText());
    private final Texts texts;
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private ReservationWords words;
    private boolean isTold = true;
    private List<ListedRequest> all = List.of();
    private final Action showOnMap;
    private final Action copy;

    /**
     * @param change changes the reservation that is picked
     * @param cancel cancels it
     * @param reveal brings the reservation with that id into sight on the map
     */
    public ReservationsPane(Texts texts, Action change, Action cancel, Consumer<String> reveal) {
        this.texts = texts;
        model = new ReservationTable(texts);
        table = named("reservations.table", new FittingTable(model));
        model.dress(table);
        table.sortable(model::sortKey);
        filter = new FilterBar(texts, "reservations.filter", texts.text("reservations.filter.example"),
                this::filter);
        table.getSelectionModel().addListSelectionListener(event -> picked());
        Actions actions = new Actions(texts);
        showOnMap = actions.action("show-on-map",
                () -> selected().map(ListedRequest::id).ifPresent(reveal));
        copy = actions.action("copy-row", () -> selected().ifPresent(this::copy));
        table.offer(List.of(change, cancel, showOnMap, copy));
        table.getActionMap().put("copy", copy);
        bindDelete(cancel);
        describe();
        panel.add(empty(), EMPTY);
        panel.add(list(change, cancel), LIST);
    }

    private void bindDelete(Action cancel) {
        table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put(KeyStroke.getKeyStroke("DELETE"), CANCEL_RESERVATION);
        table.getActionMap().put(CANCEL_RESERVATION, cancel);
    }

    private void copy(ListedRequest listed) {
        table.getToolkit().getSystemClipboard().setContents(
                new StringSelection(String.join("\t", words.row(listed))), null);
    }

    private JPanel empty() {
        JPanel empty = new JPanel(new MigLayout("insets 24, fill", "[center]", "[center]"));
        JLabel label = named("reservations.empty", new JLabel(texts.text("reservations.empty")));
        label.putClientProperty("FlatLaf.style", "foreground: $Verdict.quiet");
        empty.add(label);
        return empty;
    }

    private JComponent list(Action change, Action cancel) {
        JPanel facts = new JPanel(new MigLayout("insets 8 16 8 16, fill, wrap 3", "[grow, fill][][]",
                "[]4[grow, fill]"));
        heading.putClientProperty("FlatLaf.styleClass", "h4");
        facts.add(heading, "wmin 0");
        facts.add(new ActionButton("reservations.change", change));
        facts.add(new ActionButton("reservations.cancel", cancel));
        facts.add(borderless(details), "span 3, wmin 0, hmin 0");
        JPanel filtered = new JPanel(new BorderLayout());
        filtered.add(filter, BorderLayout.NORTH);
        filtered.add(borderless(table), BorderLayout.CENTER);
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, filtered, facts);
        split.setBorder(BorderFactory.createEmptyBorder());
        split.setResizeWeight(LIST_SHARE);
        return split;
    }

    private static JScrollPane borderless(JComponent content) {
        JScrollPane scroll = new JScrollPane(content);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    public JComponent component() {
        return panel;
    }

    /** Hears the id of the request that the user picks, and empty text when none is picked any more. */
    public void onSelect(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** Shows these requests; the one that was picked stays picked as long as it is among them. */
    public void show(List<ListedRequest> requests, Grid grid) {
        String before = selected().map(ListedRequest::id).orElse("");
        words = new ReservationWords(texts, grid);
        all = requests;
        showFiltered();
        cards.show(panel, requests.isEmpty() ? EMPTY : LIST);
        choose(model.indexOf(before));
    }

    private void showFiltered() {
        isTold = false;
        model.show(filter.admitted(all, listed -> String.join(" ", words.row(listed))), words);
        table.fitColumns();
        isTold = true;
    }

    /** What is filtered out is not picked any more, so that nobody acts on what he does not see. */
    private void filter() {
        if (words != null) {
            String before = selected().map(ListedRequest::id).orElse("");
            showFiltered();
            choose(model.indexOf(before));
            if (!before.isEmpty() && selected().isEmpty()) {
                tell("");
            }
        }
    }

    /**
     * Picks the request with this id, also when it was filtered out; none when there is none. The listeners
     * are not told.
     */
    public void select(String id) {
        if (model.indexOf(id) < 0 && all.stream().anyMatch(listed -> listed.id().equals(id))) {
            filter.clear();
        }
        choose(model.indexOf(id));
    }

    private void choose(int row) {
        isTold = false;
        if (row < 0) {
            table.clearSelection();
        } else {
            table.choose(row);
            table.reveal(row);
        }
        isTold = true;
        describe();
    }

    public Optional<ListedRequest> selected() {
        return table.chosenRow().stream().mapToObj(model::row).findFirst();
    }

    private void picked() {
        if (isTold) {
            describe();
            tell(selected().map(ListedRequest::id).orElse(""));
        }
    }

    private void tell(String id) {
        listeners.forEach(listener -> listener.accept(id));
    }

    private void describe() {
        List<String> lines = selected().map(listed -> words.details(listed))
                .orElse(List.of(" ", texts.text("reservations.pick")));
        heading.setText(lines.get(0));
        details.setText(String.join("\n", lines.subList(1, lines.size())));
        details.setCaretPosition(0);
        copy.setEnabled(selected().isPresent());
        showOnMap.setEnabled(selected().filter(ListedRequest.Placed.class::isInstance).isPresent());
    }
}
