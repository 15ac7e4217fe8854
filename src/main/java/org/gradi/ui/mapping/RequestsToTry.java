package org.gradi.ui.mapping;

import java.util.List;
import org.gradi.request.RequestDraft;

/** The requests of which the test bench tells how many clusters match. On the event thread. */
public interface RequestsToTry {

    /** The one in the form first, then the samples. */
    List<RequestDraft> all();
}
