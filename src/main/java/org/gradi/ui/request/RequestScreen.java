package org.gradi.ui.request;

import static org.gradi.ui.Names.named;

import java.awt.BorderLayout;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.gradi.model.Importance;
import org.gradi.model.Vocabulary;
import org.gradi.model.VocabularySearch;
import org.gradi.model.VocabularySearch.Hit;
import org.gradi.request.RequestDraft;
import org.gradi.request.TimeFrame;
import org.gradi.selection.Distribution;
import org.gradi.ui.ActionButton;
import org.gradi.ui.Actions;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Outcome;
import org.gradi.ui.Sayings;
import org.gradi.ui.Settling;
import org.gradi.ui.Texts;

/** The request form with its live count of matching clusters. All methods are called on the event thread. */
public final class RequestScreen {
    private final Texts texts;
    private final Vocabulary vocabulary;
    private final RequestPresenter presenter;
    private final RequestForm form;
    private final MatchMeter matches = named("request.matching", new MatchMeter());
    private final PropertyPane property;
    private final FieldMessage notes = named("request.notes", new FieldMessage());
    private final Action undo;
    private final Action redo;
    private final JScrollPane scroll;
    private final JPanel panel = named("request", new JPanel(new BorderLayout()));

    /**
     * What the form is made from.
     *
     * @param vocabulary the properties it asks for
     * @param zone       the zone in which moments are entered and shown
     * @param frame      from when offsets count; asked each time a moment is shown
     * @param first      what it holds at first
     * @param counts     counts what the clusters have
     */
    public record Contents(Vocabulary vocabulary, ZoneId zone, Supplier<TimeFrame> frame,
            RequestDraft first, GridCounts counts) {
    }

    /**
     * @param settling how long an edit must rest before it is checked
     * @param check    judges the draft, on one of the tasks' workers
     */
    public RequestScreen(Texts texts, BackgroundTasks tasks, Settling settling, Contents contents,
            FormCheck check) {
        this.texts = texts;
        this.vocabulary = contents.vocabulary();
        Sayings sayings = new Sayings(texts, contents.zone());
        presenter = new RequestPresenter(texts, sayings, contents.vocabulary(), tasks, settling, check,
                new View(), contents.first());
        form = new RequestForm(texts, contents.vocabulary(), contents.zone(), contents.frame(),
                new Editing());
        property = new PropertyPane(texts, contents.vocabulary());
        Actions actions = new Actions(texts);
        undo = actions.action("undo-edit", presenter::undo);
        redo = actions.action("redo-edit", presenter::redo);
        bind(undo);
        bind(redo);
        panel.add(header(), BorderLayout.NORTH);
        scroll = named("request.scroll", new JScrollPane(form,
                JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_AS_NEEDED));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        panel.add(scroll, BorderLayout.CENTER);
        panel.add(property, BorderLayout.SOUTH);
        presenter.load(contents.first());
        contents.vocabulary().properties().stream().findFirst()
                .ifPresent(each -> turnTo(new RowKey(each.id(), 0)));
        count(tasks, contents);
    }

    private void count(BackgroundTasks tasks, Contents contents) {
        tasks.runUnasked(texts.text("request.counting"), progress -> {
            Map<String, Distribution> counted = new LinkedHashMap<>();
            contents.vocabulary().properties()
                    .forEach(each -> counted.put(each.id(), contents.counts().of(each.id())));
            return counted;
        }, Outcome.of(counted -> {
            form.showCounts(counted);
            property.showCounts(counted);
        }, problem -> notes.show(texts.problem(problem))));
    }

    /** Explains the property of a row; one that the grid does not know has nothing to explain. */
    private void turnTo(RowKey row) {
        vocabulary.property(row.property())
                .ifPresent(found -> property.show(found, presenter.at(row)));
    }

    private void take(Hit hit) {
        hit.term().ifPresent(term -> presenter.ask(hit.property().id(), term.id()));
        turnTo(new RowKey(hit.property().id(), 0));
        form.enter(hit.property().id());
    }

    private String words(Hit hit) {
        String of = hit.property().label().in(texts.locale());
        return hit.term().map(term -> texts.text("request.find.term", term.label().in(texts.locale()), of))
                .orElse(of);
    }

    public JComponent component() {
        return panel;
    }

