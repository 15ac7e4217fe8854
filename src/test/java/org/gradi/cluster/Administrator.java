package org.gradi.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradi.cluster.CommandReply.Finished;

/** What tests of real managers do besides: they run commands, find free ports and clear folders away. */
public final class Administrator {

    private Administrator() {
    }

    /** What a command prints that must succeed. */
    public static String must(List<String> command, Map<String, String> environment) {
        Finished finished = tried(command, environment);
        assertThat(finished.exit()).as("%s says %s %s", command, finished.out(), finished.err()).isZero();
        return finished.out();
    }

    /** Runs a command that may fail but must end. */
    public static Finished tried(List<String> command, Map<String, String> environment) {
        CommandReply reply = new LocalCommands().run(command, environment, Duration.ofSeconds(120));
        assertThat(reply).as("%s", command).isInstanceOf(Finished.class);
        return (Finished) reply;
    }

    public static Path newFolder(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException inTheWay) {
            throw new UncheckedIOException(inTheWay);
        }
    }

    /** The first of so many free ports in a row, from one on; below those that are given out to clients. */
    public static int freePorts(int from, int many) {
        return IntStream.iterate(from, first -> first < 32_000, first -> first + many)
                .filter(first -> IntStream.range(first, first + many).allMatch(Administrator::free))
                .findFirst().orElseThrow();
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether this machine has a program, also where only administrators look. */
    public static boolean hasProgram(String program) {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/sbin";
        return Stream.of(path.split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
