package org.gradi.session;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.gradi.request.RequestDraft;

/**
 * What would be lost if a window ended now.
 *
 * @param draft       what its form holds
 * @param session     its session on simulated clusters; what is promised on real ones is in their journal
 * @param requestFile the file that saving the draft would write, if it has one; none without a draft
 * @param sessionFile the same for the session
 */
public record UnsavedWork(Optional<RequestDraft> draft, Optional<Session> session,
        Optional<Path> requestFile, Optional<Path> sessionFile) {

    public UnsavedWork {
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(session, "session");
        requestFile = draft.isPresent() ? absolute(requestFile) : Optional.empty();
        sessionFile = session.isPresent() ? absolute(sessionFile) : Optional.empty();
    }

    /** Of which neither has a file. */
    public UnsavedWork(Optional<RequestDraft> draft, Optional<Session> session) {
        this(draft, session, Optional.empty(), Optional.empty());
    }

    private static Optional<Path> absolute(Optional<Path> file) {
        return file.map(place -> place.toAbsolutePath().normalize());
    }

    public static UnsavedWork none() {
        return new UnsavedWork(Optional.empty(), Optional.empty());
    }

    public boolean isNone() {
        return draft.isEmpty() && session.isEmpty();
    }
}
