package org.gradi.cluster.simulated;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.model.Cluster;

/**
 * How one simulated manager behaves.
 *
 * @param hold             how long a reservation is kept without being confirmed; at least 1 second
 * @param shiftWithin      how much later than asked a reservation may be granted; zero when it is refused
 *                         instead
 * @param localLoadSeed    what local work is drawn from
 * @param localLoadPercent the share of the cluster that local users ask for, 0 (none) to 90
 * @param faults           which calls go wrong
 */
record SimulatedSettings(Duration hold, Duration shiftWithin, long localLoadSeed, int localLoadPercent,
        FaultScript faults) {
    private static final List<String> NAMES =
            List.of("faults", "holdSeconds", "localLoadPercent", "localLoadSeed", "shiftWithin");
    private static final int LONGEST_SECONDS = 366 * 24 * 3600;
    private static final int HEAVIEST_LOAD_PERCENT = 90;
    private static final int USUAL_HOLD_SECONDS = 300;

    /** Those of a cluster that says nothing. */
    static SimulatedSettings usual() {
        return new SimulatedSettings(Duration.ofSeconds(USUAL_HOLD_SECONDS), Duration.ZERO, 0, 0,
                FaultScript.none());
    }

    /** Reads the settings of a cluster. */
    static SimulatedSettings of(Cluster cluster) throws ManagerSettingsProblem {
        for (Map.Entry<String, String> setting : cluster.manager().settings().entrySet()) {
            if (!NAMES.contains(setting.getKey())) {
                throw problem(cluster, setting.getKey(), setting.getValue(),
                        "is not known to simulated clusters; known are " + String.join(", ", NAMES) + ".");
            }
        }
        return new SimulatedSettings(
                read(cluster, "holdSeconds", Integer.toString(USUAL_HOLD_SECONDS),
                        text -> Duration.ofSeconds(inRange(text, 1, LONGEST_SECONDS))),
                read(cluster, "shiftWithin", "PT0S", SimulatedSettings::lengthInRange),
                read(cluster, "localLoadSeed", "0", SimulatedSettings::wholeNumber),
                read(cluster, "localLoadPercent", "0", text -> inRange(text, 0, HEAVIEST_LOAD_PERCENT)),
                read(cluster, "faults", "", FaultScript::parse));
    }

    private static <T> T read(Cluster cluster, String name, String ifAbsent, Function<String, T> parse)
            throws ManagerSettingsProblem {
        String text = cluster.manager().settings().getOrDefault(name, ifAbsent);
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException wrongValue) {
            throw problem(cluster, name, text, "is wrong. " + wrongValue.getMessage());
        }
    }

    private static long wholeNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("It must be a whole number, such as 42.", notANumber);
        }
    }

    private static int inRange(String text, int least, int most) {
        long value = wholeNumber(text);
        if (value < least || value > most) {
            throw new IllegalArgumentException("It must be from %d to %d.".formatted(least, most));
        }
        return (int) value;
    }

    private static Duration lengthInRange(String text) {
        String right = "It must be an ISO duration of whole seconds up to 366 days, such as PT30M.";
        try {
            Duration length = Duration.parse(text);
            if (length.isNegative() || length.getNano() != 0 || length.toSeconds() > LONGEST_SECONDS) {
                throw new IllegalArgumentException(right);
            }
            return length;
        } catch (DateTimeException notADuration) {
            throw new IllegalArgumentException(right, notADuration);
        }
    }

    /** The seed for a cluster's own local work; clusters of one grid seed do not do the same. */
    long seedFor(String cluster) {
        return localLoadSeed * 0x9E3779B97F4A7C15L + cluster.hashCode();
    }

    private static ManagerSettingsProblem problem(Cluster cluster, String name, String value, String right) {
        return new ManagerSettingsProblem(
                "The setting %s (%s) of cluster %s %s".formatted(name, value, cluster.name(), right));
    }
}
