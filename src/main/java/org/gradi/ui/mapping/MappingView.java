package org.gradi.ui.mapping;

import java.util.List;
import org.gradi.model.Vocabulary;
import org.gradi.selection.CellDraft;
import org.gradi.selection.OpenMapping.Review;

/** What the desk of the mapping workbench tells the screen to show. On the event thread. */
interface MappingView {

    /** The organisations of the grid that may be chosen. */
    void showOrganisations(List<String> names);

    /** Another description is on the desk. */
    void showSubject(String organisation, Vocabulary vocabulary);

    void showReview(Review review, List<Tried> tried);

    /** Puts a cell into the form. */
    void showProposal(CellDraft cell);

    void showMessage(String words, Tone tone);

    void clearMessage();

    /** What the title bar says. */
    void showTitle(String title);

    void showPossible(Possible possible);

    /** Goes on to the next word for which something is suggested. */
    void advance();

    /** What a message means. */
    enum Tone {
        GOOD, BAD
    }

    /** What the user can do now. */
    record Possible(boolean hasSubject, boolean canUndo, boolean canRedo) {
    }
}
