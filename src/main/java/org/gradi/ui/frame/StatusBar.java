package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.gradi.broker.LastSeen;
import org.gradi.model.Cluster;
import org.gradi.ui.Icons;
import org.gradi.ui.Moments;
import org.gradi.ui.availability.SeenWords;
import org.gradi.ui.Texts;

/** Which grid this is, how large, in which zone its times are, and how old what is shown. */
final class StatusBar extends JPanel {
    private final transient Texts texts;
    private final JLabel grid = named("status.grid", new JLabel());
    private final JLabel size = named("status.size", new JLabel());
    private final JLabel zone = named("status.zone", new JLabel());
    private final JLabel asOf = named("status.as-of", new JLabel());
    private final JButton findings = named("status.findings", new JButton());
    private final JButton orphans = named("status.orphans", new JButton());
    private final JLabel reservations = named("status.reservations", new JLabel());

    /**
     * @param showFindings opens the list of what is wrong in the grid's files
     * @param showOrphans  opens the list of what nobody knows at the managers
     */
    StatusBar(Texts texts, Runnable showFindings, Runnable showOrphans) {
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
        add(new JPanel(null), "w 0!, h 0!, pushx");
        addButton(orphans, "status.orphans.hint", showOrphans);
        addButton(findings, "status.findings.hint", showFindings);
        grid.setText(texts.text("status.opening"));
        dressBorder();
    }

    private void addButton(JButton button, String hint, Runnable press) {
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.putClientProperty("FlatLaf.styleClass", "small");
        button.setToolTipText(texts.text(hint));
        button.addActionListener(event -> press.run());
        button.setVisible(false);
        add(button);
    }

    /** How many reservations at the managers nobody knows. */
    void showOrphans(int count) {
        orphans.setText(texts.text("status.orphans", count));
        orphans.setIcon(Icons.icon("unknown", "Verdict.unknown"));
        orphans.setVisible(count > 0);
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
        zone.setText(texts.text("status.zone", moments.zoneFrom(state.now())));
        if (liveness == Liveness.REAL) {
            SeenWords words = new SeenWords(texts, moments);
            Map<String, LastSeen> seen = new TreeMap<>(state.lastSeen());
            boolean isSilent = seen.values().stream().anyMatch(one -> one.silence().isPresent());
            asOf.setText(ageOfData(seen, moments));
            asOf.setToolTipText(seen.entrySet().stream().map(one -> one.getKey() + ": "
                    + words.hint(one.getValue())).collect(Collectors.joining("\n")));
            asOf.setIcon(isSilent ? Icons.icon("unknown", "Verdict.unknown") : null);
        } else {
            asOf.setText(texts.text("status.as-of", moments.format(state.now())));
            asOf.setToolTipText(null);
            asOf.setIcon(null);
        }
    }

    /** Of real clusters: who is silent, or else how old the oldest report is. */
    private String ageOfData(Map<String, LastSeen> seenOf, Moments moments) {
        String silent = seenOf.entrySet().stream().filter(seen -> seen.getValue().silence().isPresent())
                .map(Map.Entry::getKey).collect(Collectors.joining(", "));
        if (!silent.isEmpty()) {
            return texts.text("status.silent", silent);
        }
        return seenOf.values().stream().flatMap(seen -> seen.asOf().stream())
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
