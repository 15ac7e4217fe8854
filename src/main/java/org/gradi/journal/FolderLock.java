package org.gradi.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to be the only one who uses a folder; ends with the program, however that ends.
 *
 * <p>There are two lock files, because an operating system may give up all locks that a program has on a file
 * when the program closes that file once, also through another channel. So the second user within a program
 * is found out with the first file, before it touches the second, which is the one that counts between
 * programs.
 */
final class FolderLock implements AutoCloseable {
    private static final String WITHIN_PROGRAM = "journal.lock-program";
    private static final String BETWEEN_PROGRAMS = "journal.lock";

    private final FileChannel within;
    private final FileChannel between;

    private FolderLock(FileChannel within, FileChannel between) {
        this.within = within;
        this.between = between;
    }

    /** The lock on this folder; empty when somebody has it. */
    static Optional<FolderLock> take(Path folder) throws IOException {
        Optional<FileChannel> within = locked(folder.resolve(WITHIN_PROGRAM));
        if (within.isEmpty()) {
            return Optional.empty();
        }
        Optional<FileChannel> between = Optional.empty();
        try {
            between = locked(folder.resolve(BETWEEN_PROGRAMS));
        } finally {
            if (between.isEmpty()) {
                within.get().close();
            }
        }
        return between.map(channel -> new FolderLock(within.get(), channel));
    }

    private static Optional<FileChannel> locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean isOurs = false;
        try {
            isOurs = channel.tryLock() != null;
        } catch (OverlappingFileLockException usedInThisProgram) {
            isOurs = false;
        } finally {
            if (!isOurs) {
                channel.close();
            }
        }
        return isOurs ? Optional.of(channel) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        try {
            between.close();
        } finally {
            within.close();
        }
    }
}
