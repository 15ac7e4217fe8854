package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.gradi.broker.GridState;
import org.gradi.model.Cluster;
import org.gradi.ui.Icons;
import org.gradi.ui.Moments;
import org.gradi.ui.Texts;

/** Which grid this is, how large, in which zone its times are, and how old what is shown. */
final class StatusBar extends JPanel {
    private final transient Texts texts;
    private final JLabel grid = named("status.grid", new JLabel());
    private final JLabel size = named("status.size", new JLabel());
    private final JLabel zone = named("status.zone", new JLabel());
    private final JLabel asOf = named("status.as-of", new JLabel());
    private final JButton findings = named("status.findings", new JButton());
    private final JLabel reservations = named("status.reservations", new JLabel());

    /** @param showFindings opens the list of what is wrong in the grid's files */
    StatusBar(Texts texts, Runnable showFindings) {
        super(new MigLayout("insets 4 16 4 16, gap 10, hidemode 3", "", "[center]"));
        this.texts = texts;
        setName("status");
        Stream.of(grid, size, reservations, zone, asOf).forEach(part -> {
            if (part != grid) {
                add(new JSeparator(SwingConstants.VERTICAL), "h 14!");
            }
            part.putClientProperty("FlatLaf.styleClass", "small");
            add(part, "wmin 0");
        });
        findings.putClientProperty("JButton.buttonType", "toolBarButton");
        findings.putClientProperty("FlatLaf.styleClass", "small");
        findings.setToolTipText(texts.text("status.findings.hint"));
        findings.addActionListener(event -> showFindings.run());
        findings.setVisible(false);
        add(findings, "gapleft push");
        grid.setText(texts.text("status.opening"));
        dressBorder();
    }

    /** How many things are wrong or doubtful in the grid's files. */
    void showFindings(int count) {
        findings.setText(texts.text("status.findings", count));
        findings.setIcon(Icons.icon("unknown", "Verdict.unknown"));
        findings.setVisible(count > 0);
    }

    void show(GridState state, Liveness liveness) {
        Moments moments = new Moments(state.grid().zone(), texts.locale());
        List<Cluster> clusters = state.grid().clusters();
        grid.setText(liveness == Liveness.RECORDED ? texts.text("status.replay", state.grid().name())
                : state.grid().name());
        size.setText(texts.text("status.size", clusters.size(),
                clusters.stream().mapToInt(Cluster::processors).sum(), state.grid().links().size()));
        long holding = state.reservations().stream().filter(one -> one.state().holdsCapacity()).count();
        reservations.setText(texts.text("status.reservations", holding));
        zone.setText(texts.text("status.zone", moments.zoneAt(state.now())));
        asOf.setText(liveness == Liveness.REAL ? ageOfData(state, moments)
                : texts.text("status.as-of", moments.format(state.now())));
    }

    /** Of real clusters: who is silent, or else how old the oldest report is. */
    private String ageOfData(GridState state, Moments moments) {
        String silent = state.lastSeen().entrySet().stream().filter(seen -> seen.getValue().silence()
                .isPresent()).map(Map.Entry::getKey).sorted().collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            return texts.text("status.silent", silent);
        }
        return state.lastSeen().values().stream().flatMap(seen -> seen.asOf().stream())
                .min(Comparator.naturalOrder())
                .map(oldest -> texts.text("status.oldest", moments.timeOfDay(oldest))).orElse("");
    }

    @Override
    public void updateUI() {
        super.updateUI();
        dressBorder();
    }

    private void dressBorder() {
        setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, UIManager.getColor("Separator.foreground")));
    }
}