    /** What the form holds, without the rows that ask nothing. */
    public RequestDraft draft() {
        return presenter.draft();
    }

    /** Replaces what the form holds; it begins a new history. */
    public void load(RequestDraft draft) {
        presenter.load(draft);
        scroll.getVerticalScrollBar().setValue(0);
    }

    /** Replaces what the form holds in one step that can be undone; {@code what} names it, in words. */
    public void replace(String what, RequestDraft draft) {
        presenter.replace(what, draft);
    }

    /** What is edited from now on is a step of its own. */
    public void seal() {
        presenter.seal();
    }

    /** Moves the focus into the first field. */
    public void enter() {
        form.enter();
    }

    /** Checks again what the form holds: the grid, or the time, has changed. */
    public void refresh() {
        presenter.check();
    }

    /** Hears of every change of the draft. */
    public void onDraft(Consumer<RequestDraft> listener) {
        presenter.onDraft(listener);
    }

    /** Hears what came of every check that was not overtaken by another edit. */
    public void onCheck(Consumer<CheckedForm> listener) {
        presenter.onCheck(listener);
    }

    /** Takes the last edit back; for menus. Its keys work inside the form already. */
    public Action undo() {
        return undo;
    }

    /** Makes the edit again that was taken back last. */
    public Action redo() {
        return redo;
    }

    private JPanel header() {
        JPanel header = new JPanel(new MigLayout("insets 12 16 8 12, fillx, hidemode 3, wrap 3",
                "[grow, left]8[]0[]"));
        matches.putClientProperty("FlatLaf.styleClass", "large");
        header.add(matches, "wmin 0");
        header.add(ActionButton.icon("request.undo", undo));
        header.add(ActionButton.icon("request.redo", redo));
        header.add(notes, "span 3, growx, wmin 0");
        header.add(new TermSearchField(texts, new VocabularySearch(vocabulary), this::words,
                hit -> turnTo(new RowKey(hit.property().id(), 0)), this::take),
                "span 3, growx, wmin 0");
        return header;
    }

    private void bind(Action action) {
        Object command = action.getValue(Action.ACTION_COMMAND_KEY);
        panel.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put((KeyStroke) action.getValue(Action.ACCELERATOR_KEY), command);
        panel.getActionMap().put(command, action);
    }

    private final class View implements RequestView {
        @Override
        public void showDraft(WorkingDraft draft) {
            form.showDraft(draft);
            property.shown().ifPresent(each -> property.show(each, draft.at(new RowKey(each.id(), 0))));
        }

        @Override
        public void showProblems(Map<RequestField, String> byField, Map<RowKey, String> byRow) {
            form.showProblems(byField, byRow);
        }

        @Override
        public void showSummary(Summary summary) {
            matches.show(summary.text(), summary.matching(), summary.clusters());
            notes.show(String.join("\n", summary.problems()));
        }

        @Override
        public void showMatches(Map<String, Integer> matchingByProperty, int clusters) {
            form.showMatches(matchingByProperty, clusters);
            property.showMatches(matchingByProperty);
        }

        @Override
        public void showHistory(String undoable, String redoable) {
            name(undo, undoable.isEmpty() ? texts.text("request.undo.nothing")
                    : texts.text("request.undo.named", undoable), !undoable.isEmpty());
            name(redo, redoable.isEmpty() ? texts.text("request.redo.nothing")
                    : texts.text("request.redo.named", redoable), !redoable.isEmpty());
        }

        private static void name(Action action, String words, boolean isPossible) {
            action.setEnabled(isPossible);
            action.putValue(Action.NAME, words);
            action.putValue(Action.SHORT_DESCRIPTION, words);
        }
    }

    private final class Editing implements RequestForm.FieldEditing {
        @Override
        public void edited(RequestField field, String text) {
            presenter.edit(field, text);
        }

        @Override
        public void edited(RowKey row, String relation, String value) {
            presenter.edit(row, relation, value);
        }

        @Override
        public void importanceChosen(RowKey row, Importance importance) {
            presenter.edit(row, importance);
        }

        @Override
        public void entered(RowKey row) {
            turnTo(row);
        }

        @Override
        public void boundWanted(String bounded) {
            presenter.addBound(bounded);
        }

        @Override
        public void cleared(RowKey row) {
            presenter.remove(row);
        }

        @Override
        public void left() {
            presenter.seal();
        }
    }
}
