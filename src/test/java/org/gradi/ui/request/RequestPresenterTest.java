package org.gradi.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradi.request.RequestDraft;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.SampleVocabulary;
import org.gradi.ui.Settling;
import org.gradi.ui.Sayings;
import org.gradi.ui.Texts;
import org.junit.jupiter.api.Test;

class RequestPresenterTest {
    private static final RequestDraft FIRST =
            new RequestDraft("first", List.of(), "1", "1", "peer-to-peer", "", "", "PT1H", "", true);

    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final List<String> checked = new ArrayList<>();
    private final SpyView view = new SpyView();
    private RuntimeException failure;

    private RequestPresenter presenter(Settling settling) {
        Texts texts = new Texts(Locale.ENGLISH);
        return new RequestPresenter(texts, new Sayings(texts, ZoneOffset.UTC), SampleVocabulary.vocabulary(),
                new BackgroundTasks(workers::add, Runnable::run), settling, this::check, view, FIRST);
    }

    private CheckedForm check(RequestDraft draft) {
        if (failure != null) {
            throw failure;
        }
        checked.add(draft.name());
        return new CheckedForm(List.of(), 1, 2, Map.of());
    }

    private void work() {
        while (!workers.isEmpty()) {
            workers.remove().run();
        }
    }

    @Test
    void checksOffTheEventThreadAndShowsOnlyTheLatest() {
        RequestPresenter presenter = presenter(Settling.atOnce());
        presenter.edit(RequestField.NAME, "second");
        Runnable slow = workers.remove();
        presenter.edit(RequestField.NAME, "third");

        assertThat(checked).as("nothing is checked while the user types").isEmpty();
        slow.run();
        assertThat(view.summaries).as("an overtaken check shows nothing").isEmpty();
        work();

        assertThat(view.summaries).containsExactly("1 of 2 clusters match");
        assertThat(checked).endsWith("third");
    }

    @Test
    void mergesAFlurryOfKeysIntoOneCheck() {
        List<Runnable> settled = new ArrayList<>();
        RequestPresenter presenter = presenter(settled::add);
        presenter.edit(RequestField.NAME, "a");
        presenter.edit(RequestField.NAME, "ab");

        assertThat(workers).as("waits until the edits have settled").isEmpty();
        settled.get(1).run();
        work();

        assertThat(checked).containsExactly("ab");
    }

    @Test
    void takesKeysInOneFieldForOneStepAndTheNextFieldForAnother() {
        RequestPresenter presenter = presenter(Settling.atOnce());
        presenter.edit(RequestField.NAME, "s");
        presenter.edit(RequestField.NAME, "se");
        presenter.edit(RequestField.DURATION, "PT2H");

        presenter.undo();
        assertThat(presenter.draft().name()).isEqualTo("se");
        presenter.undo();

        assertThat(presenter.draft()).isEqualTo(FIRST);
    }

    @Test
    void beginsAnewStepWhenTheUserHasLeftTheField() {
        RequestPresenter presenter = presenter(Settling.atOnce());
        presenter.edit(RequestField.NAME, "s");
        presenter.seal();
        presenter.edit(RequestField.NAME, "se");

        presenter.undo();

        assertThat(presenter.draft().name()).isEqualTo("s");
    }

    @Test
    void forgetsWhatWasUndoneOnceSomethingElseIsEdited() {
        RequestPresenter presenter = presenter(Settling.atOnce());
        presenter.edit(RequestField.NAME, "second");
        presenter.undo();
        presenter.edit(RequestField.DURATION, "PT2H");

        presenter.redo();

        assertThat(presenter.draft().name()).isEqualTo("first");
        assertThat(presenter.draft().duration()).isEqualTo("PT2H");
    }

    @Test
    void saysInWordsWhenTheCheckItselfFails() {
        failure = new IllegalStateException("The grid cannot be read.");
        RequestPresenter presenter = presenter(Settling.atOnce());

        presenter.edit(RequestField.NAME, "second");
        work();

        assertThat(view.summaries).containsExactly("The request could not be checked");
        assertThat(view.notes).containsExactly("The grid cannot be read.");
    }

    /** Keeps what it was told. */
    private static final class SpyView implements RequestView {
        private final List<String> summaries = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        @Override
        public void showDraft(WorkingDraft draft) {
            assertThat(draft.rows()).isNotEmpty();
        }

        @Override
        public void showProblems(Map<RequestField, String> byField, Map<RowKey, String> byRow) {
            assertThat(byField).isEmpty();
        }

        @Override
        public void showSummary(Summary summary) {
            summaries.add(summary.text());
            notes.addAll(summary.problems());
        }

        @Override
        public void showMatches(Map<String, Integer> matchingByProperty, int clusters) {
            assertThat(matchingByProperty).isEmpty();
        }

        @Override
        public void showHistory(String undoable, String redoable) {
            assertThat(undoable).isNotNull();
        }
    }
}
