package org.gradi.ui.frame;

import java.nio.file.Path;
import java.util.Objects;
import org.gradi.ui.frame.Questions.FileKind;

/**
 * A file that the window has opened or saved.
 *
 * @param kind a request, a session or a grid
 * @param file its absolute path
 */
public record RecentFile(FileKind kind, Path file) {
    public RecentFile {
        Objects.requireNonNull(kind, "kind");
        if (!file.isAbsolute()) {
            throw new IllegalArgumentException(
                    "The path (%s) of a recent file must be absolute, to be found from any folder."
                    .formatted(file));
        }
    }
}
