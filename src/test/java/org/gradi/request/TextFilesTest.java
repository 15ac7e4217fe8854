package org.gradi.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatIsWrittenAnewMayBeReadByTheSamePeopleAsBefore() throws Exception {
        Path file = folder.resolve("private.ttl");
        Files.writeString(file, "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        TextFiles.write(file, "after", 100);

        assertThat(file).hasContent("after");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void whatIsMadeFromATextDoesNotReplaceAnotherOne() throws Exception {
        Path file = Files.writeString(folder.resolve("mapping.ttl"), "theirs");

        assertThatThrownBy(() -> TextFiles.rewrite(file, "as read", "ours", 100))
                .isInstanceOf(FileProblem.class).hasMessageContaining("mapping.ttl")
                .hasMessageContaining("changed by somebody else");
        assertThat(folder).as("nothing else is there").isDirectoryContaining(file::equals);
        assertThat(file).hasContent("theirs");
        TextFiles.rewrite(file, "theirs", "ours", 100);
        assertThat(file).hasContent("ours");
        Files.delete(file);
        TextFiles.rewrite(file, "ours", "again", 100);
        assertThat(file).as("one that is gone is made again").hasContent("again");
    }

    @Test
    void whatIsNoFileIsNotReplacedByOne() throws Exception {
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(socket));

            assertThatThrownBy(() -> TextFiles.write(socket, "text", 100)).isInstanceOf(FileProblem.class)
                    .hasMessageContaining("socket: the file cannot be written: it is a device or the like");
            assertThat(Files.isRegularFile(socket)).as("it stays what it is").isFalse();
        }
    }
}
