package org.gradi.ui.request;

import static org.gradi.ui.Names.named;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Value;
import org.gradi.model.Vocabulary;
import org.gradi.request.RequestDraft.DraftRequirement;
import org.gradi.selection.Distribution;
import org.gradi.ui.Page;
import org.gradi.ui.Texts;
import org.gradi.ui.Wording;
import org.gradi.ui.WrappedText;

/** What the chosen property means, and what the clusters of the grid have of it. */
final class PropertyPane extends JPanel {
    private static final int BARS_MAX = 10;

    private final transient Texts texts;
    private final transient Vocabulary vocabulary;
    private final transient Wording wording;
    private final JLabel heading = named("request.property.heading", new JLabel());
    private final JLabel matches = named("request.property.matches", new JLabel());
    private final WrappedText definition = named("request.property.definition",
            new WrappedText().font("small.font").colour("Verdict.quiet"));
    private final Page bars = new Page(new MigLayout("insets 0 0 4 0, gap 8 1, fillx, wrap 4",
            "[right]6[]push[right]6[]push"));
    private final transient Map<String, Distribution> counted = new LinkedHashMap<>();
    private transient Map<String, Integer> matchingByProperty = Map.of();
    private transient PropertyDefinition shown;
    private transient DraftRequirement asked;
    private transient Shown drawn;

    /** What the bars were drawn for last: they are made anew only when it changes. */
    private record Shown(PropertyDefinition property, String below, Optional<Distribution> counted) {
    }

    PropertyPane(Texts texts, Vocabulary vocabulary) {
        super(new MigLayout("insets 8 16 6 12, gap 10 4, fill, wrap 2", "[grow, left][right]",
                "[][][grow, fill]"));
        this.texts = texts;
        this.vocabulary = vocabulary;
        this.wording = new Wording(texts, vocabulary);
        setName("request.property");
        heading.putClientProperty("FlatLaf.styleClass", "h4");
        JScrollPane scroll = named("request.property.scroll", new JScrollPane(bars,
                JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(heading);
        add(matches);
        add(definition, "span 2, growx, wmin 0");
        add(scroll, "span 2, grow, wmin 0, hmin 0, h 78!");
        dressBorder();
    }

    /**
     * Shows a property.
     *
     * @param requirement what is asked of it now; may ask nothing
     */
    void show(PropertyDefinition property, DraftRequirement requirement) {
        shown = property;
        asked = requirement;
        refresh();
    }

    /** The property on show; empty before the first. */
    Optional<PropertyDefinition> shown() {
        return Optional.ofNullable(shown);
    }

    void showCounts(Map<String, Distribution> distributions) {
        counted.putAll(distributions);
        refresh();
    }

    void showMatches(Map<String, Integer> matching) {
        matchingByProperty = matching;
        refresh();
    }

    private void refresh() {
        if (shown == null) {
            return;
        }
        String label = wording.constraint(shown.id());
        heading.setText(unit().isEmpty() ? label : texts.text("request.property.heading", label, unit()));
        definition.setText(shown.definition().in(texts.locale()));
        Optional<Distribution> had = Optional.ofNullable(counted.get(shown.id()));
        matches.setText(had.map(this::standing).orElseGet(() -> texts.text("request.property.counting")));
        Shown now = new Shown(shown, termAsked(), had);
        if (!now.equals(drawn)) {
            drawn = now;
            draw(had);
        }
    }

    /** How many match what is asked as it stands; while nothing is asked, how many say what they have. */
    private String standing(Distribution had) {
        Integer matching = matchingByProperty.get(shown.id());
        return matching == null || asked.value().isBlank()
                ? texts.text("request.property.stated", had.known(), had.clusters())
                : texts.text("request.property.matching", matching, had.clusters());
    }

    private String unit() {
        return shown.range() instanceof PropertyRange.Measured measured ? measured.shownIn().symbol() : "";
    }

    /** The term whose narrower ones are listed: what is asked, or the root. */
    private String termAsked() {
        if (shown.range() instanceof PropertyRange.Classified classified) {
            return vocabulary.termBelow(classified.root(), asked.value()).map(term -> term.id())
                    .orElse(classified.root());
        }
        return "";
    }

    private void draw(Optional<Distribution> had) {
        bars.removeAll();
        had.ifPresent(distribution -> {
            int number = 0;
            for (Row row : rows(distribution)) {
                String name = "request.property.bar." + number++;
                JLabel words = named(name + ".words", new JLabel(row.words, SwingConstants.TRAILING));
                MatchMeter meter = named(name, new MatchMeter());
                meter.show(texts.text("request.property.count", row.clusters), row.clusters,
                        distribution.clusters());
                bars.add(words);
                bars.add(meter);
            }
        });
        bars.revalidate();
        bars.repaint();
    }

    private record Row(String words, int clusters) {
    }

    private List<Row> rows(Distribution had) {
        List<Row> rows = new ArrayList<>();
        if (shown.range() instanceof PropertyRange.Classified) {
            String below = termAsked();
            had.shares().stream().filter(share -> isBelow(share, below))
                    .map(share -> new Row(wording.value(share.value()), share.clusters())).forEach(rows::add);
        } else {
            had.bars(BARS_MAX).stream().map(bar -> new Row(words(wording.value(bar.from()),
                    wording.value(bar.to())), bar.clusters())).forEach(rows::add);
        }
        if (had.unknown() > 0) {
            rows.add(new Row(texts.text("request.property.not.stated"), had.unknown()));
        }
        return rows;
    }

    private String words(String from, String to) {
        return from.equals(to) ? from : texts.text("request.property.range", from, to);
    }

    /** What some cluster has, and what was asked for in any case. */
    private boolean isBelow(Distribution.Share share, String term) {
        String id = ((Value.Term) share.value()).id();
        return vocabulary.isA(id, term) && (share.clusters() > 0 || id.equals(term));
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
