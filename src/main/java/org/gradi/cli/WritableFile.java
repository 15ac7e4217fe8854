package org.gradi.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that an option names and that is written in the end; what cannot be is better told of before. */
final class WritableFile {

    private WritableFile() {
    }

    /** For what people go on to edit: another file of that name may hold somebody's work. */
    static void requireNew(String option, Path file) throws InvalidInput {
        if (Files.exists(file)) {
            throw new InvalidInput("%s: the file (%s) is there already; choose another name, or take it away."
                    .formatted(option, file));
        }
    }

    static void require(String option, Path file) throws InvalidInput {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)
                || Files.isDirectory(file)) {
            throw new InvalidInput("%s: the file (%s) must lie in a folder that exists and can be written."
                    .formatted(option, file));
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new InvalidInput(("%s: (%s) is a device or the like, which must not be replaced; choose "
                    + "another name.").formatted(option, file));
        }
    }
}
