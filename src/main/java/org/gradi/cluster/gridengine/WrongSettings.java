package org.gradi.cluster.gridengine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.LostLine;

/** Finds which setting of the grid file is behind a refusal of Grid Engine's, which names none. */
final class WrongSettings {
    private static final Pattern UNKNOWN_USER = Pattern.compile("(\\S+) is not known as a user");

    /** Asks Grid Engine for the names of what it has. */
    interface Asking {
        Finished ask(String program, String option) throws LostLine;
    }

    private final String cluster;
    private final GridEngineSettings settings;
    private final Asking asking;

    WrongSettings(String cluster, GridEngineSettings settings, Asking asking) {
        this.cluster = cluster;
        this.settings = settings;
        this.asking = asking;
    }

    /**
     * What is wrong with the settings, as a sentence with the value and what would be right; empty when it is
     * not them. Takes up to two commands.
     *
     * @param text what Grid Engine said; of an unknown queue it may say nothing at all
     */
    Optional<String> behind(String text) throws LostLine {
        Matcher user = UNKNOWN_USER.matcher(text);
        if (user.find() && List.of(settings.users().split(",")).contains(user.group(1))) {
            return Optional.of("%s knows no user %s; grid:users is (%s) and must name users of the cluster."
                    .formatted(cluster, user.group(1), settings.users()));
        }
        if (!text.isEmpty() && !text.contains("parallel environment") && !text.contains("queue")) {
            return Optional.empty();
        }
        Optional<String> environment = missing("parallel environment", "parallelEnvironment",
                settings.environment(), "-spl");
        return environment.isPresent() || settings.queue().isEmpty() ? environment
                : missing("queue", "queue", settings.queue(), "-sql");
    }

    private Optional<String> missing(String what, String setting, String value, String list)
            throws LostLine {
        Finished reply = asking.ask("qconf", list);
        if (!reply.succeeded()) {
            return Optional.empty();
        }
        List<String> there = reply.out().lines().map(String::strip).filter(name -> !name.isEmpty()).toList();
        return there.contains(value) ? Optional.empty()
                : Optional.of("%s has no %s (%s), which grid:%s names; it has %s.".formatted(cluster, what,
                        value, setting, String.join(", ", there)));
    }
}
