package org.gradi.ui.request;

import static org.gradi.ui.Names.named;

import java.awt.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import org.gradi.model.Relation;
import org.gradi.model.TermDefinition;
import org.gradi.model.Value;
import org.gradi.model.Vocabulary;
import org.gradi.request.RequestDraft.DraftRequirement;
import org.gradi.selection.Distribution;
import org.gradi.ui.Texts;

/** Chooses a class or individual from the tree below a root. */
final class TermEditor implements ValueEditor {
    private static final String INDENT = "    ";

    private final Vocabulary vocabulary;
    private final String root;
    private final JLabel relation;
    private final Choice terms;
    private final Map<String, Integer> depthByTerm = new HashMap<>();
    private final Map<String, Integer> clustersByTerm = new HashMap<>();

    TermEditor(String name, Vocabulary vocabulary, String root, Texts texts, Runnable edited, Runnable left) {
        this.vocabulary = vocabulary;
        this.root = root;
        relation = named(name + ".relation", new JLabel(texts.text("relation.is")));
        relation.setHorizontalAlignment(JLabel.CENTER);
        terms = named(name + ".term", new Choice(items(texts)));
        terms.setRenderer(new TreeRenderer(texts));
        terms.setMaximumRowCount(18);
        terms.addActionListener(event -> {
            edited.run();
            left.run();
        });
    }

    /** Indents a term in the list and says how many clusters have it, but not in the closed box. */
    private final class TreeRenderer extends DefaultListCellRenderer {
        private final transient Texts texts;

        TreeRenderer(Texts texts) {
            this.texts = texts;
        }

        @Override
        public Component getListCellRendererComponent(JList<?> list, Object value, int index,
                boolean isSelected,
                boolean hasFocus) {
            return super.getListCellRendererComponent(list,
                    index >= 0 && value instanceof Choice.Item item ? inTree(item) : value, index, isSelected,
                    hasFocus);
        }

        private String inTree(Choice.Item item) {
            String label = INDENT.repeat(depthByTerm.getOrDefault(item.key(), 0)) + item.label();
            Integer clusters = clustersByTerm.get(item.key());
            return clusters == null ? label : texts.text("request.term.counted", label, clusters);
        }
    }

    private List<Choice.Item> items(Texts texts) {
        List<Choice.Item> items = new ArrayList<>();
        items.add(new Choice.Item("", texts.text("request.any")));
        addBelow(root, 0, new LinkedHashSet<>(Set.of(root)), texts, items);
        return items;
    }

    /** A term with several broader ones stands under the first that the tree reaches. */
    private void addBelow(String broader, int depth, Set<String> seen, Texts texts, List<Choice.Item> items) {
        for (TermDefinition term : vocabulary.termsBelow(root)) {
            if (term.broader().contains(broader) && seen.add(term.id())) {
                depthByTerm.put(term.id(), depth);
                items.add(new Choice.Item(term.id(), term.label().in(texts.locale())));
                addBelow(term.id(), depth + 1, seen, texts, items);
            }
        }
    }

    @Override
    public void showCounts(Distribution had) {
        had.shares().forEach(share ->
                clustersByTerm.put(((Value.Term) share.value()).id(), share.clusters()));
    }

    @Override
    public JComponent relation() {
        return relation;
    }

    @Override
    public JComponent value() {
        return terms;
    }

    @Override
    public String relationText() {
        return Relation.IS.key();
    }

    @Override
    public String valueText() {
        return terms.key();
    }

    @Override
    public void show(DraftRequirement requirement) {
        terms.show(vocabulary.termBelow(root, requirement.value()).map(TermDefinition::id)
                .orElse(requirement.value()));
    }
}
