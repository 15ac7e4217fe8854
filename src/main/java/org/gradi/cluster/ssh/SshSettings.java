package org.gradi.cluster.ssh;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.SettingsReader;
import org.gradi.model.Cluster;

/**
 * How a login node is reached.
 *
 * @param host       its name or address
 * @param port       where its SSH server listens
 * @param user       who logs in
 * @param key        the private key to log in with; empty for the usual ones in {@code folder}
 * @param knownHosts the file that lists the keys of hosts to be trusted
 * @param folder     the user's folder for SSH
 */
record SshSettings(String host, int port, String user, Optional<Path> key, Path knownHosts, Path folder) {
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,253}|[0-9A-Fa-f:.]{2,45}");
    private static final Pattern USER = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,31}");
    private static final Pattern FILE = Pattern.compile("(/|~/)[^\\p{Cntrl}]{1,4000}");
    private static final String A_FILE = "an absolute path, or one that begins with ~/";

    SshSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(knownHosts, "knownHosts");
        Objects.requireNonNull(folder, "folder");
    }

    /** Reads how a cluster's commands get there; empty when they run on this machine. */
    static Optional<SshSettings> of(Cluster cluster, Path home, String localUser)
            throws ManagerSettingsProblem {
        SettingsReader reader = new SettingsReader(cluster);
        if (!reader.has("sshHost")) {
            for (String name : new TreeSet<>(SettingsReader.LINE)) {
                if (reader.has(name)) {
                    throw reader.problem(name, "has no use without the setting sshHost.");
                }
            }
            return Optional.empty();
        }
        Path folder = home.resolve(".ssh");
        String key = reader.text("sshKey", "", FILE, A_FILE);
        return Optional.of(new SshSettings(
                reader.text("sshHost", "", HOST, "the name or address of a host"),
                Integer.parseInt(reader.port("sshPort", "22")),
                reader.text("sshUser", localUser, USER, "the name of a user"),
                key.isEmpty() ? Optional.empty() : Optional.of(file(home, key)),
                file(home, reader.text("sshKnownHosts", "~/.ssh/known_hosts", FILE, A_FILE)), folder));
    }

    private static Path file(Path home, String value) {
        return value.startsWith("~/") ? home.resolve(value.substring(2)) : Path.of(value);
    }

    /** What messages call the machine. */
    String name() {
        return user + "@" + host + ":" + port;
    }

    /** What known_hosts files call the machine. */
    String listedAs() {
        return port == 22 ? host : "[" + host + "]:" + port;
    }
}
