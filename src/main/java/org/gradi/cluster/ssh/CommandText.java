package org.gradi.cluster.ssh;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradi.cluster.LostLine;

/**
 * The one text as which a command travels through SSH. The login shell at the far side reads it, so all in it
 * is quoted: the shells of the POSIX family and those of the csh family read back exactly what went in.
 */
final class CommandText {
    /** Linux passes at most 128 KiB to a shell as one argument. */
    private static final int MOST_BYTES = 120_000;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private CommandText() {
    }

    /**
     * A command that sees only the variables given, and that is killed at the far side, with what it started,
     * after so many seconds, whatever has become of the line by then.
     *
     * @throws LostLine when it cannot be written so that it would arrive as it is
     */
    static String of(List<String> command, Map<String, String> environment, long seconds) throws LostLine {
        List<String> words = new ArrayList<>(List.of("env", "-i"));
        for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
            if (!VARIABLE.matcher(variable.getKey()).matches()) {
                throw new LostLine("The command %s was not sent: a variable cannot be called (%s)."
                        .formatted(command.get(0), variable.getKey()));
            }
            words.add(variable.getKey() + "=" + variable.getValue());
        }
        words.addAll(List.of("timeout", "-s", "KILL", Long.toString(seconds)));
        words.addAll(command);
        for (String word : words) {
            requireCarried(command.get(0), word);
        }
        String text = words.stream().map(CommandText::quoted).collect(Collectors.joining(" "));
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new LostLine("The command %s was not sent: it has %d bytes, at most %d can be carried."
                    .formatted(command.get(0), bytes, MOST_BYTES));
        }
        return text;
    }

    private static void requireCarried(String program, String word) throws LostLine {
        if (word.chars().anyMatch(c -> c == 0 || c == '\n' || c == '\r')) {
            throw new LostLine("The command %s was not sent: an argument contains NUL or the end of a line."
                    .formatted(program));
        }
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(word));
        } catch (CharacterCodingException half) {
            throw new LostLine("The command %s was not sent: an argument is not text (%s)."
                    .formatted(program, half.getMessage()));
        }
    }

    /**
     * A word in single quotes, but with those characters outside of them, behind a backslash, that some shell
     * reads even there.
     */
    private static String quoted(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        StringBuilder text = new StringBuilder("'");
        word.codePoints().forEach(c -> {
            if (c == '\'' || c == '\\' || c == '!') {
                text.append("'\\").appendCodePoint(c).append('\'');
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.append('\'').toString();
    }
}
