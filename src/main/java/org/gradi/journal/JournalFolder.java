package org.gradi.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The files of a journal in their folder. */
final class JournalFolder {
    static final String JOURNAL = "journal.jsonl";
    private static final String NEXT = "journal.jsonl.next";

    private final Path folder;
    private final Forcing forcing;

    JournalFolder(Path folder, Forcing forcing) {
        this.folder = folder;
        this.forcing = forcing;
    }

    Path journal() {
        return folder.resolve(JOURNAL);
    }

    /** Reads the journal; makes an empty one where there is none. */
    Reading.Content read() throws IOException, DamagedLine {
        Files.deleteIfExists(folder.resolve(NEXT));
        if (!Files.exists(journal())) {
            replaceJournal(new FileHead(0).line()).close();
        }
        force();
        try (InputStream in = Files.newInputStream(journal())) {
            return Reading.read(in);
        }
    }

    /** Keeps what stands in the journal from this byte on in a file beside it, whose name is given. */
    Path keepFrom(long start, long afterLine) throws IOException {
        Path kept = unused(afterLine);
        try (InputStream in = Files.newInputStream(journal())) {
            in.skipNBytes(start);
            write(kept, in.readAllBytes());
        }
        force();
        return kept;
    }

    private Path unused(long afterLine) {
        Path file = folder.resolve("journal.cut-after-" + afterLine);
        for (int again = 2; Files.exists(file); again++) {
            file = folder.resolve("journal.cut-after-" + afterLine + "-" + again);
        }
        return file;
    }

    /** Opens the journal, of which so many bytes count; what follows is cut. */
    JournalFile openJournal(long bytes) throws IOException {
        return JournalFile.open(journal(), bytes, forcing);
    }

    /**
     * Puts a file with these bytes in the place of the journal and opens it. After a failure the journal is
     * the one before. Only {@link #force} makes the name last.
     */
    JournalFile replaceJournal(byte[] bytes) throws IOException {
        Path next = folder.resolve(NEXT);
        try {
            write(next, bytes);
            JournalFile file = JournalFile.open(next, bytes.length, forcing);
            try {
                Files.move(next, journal(), StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                return file;
            } catch (IOException notMoved) {
                file.close();
                throw notMoved;
            }
        } catch (IOException failed) {
            if (!next.toFile().delete()) {
                failed.addSuppressed(new IOException(next + " is left over and may be deleted"));
            }
            throw failed;
        }
    }

    private void write(Path path, byte[] bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(0);
            file.write(bytes);
            forcing.force(file);
        }
    }

    /** Makes the names of the files last, where a folder can be forced. */
    void force() throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        boolean wasInterrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
