package org.gradi.timemap.chart;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Files that appear complete or not at all: written beside their place and then moved there. */
final class WholeFile {

    private WholeFile() {
    }

    /** What goes into a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Keeps the permissions of a file that was there; where a link led to it, the link stays. */
    static void write(Path place, Content content) throws IOException {
        Path file = Files.exists(place) ? place.toRealPath() : place;
        Path beside = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid()
                + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                content.writeTo(out);
            }
            keepPermissions(file, beside);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void keepPermissions(Path before, Path after) throws IOException {
        PosixFileAttributeView kept = Files.getFileAttributeView(before, PosixFileAttributeView.class);
        if (kept != null && Files.exists(before)) {
            Files.setPosixFilePermissions(after, kept.readAttributes().permissions());
        }
    }
}
