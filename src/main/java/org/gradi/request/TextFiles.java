package org.gradi.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** UTF-8 text files, read whole and replaced whole. */
public final class TextFiles {

    private TextFiles() {
    }

    /**
     * Reads one file.
     *
     * @param mostBytes how large the file may be
     * @throws FileProblem when the file is missing, unreadable, too large or not UTF-8
     */
    public static String read(Path file, int mostBytes) throws FileProblem {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(mostBytes + 1);
        } catch (IOException unreadable) {
            throw new FileProblem("%s: the file cannot be read: %s.".formatted(file, reason(unreadable)),
                    unreadable);
        }
        if (bytes.length > mostBytes) {
            throw new FileProblem("%s: the file is larger than such a file may be (%d bytes)."
                    .formatted(file, mostBytes));
        }
        return decoded(bytes, file);
    }

    /**
     * Writes one file: first under a temporary name beside it, then moved, so that a reader sees the old file
     * or the new one. When writing fails, a file that was there stays as it was.
     *
     * @param mostBytes how large the file may be, so that it can be read back
     * @throws FileProblem when the place cannot be written or has something other than a file, such as a
     *                     device, or the text is too large
     */
    public static void write(Path file, String text, int mostBytes) throws FileProblem {
        write(file, Optional.empty(), text, mostBytes);
    }

    /**
     * Writes as {@link #write} does what was made from the text that the file had. What somebody else has
     * written there since is not replaced; a file that is gone is made again.
     *
     * @param read what the file said, or would have said had it been there
     * @throws FileProblem also when the file says something else by now
     */
    public static void rewrite(Path file, String read, String text, int mostBytes) throws FileProblem {
        write(file, Optional.of(read), text, mostBytes);
    }

    private static void write(Path file, Optional<String> read, String text, int mostBytes)
            throws FileProblem {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > mostBytes) {
            throw new FileProblem("%s: the text needs %d bytes; such a file may have at most %d."
                    .formatted(file, bytes.length, mostBytes));
        }
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            throw new FileProblem(("%s: the file cannot be written: it is a device or the like, which must "
                    + "not be replaced; choose another place.").formatted(file));
        }
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            replace(target, read, bytes);
        } catch (IOException unwritable) {
            throw new FileProblem("%s: the file cannot be written: %s; choose another place."
                    .formatted(file, reason(unwritable)), unwritable);
        }
    }

    private static void replace(Path target, Optional<String> read, byte[] bytes)
            throws IOException, FileProblem {
        Path temporary = target.resolveSibling(".gradi-" + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            keepPermissions(target, temporary);
            if (read.isPresent()) {
                requireUnchanged(target, read.get());
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Asked last, so that next to no time is left to whoever else writes. */
    private static void requireUnchanged(Path target, String read) throws IOException, FileProblem {
        if (Files.exists(target)
                && !Arrays.equals(Files.readAllBytes(target), read.getBytes(StandardCharsets.UTF_8))) {
            throw new FileProblem(("%s: the file was changed by somebody else meanwhile and stays so; "
                    + "do it again, on what it says now.").formatted(target));
        }
    }

    /** What was private stays so; where files have no such permissions there is nothing to keep. */
    private static void keepPermissions(Path before, Path after) throws IOException {
        PosixFileAttributeView kept = Files.getFileAttributeView(before, PosixFileAttributeView.class);
        if (kept != null && Files.exists(before)) {
            Files.setPosixFilePermissions(after, kept.readAttributes().permissions());
        }
    }

    private static String decoded(byte[] bytes, Path file) throws FileProblem {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new FileProblem(
                    "%s: the file is not UTF-8 text; save it in that encoding.".formatted(file), notUtf8);
        }
    }

    /** Why a file could not be read or written, in words without its name. */
    public static String reason(IOException problem) {
        if (problem instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        if (problem instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (problem instanceof FileSystemException onFile && onFile.getReason() != null) {
            return onFile.getReason();
        }
        return String.valueOf(problem.getMessage());
    }
}
