package org.gradi.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A journal in a folder of its own or shared with other files; {@code src/docs/journal.md} describes the
 * files.
 *
 * <p>Callers who append line up; the first to get hold of the file writes for all who wait, and forces once.
 * Keeps what is recorded in memory as well.
 */
public final class FileJournal implements Journal {
    private final Path folder;
    private final FolderLock folderLock;
    private final JournalFolder files;
    private final List<String> notices;
    private final List<AppendCall> waiting = new ArrayList<>();
    private final ReentrantLock writer = new ReentrantLock();
    private final List<JournalRecord> recorded;
    private JournalFile file;
    private long last;
    private boolean isFolderForced = true;
    private boolean isClosed;

    private FileJournal(Path folder, FolderLock folderLock, Forcing forcing) throws IOException, DamagedLine {
        this.folder = folder;
        this.folderLock = folderLock;
        this.files = new JournalFolder(folder, forcing);
        Reading.Content content = files.read();
        this.notices = kept(content).stream().toList();
        this.recorded = new ArrayList<>(content.records());
        this.last = content.last();
        this.file = files.openJournal(content.bytes());
    }

    /** Whether there is a journal in the folder; false also when there is no folder. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(JournalFolder.JOURNAL));
    }

    /**
     * Opens the journal of this folder; both are made where there are none. Reads everything.
     *
     * @throws JournalProblem when somebody has it open, in this program or in another, when the folder cannot
     *                        be written, or when the file is damaged or of an unknown version; then it stays
     *                        as it is
     */
    public static FileJournal open(Path folder) throws JournalProblem {
        return open(folder, Forcing.ON_DISK);
    }

    static FileJournal open(Path folder, Forcing forcing) throws JournalProblem {
        try {
            Files.createDirectories(folder);
            FolderLock lock = FolderLock.take(folder).orElseThrow(() -> new JournalProblem(
                    ("%s: the journal of this folder is open in another program, or a second time in this "
                    + "one; end that one, or name another folder.").formatted(folder)));
            return opened(folder, lock, forcing);
        } catch (IOException unusable) {
            throw new JournalProblem(
                    "%s: the journal cannot be opened: %s; name a folder that can be read and written."
                    .formatted(folder, unusable), unusable);
        }
    }

    private static FileJournal opened(Path folder, FolderLock lock, Forcing forcing)
            throws IOException, JournalProblem {
        boolean isOpen = false;
        try {
            FileJournal journal = new FileJournal(folder, lock, forcing);
            isOpen = true;
            return journal;
        } catch (DamagedLine damaged) {
            Path file = folder.resolve(JournalFolder.JOURNAL);
            throw new JournalProblem(("%s, %s. Nothing was changed. Put a good copy of the file in its "
                    + "place; or move it away to begin an empty journal, and look up in it what the clusters "
                    + "still have reserved.").formatted(file, damaged.getMessage()), damaged);
        } finally {
            if (!isOpen) {
                lock.close();
            }
        }
    }

    private Optional<String> kept(Reading.Content content) throws IOException {
        long torn = Files.size(files.journal()) - content.bytes();
        if (torn == 0) {
            return Optional.empty();
        }
        Path kept = files.keepFrom(content.bytes(), content.last());
        return Optional.of(("%s: the last write did not come to its end, so nobody was told of it; its %d "
                + "bytes after record %d were cut and are kept in %s.")
                .formatted(files.journal(), torn, content.last(), kept.getFileName()));
    }

    @Override
    public List<String> lines() {
        return records().stream().map(JournalRecord::text).toList();
    }

    @Override
    public List<JournalRecord> records() {
        writer.lock();
        try {
            return List.copyOf(recorded);
        } finally {
            writer.unlock();
        }
    }

    @Override
    public List<String> notices() {
        return notices;
    }

    @Override
    public void append(List<String> lines) throws JournalProblem {
        AppendCall call = new AppendCall(lines);
        if (lines.isEmpty()) {
            return;
        }
        synchronized (waiting) {
            waiting.add(call);
        }
        writer.lock();
        try {
            if (!call.isTaken()) {
                checkOpen();
                write(takeWaiting());
            }
        } finally {
            writer.unlock();
        }
        if (call.failure().isPresent()) {
            throw problem("not recorded", call.failure().get());
        }
    }

    private List<AppendCall> takeWaiting() {
        synchronized (waiting) {
            List<AppendCall> calls = List.copyOf(waiting);
            waiting.clear();
            calls.forEach(AppendCall::taken);
            return calls;
        }
    }

    private void write(List<AppendCall> calls) {
        try {
            settleFolder();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            long number = last;
            for (AppendCall call : calls) {
                number = encode(call.records(), number, last, out);
            }
            file.append(out.toByteArray());
            last = number;
            for (AppendCall call : calls) {
                recorded.addAll(call.records());
                call.recorded();
            }
        } catch (IOException failed) {
            calls.forEach(call -> call.failed(failed));
        }
    }

    private static long encode(List<JournalRecord> records, long before, long kept,
            ByteArrayOutputStream out) {
        long number = before;
        int more = records.size();
        for (JournalRecord record : records) {
            number++;
            more--;
            new RecordLine(number, more, kept, record).writeTo(out);
        }
        return number;
    }

    /** A new journal file must have its name for good before anything is promised that stands in it. */
    private void settleFolder() throws IOException {
        if (!isFolderForced) {
            files.force();
            isFolderForced = true;
        }
    }

    @Override
    public void replace(List<String> lines) throws JournalProblem {
        List<JournalRecord> records = RecordText.checked(lines);
        writer.lock();
        try {
            checkOpen();
            settleFolder();
            replaceFile(records);
        } catch (IOException failed) {
            throw problem("not replaced", failed);
        } finally {
            writer.unlock();
        }
    }

    private void replaceFile(List<JournalRecord> records) throws IOException {
        long newLast = last + records.size();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new FileHead(last).line());
        for (int index = 0; index < records.size(); index++) {
            new RecordLine(last + index + 1, 0, newLast, records.get(index)).writeTo(out);
        }
        JournalFile next = files.replaceJournal(out.toByteArray());
        JournalFile old = file;
        file = next;
        last = newLast;
        recorded.clear();
        recorded.addAll(records);
        isFolderForced = false;
        forceFolderAndLetGoOf(old);
    }

    /** The new file counts already, so a failure here is no failure of the replacement. */
    private void forceFolderAndLetGoOf(JournalFile old) {
        try (old) {
            settleFolder();
        } catch (IOException triedAgainBeforeTheNextWrite) {
            isFolderForced = false;
        }
    }

    private void checkOpen() throws JournalProblem {
        if (isClosed) {
            throw new JournalProblem("%s: the journal was closed; open it again.".formatted(files.journal()));
        }
    }

    private JournalProblem problem(String what, Throwable why) {
        return new JournalProblem(("%s: %s, and the journal is as it was before: %s; make room on the disk "
                + "or let the folder be written, and try again.").formatted(files.journal(), what, why), why);
    }

    @Override
    public void close() {
        writer.lock();
        try {
            if (!isClosed) {
                isClosed = true;
                file.close();
                folderLock.close();
            }
        } catch (IOException lost) {
            throw new UncheckedIOException("The journal of %s could not be closed.".formatted(folder),
                    lost);
        } finally {
            writer.unlock();
        }
    }
}
