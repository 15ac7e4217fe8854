package org.gradi.ui.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradi.model.Message;
import org.gradi.model.Request;
import org.gradi.request.RequestCheck;
import org.gradi.request.RequestChecker;
import org.gradi.request.RequestDraft;
import org.gradi.request.TimeFrame;
import org.gradi.selection.OpenMapping;
import org.gradi.selection.OpenMapping.Review;

/**
 * How many clusters a request matches in the grid as it is and with the mapping.
 *
 * @param problem why the request cannot be tried; empty when it can
 */
record Tried(String request, int before, int after, Optional<Message> problem) {

    /** Tries each request; off the event thread. */
    static List<Tried> all(List<RequestDraft> drafts, OpenMapping open, Review review) {
        TimeFrame frame = new TimeFrame(open.epoch(), open.epoch());
        List<Tried> tried = new ArrayList<>();
        for (RequestDraft draft : drafts) {
            RequestCheck check = RequestChecker.check(draft, open.vocabulary(), frame);
            if (check instanceof RequestCheck.Passed passed) {
                Request request = passed.request();
                tried.add(new Tried(draft.name(),
                        open.before().select(request.requirements()).selected().size(),
                        review.after().select(request.requirements()).selected().size(), Optional.empty()));
            } else if (check instanceof RequestCheck.Failed failed) {
                tried.add(new Tried(draft.name(), 0, 0, Optional.of(failed.problems().get(0).message())));
            }
        }
        return tried;
    }
}
