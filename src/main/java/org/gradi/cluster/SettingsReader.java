package org.gradi.cluster;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gradi.model.Cluster;

/** Reads the settings by which a real manager is reached; what is wrong is named for the grid's author. */
public final class SettingsReader {
    /** The settings that say on which machine a manager's commands run; of every kind of real cluster. */
    public static final Set<String> LINE =
            Set.of("sshHost", "sshPort", "sshUser", "sshKey", "sshKnownHosts");

    private static final Pattern PORT = Pattern.compile(
            "[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]");

    private final String cluster;
    private final Map<String, String> settings;

    /** Reads some settings of a cluster whose other settings somebody else reads. */
    public SettingsReader(Cluster cluster) {
        this.cluster = cluster.name();
        this.settings = cluster.manager().settings();
    }

    /** Fails when a setting has a name that is neither {@code known} nor one of {@link #LINE}. */
    public SettingsReader(Cluster cluster, Set<String> known) throws ManagerSettingsProblem {
        this(cluster);
        Set<String> all = new TreeSet<>(known);
        all.addAll(LINE);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            if (!all.contains(setting.getKey())) {
                throw problem(setting.getKey(), setting.getValue(),
                        "is not known to %s clusters; known are %s.".formatted(cluster.manager().kind(),
                                String.join(", ", all)));
            }
        }
    }

    /** Whether a setting is set. */
    public boolean has(String name) {
        return settings.containsKey(name);
    }

    /**
     * The value of a setting, {@code ifAbsent} when it is not set.
     *
     * @param right what the value must be, in words
     */
    public String text(String name, String ifAbsent, Pattern pattern, String right)
            throws ManagerSettingsProblem {
        String value = settings.get(name);
        if (value == null) {
            return ifAbsent;
        }
        if (!pattern.matcher(value).matches()) {
            throw problem(name, value, "must be " + right + ".");
        }
        return value;
    }

    /** The number of a port as it is written, {@code ifAbsent} when it is not set. */
    public String port(String name, String ifAbsent) throws ManagerSettingsProblem {
        return text(name, ifAbsent, PORT, "a port from 1 to 65535");
    }

    /** A length in whole seconds, from {@code least} to {@code most}. */
    public Duration seconds(String name, int ifAbsent, int least, int most) throws ManagerSettingsProblem {
        String right = "a whole number of seconds from %d to %d".formatted(least, most);
        String value = text(name, Integer.toString(ifAbsent), Pattern.compile("\\d{1,9}"), right);
        int seconds = Integer.parseInt(value);
        if (seconds < least || seconds > most) {
            throw problem(name, value, "must be " + right + ".");
        }
        return Duration.ofSeconds(seconds);
    }

    /** A setting that is right by itself but not beside the others. */
    public ManagerSettingsProblem problem(String name, String right) {
        return problem(name, settings.get(name), right);
    }

    private ManagerSettingsProblem problem(String name, String value, String right) {
        return new ManagerSettingsProblem(
                "The setting %s (%s) of cluster %s %s".formatted(name, value, cluster, right));
    }
}
