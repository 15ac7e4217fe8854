package org.gradi.ui.request;

import java.util.List;
import java.util.Map;

/** What the presenter tells the form to show. On the event thread. */
interface RequestView {

    void showDraft(WorkingDraft draft);

    /** Problems by field and by row; every other field and row is in order. */
    void showProblems(Map<RequestField, String> byField, Map<RowKey, String> byRow);

    /** One line about the whole form, and whether it is good news. */
    void showSummary(Summary summary);

    /** How many of so many clusters match what is asked of each property; nothing for the others. */
    void showMatches(Map<String, Integer> matchingByProperty, int clusters);

    /** What undo and redo would do, in words; empty when nothing. */
    void showHistory(String undoable, String redoable);

    /**
     * @param text     how many clusters match, or why that is not known
     * @param matching how many clusters match
     * @param clusters of how many; 0 when that is not known
     * @param problems what concerns no single field, and how many problems there are; empty when all is well
     */
    record Summary(String text, int matching, int clusters, List<String> problems) {
        public Summary {
            problems = List.copyOf(problems);
        }
    }
}
