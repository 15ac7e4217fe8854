package org.gradi.ui.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gradi.model.Importance;
import org.gradi.model.Vocabulary;
import org.gradi.request.RequestCheck.Problem;
import org.gradi.request.RequestDraft;
import org.gradi.request.RequestDraft.DraftRequirement;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Outcome;
import org.gradi.ui.Sayings;
import org.gradi.ui.Settling;
import org.gradi.ui.Task;
import org.gradi.ui.Texts;
import org.gradi.ui.Wording;

/** Decides what the form shows: keeps the draft and its history, and has every settled edit checked. */
final class RequestPresenter {
    private final Texts texts;
    private final Sayings sayings;
    private final Vocabulary vocabulary;
    private final Wording wording;
    private final BackgroundTasks tasks;
    private final Settling settling;
    private final FormCheck check;
    private final RequestView view;
    private final List<Consumer<RequestDraft>> draftListeners = new ArrayList<>();
    private final List<Consumer<CheckedForm>> checkListeners = new ArrayList<>();
    private final List<Task> checking = new ArrayList<>();
    private DraftHistory history;

    /** @param sayings in the zone in which the form shows moments */
    RequestPresenter(Texts texts, Sayings sayings, Vocabulary vocabulary, BackgroundTasks tasks,
            Settling settling, FormCheck check, RequestView view, RequestDraft first) {
        this.texts = texts;
        this.sayings = sayings;
        this.vocabulary = vocabulary;
        this.wording = new Wording(texts, vocabulary);
        this.tasks = tasks;
        this.settling = settling;
        this.check = check;
        this.view = view;
        this.history = new DraftHistory(new WorkingDraft(vocabulary, first));
    }

    void onDraft(Consumer<RequestDraft> listener) {
        draftListeners.add(listener);
    }

    void onCheck(Consumer<CheckedForm> listener) {
        checkListeners.add(listener);
    }

    RequestDraft draft() {
        return history.present().draft();
    }

    /** Replaces everything; what was before cannot be undone any more. */
    void load(RequestDraft draft) {
        history = new DraftHistory(new WorkingDraft(vocabulary, draft));
        changed();
    }

    /** Replaces everything in one step that can be undone. */
    void replace(String what, RequestDraft draft) {
        history.seal();
        apply(what, new WorkingDraft(vocabulary, draft));
        history.seal();
    }

    void edit(RequestField field, String text) {
        WorkingDraft present = history.present();
        if (!present.text(field).equals(text)) {
            apply(texts.text("request.field." + field.key()), present.with(field, text));
        }
    }

    void edit(RowKey row, String relation, String value) {
        WorkingDraft present = history.present();
        if (!present.at(row).relation().equals(relation) || !present.at(row).value().equals(value)) {
            apply(wording.constraint(row.property()), present.with(row, relation, value));
        }
    }

    /** Whether a cluster must satisfy the row's requirement, or only should. */
    void edit(RowKey row, Importance importance) {
        WorkingDraft present = history.present();
        if (present.at(row).importance() != importance) {
            history.seal();
            apply(wording.constraint(row.property()), present.with(row, importance));
            history.seal();
        }
    }

    /** Also asks for that term. */
    void ask(String property, String term) {
        WorkingDraft present = history.present();
        WorkingDraft next = present.withTerm(property, term);
        if (next != present) {
            history.seal();
            apply(wording.constraint(property), next);
            history.seal();
        }
    }

    /** What a row holds. */
    DraftRequirement at(RowKey row) {
        return history.present().at(row);
    }

    void addBound(String property) {
        history.seal();
        apply(wording.constraint(property), history.present().withBound(property));
    }

    void remove(RowKey row) {
        history.seal();
        apply(wording.constraint(row.property()), history.present().without(row));
    }

    /** The user leaves a field: what comes next is a step of its own. */
    void seal() {
        history.seal();
    }

    void undo() {
        history.undo();
        changed();
    }

    void redo() {
        history.redo();
        changed();
    }

    private void apply(String what, WorkingDraft next) {
        history.edit(what, next);
        changed();
    }

    private void changed() {
        view.showDraft(history.present());
        view.showHistory(history.undoable().orElse(""), history.redoable().orElse(""));
        draftListeners.forEach(listener -> listener.accept(draft()));
        settling.soon(this::check);
    }

    /** Has the present draft checked; a check of an earlier draft that still runs is dropped. */
    void check() {
        List.copyOf(checking).forEach(Task::cancel);
        checking.clear();
        WorkingDraft checked = history.present();
        RequestDraft draft = checked.draft();
        checking.add(tasks.runUnasked(texts.text("request.checking"), progress -> check.check(draft),
                Outcome.of(found -> show(checked, found), this::showFailure)));
    }

    private void show(WorkingDraft checked, CheckedForm found) {
        Map<RequestField, String> byField = new LinkedHashMap<>();
        Map<RowKey, String> byRow = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        for (Problem problem : found.problems()) {
            var field = RequestField.at(problem.path());
            var row = checked.rowAt(problem.path());
            String words = sayings.say(problem.message());
            field.ifPresent(at -> byField.merge(at, words, RequestPresenter::both));
            row.ifPresent(at -> byRow.merge(at, words, RequestPresenter::both));
            if (field.isEmpty() && row.isEmpty()) {
                notes.add(words);
            }
        }
        if (!found.problems().isEmpty()) {
            notes.add(0, texts.text("request.problems", found.problems().size()));
        }
        view.showProblems(byField, byRow);
        view.showMatches(found.matchingByProperty(), found.clusters());
        view.showSummary(new RequestView.Summary(
                texts.text("request.matching", found.matching(), found.clusters()),
                found.matching(), found.clusters(), notes));
        checkListeners.forEach(listener -> listener.accept(found));
    }

    private void showFailure(Throwable problem) {
        view.showMatches(Map.of(), 0);
        view.showSummary(new RequestView.Summary(texts.text("request.unchecked"), 0, 0,
                List.of(texts.problem(problem))));
    }

    private static String both(String one, String other) {
        return one + "\n" + other;
    }
}
