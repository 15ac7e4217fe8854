package org.gradi.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A file that grows at its end, and is after a failed write what it was before. For one thread at a time.
 *
 * <p>No channel, because an interrupted thread closes a channel that it uses, for all others too.
 */
final class JournalFile implements Closeable {
    private final RandomAccessFile file;
    private final Forcing forcing;
    private long end;
    private boolean isSettled = true;

    private JournalFile(RandomAccessFile file, long end, Forcing forcing) {
        this.file = file;
        this.end = end;
        this.forcing = forcing;
    }

    /** Opens a file of which only so many bytes count; cuts the rest and forces what counts. */
    static JournalFile open(Path path, long end, Forcing forcing) throws IOException {
        JournalFile file = new JournalFile(new RandomAccessFile(path.toFile(), "rw"), end, forcing);
        file.isSettled = false;
        try {
            file.settle();
            return file;
        } catch (IOException unusable) {
            file.close();
            throw unusable;
        }
    }

    /** Appends these bytes and returns when they are on disk; after a failure none of them counts. */
    void append(byte[] bytes) throws IOException {
        settle();
        isSettled = false;
        try {
            file.seek(end);
            file.write(bytes);
            forcing.force(file);
        } catch (IOException failed) {
            takeBack(failed);
            throw failed;
        }
        end += bytes.length;
        isSettled = true;
    }

    private void takeBack(IOException failed) {
        try {
            settle();
        } catch (IOException triedAgainBeforeTheNextWrite) {
            failed.addSuppressed(triedAgainBeforeTheNextWrite);
        }
    }

    private void settle() throws IOException {
        if (!isSettled) {
            file.setLength(end);
            forcing.force(file);
            isSettled = true;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
