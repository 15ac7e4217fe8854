package org.gradi.ui.request;

import java.util.List;
import java.util.Map;
import org.gradi.request.RequestCheck.Problem;

/**
 * What came of checking the form.
 *
 * @param problems           everything that is wrong, by JSON path; empty when the draft is in order
 * @param matching           how many clusters satisfy every requirement that can be read
 * @param clusters           how many clusters there are, at least {@code matching}
 * @param matchingByProperty how many clusters satisfy what is asked of one property, by the property's id;
 *                           nothing for a property that is not asked for or cannot be read
 */
public record CheckedForm(List<Problem> problems, int matching, int clusters,
        Map<String, Integer> matchingByProperty) {

    public CheckedForm {
        problems = List.copyOf(problems);
        matchingByProperty = Map.copyOf(matchingByProperty);
        if (matching < 0 || matching > clusters) {
            throw new IllegalArgumentException(
                    "The matching clusters (%d) must lie between 0 and all of them (%d)."
                    .formatted(matching, clusters));
        }
    }
}
