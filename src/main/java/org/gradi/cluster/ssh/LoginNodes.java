package org.gradi.cluster.ssh;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.LocalCommands;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.model.Cluster;

/**
 * Knows on which machine the commands of a cluster run: on this one, or on the login node that the cluster's
 * settings name. Clusters with the same login node, user and keys share one line.
 *
 * <p>Safe for use by many threads. Closing it ends all lines; commands on the way are unanswered then.
 */
public final class LoginNodes implements AutoCloseable {
    private final Path home;
    private final String user;
    private final CommandRunner here = new LocalCommands();
    private final Map<SshSettings, LoginNode> nodes = new HashMap<>();
    /** Held, because what is set on a logger nobody holds is forgotten. */
    private final Logger library = Logger.getLogger("org.apache.sshd");

    /**
     * Knows nobody yet.
     *
     * @param home where the user's folder {@code .ssh} is
     * @param user who logs in where the settings do not say it
     */
    public LoginNodes(Path home, String user) {
        this.home = Objects.requireNonNull(home, "home");
        this.user = Objects.requireNonNull(user, "user");
        // All it has to say comes back in the replies, for people.
        library.setLevel(Level.OFF);
    }

    /**
     * What runs the commands of a cluster. Nothing is connected before the first command.
     *
     * @throws ManagerSettingsProblem when a setting of the line has a wrong value
     */
    public CommandRunner runner(Cluster cluster) throws ManagerSettingsProblem {
        Optional<SshSettings> settings = SshSettings.of(cluster, home, user);
        if (settings.isEmpty()) {
            return here;
        }
        synchronized (nodes) {
            return nodes.computeIfAbsent(settings.get(), LoginNode::new);
        }
    }

    @Override
    public void close() {
        synchronized (nodes) {
            nodes.values().forEach(LoginNode::close);
            nodes.clear();
        }
    }
}
