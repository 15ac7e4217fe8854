package org.gradi.session;

import java.util.Objects;
import java.util.Optional;
import org.gradi.request.RequestDraft;

/**
 * What would be lost if a window ended now.
 *
 * @param draft   what its form holds
 * @param session its session on simulated clusters; what is promised on real ones is in their journal
 */
public record UnsavedWork(Optional<RequestDraft> draft, Optional<Session> session) {

    public UnsavedWork {
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(session, "session");
    }

    public static UnsavedWork none() {
        return new UnsavedWork(Optional.empty(), Optional.empty());
    }

    public boolean isNone() {
        return draft.isEmpty() && session.isEmpty();
    }
}
