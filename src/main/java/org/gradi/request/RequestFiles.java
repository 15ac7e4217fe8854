package org.gradi.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Request files on disk: UTF-8, at most 1 MiB, the text form of {@link RequestJson}. */
public final class RequestFiles {
    private static final int MOST_BYTES = 1 << 20;

    private RequestFiles() {
    }

    /**
     * Reads one file.
     *
     * @throws RequestFileProblem when the file is missing, unreadable, too large, not UTF-8 or not a request
     */
    public static RequestDraft read(Path file) throws RequestFileProblem {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(MOST_BYTES + 1);
        } catch (IOException unreadable) {
            throw new RequestFileProblem(
                    "%s: the file cannot be read: %s.".formatted(file, reason(unreadable)), unreadable);
        }
        if (bytes.length > MOST_BYTES) {
            throw new RequestFileProblem("%s: the file is larger than a request file may be (%d bytes)."
                    .formatted(file, MOST_BYTES));
        }
        return RequestJson.read(decoded(bytes, file), file.toString());
    }

    /**
     * Writes one file: first under a temporary name beside it, then moved, so that a reader sees the old file
     * or the new one. When writing fails, a file that was there stays as it was.
     *
     * @throws RequestFileProblem when the place cannot be written, or the text is too large to be read back
     */
    public static void write(Path file, RequestDraft draft) throws RequestFileProblem {
        byte[] bytes = RequestJson.write(draft).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            throw new RequestFileProblem("%s: the request needs %d bytes; a request file may have at most %d."
                    .formatted(file, bytes.length, MOST_BYTES));
        }
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            replace(target, bytes);
        } catch (IOException unwritable) {
            throw new RequestFileProblem("%s: the file cannot be written: %s; choose another place."
                    .formatted(file, reason(unwritable)), unwritable);
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
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
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String decoded(byte[] bytes, Path file) throws RequestFileProblem {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new RequestFileProblem(
                    "%s: the file is not UTF-8 text; save it in that encoding.".formatted(file), notUtf8);
        }
    }

    private static String reason(IOException problem) {
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
