package org.gradi.cluster;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A job to be run in a reservation.
 *
 * @param name      its name, unique in its reservation: 1 to 40 letters a-z or A-Z, digits or _ . -,
 *                  beginning with a letter or digit
 * @param command   a program or script, by its absolute path on the cluster, and its arguments; at most 1000
 *                  texts of together at most 100,000 characters, none with control characters. Each reaches
 *                  the program as it is, whatever characters it has
 * @param directory the absolute path on the cluster of the folder in which it runs, at most 1000 characters
 */
public record JobOrder(String name, List<String> command, String directory) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");
    private static final Pattern PATH = Pattern.compile("/[^\\p{Cntrl}]{0,999}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int MOST_ARGUMENTS = 1000;
    private static final int MOST_CHARACTERS = 100_000;
    private static final int SHOWN_CHARACTERS = 60;

    /** Fails with {@link IllegalArgumentException}, which names what is wrong and what would be right. */
    public JobOrder {
        require(NAME.matcher(name).matches(), "name of a job", name, "1 to 40 letters a-z or A-Z, digits or"
                + " _ . -, beginning with a letter or digit");
        command = List.copyOf(command);
        require(!command.isEmpty() && PATH.matcher(command.get(0)).matches(), "command of a job",
                command.isEmpty() ? "" : command.get(0),
                "the absolute path of a program, without control characters");
        require(PATH.matcher(Objects.requireNonNull(directory, "directory")).matches(), "directory of a job",
                directory, "an absolute path of at most 1000 characters, without control characters");
        require(command.size() <= MOST_ARGUMENTS, "number of arguments", Integer.toString(command.size()),
                "at most " + MOST_ARGUMENTS);
        long characters = command.stream().mapToLong(String::length).sum();
        require(characters <= MOST_CHARACTERS, "length of a command", Long.toString(characters),
                "at most %d characters".formatted(MOST_CHARACTERS));
        for (String argument : command) {
            require(!CONTROL.matcher(argument).find(), "argument of a job", argument,
                    "without line breaks and other control characters");
        }
    }

    private static void require(boolean right, String what, String value, String wanted) {
        if (!right) {
            String shown = value.length() <= SHOWN_CHARACTERS ? value
                    : value.substring(0, SHOWN_CHARACTERS) + "...";
            throw new IllegalArgumentException("The %s (%s) must be %s.".formatted(what,
                    CONTROL.matcher(shown).replaceAll("?"), wanted));
        }
    }
}
