package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.gradi.broker.GridState;
import org.gradi.cli.MapPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shell is told when the picture of a map does not come to its end. */
class UndrawnMapTest {
    private static final Supplier<IOException> FULL = () -> new IOException("No space left on device");
    private static final Supplier<IOException> TOO_LARGE = () -> {
        throw new OutOfMemoryError("Java heap space");
    };

    @TempDir
    private Path folder;

    @Test
    void whatWasReservedBeforeStandsAndIsTold() {
        requireReserved(FULL, "full");
        requireReserved(TOO_LARGE, "large");
    }

    private void requireReserved(Supplier<IOException> failing, String name) {
        String state = folder.resolve(name).toString();

        Shell.Ran ran = map(failing, Shell.sample("user_0"), "--state", state);

        assertThat(ran.exitCode()).as("neither refused nor nothing done: " + ran.err()).isEqualTo(4);
        assertThat(ran.out()).contains("reserved as R1").doesNotContain("The map is in");
        assertThat(ran.err()).contains("map.png", "cannot be written", "is done").doesNotContain("\tat ");
        assertThat(Shell.run("list", "--state", state).out()).contains("R1 ");
    }

    @Test
    void withoutRequestsNothingIsDone() {
        Shell.Ran ran = map(TOO_LARGE);

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains("map.png", "smaller --width and --height");
    }

    @Test
    void aFaultThatIsNoExceptionIsToldInOneLine() {
        Shell.Ran ran = map(() -> {
            throw new StackOverflowError();
        });

        assertThat(ran.exitCode()).isEqualTo(4);
        assertThat(ran.err()).startsWith("gradi: a fault of the program itself: StackOverflowError")
                .hasLineCount(1);
    }

    private Shell.Ran map(Supplier<IOException> failing, String... arguments) {
        String[] line = new String[3 + arguments.length];
        line[0] = "map";
        line[1] = "-o";
        line[2] = folder.resolve("map.png").toString();
        System.arraycopy(arguments, 0, line, 3, arguments.length);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = CommandLineWiring.tool(new Undrawn(failing), length -> { }, false)
                .run(new PrintWriter(out), new PrintWriter(err), line);
        return new Shell.Ran(exitCode, out.toString(), err.toString());
    }

    /** No picture comes to its end. */
    private record Undrawn(Supplier<IOException> failing) implements MapPictures {
        @Override
        public boolean canDraw(Path file) {
            return true;
        }

        @Override
        public Optional<String> wrongSize(int width, int height) {
            return Optional.empty();
        }

        @Override
        public int write(GridState state, Path file, int width, int height) throws IOException {
            throw failing.get();
        }
    }
}
