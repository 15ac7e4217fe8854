package org.gradi.cluster.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradi.cluster.Administrator;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.Until;
import org.gradi.model.Cluster;
import org.gradi.model.ManagerAccess;

/**
 * A real OpenSSH server on loopback that lets in who runs the test; all it needs is in a folder of its own.
 */
public final class LoopbackSshd implements AutoCloseable {
    private static final Path HOST_KEY = Path.of("host");
    private static final Path USER_KEY = Path.of("user");

    private final Path folder = Administrator.newFolder("gradi-sshd-");
    private final int port = Administrator.freePorts(22_100, 1);
    private Process server;

    public LoopbackSshd() {
        makeKey(HOST_KEY, "ed25519");
        makeKey(USER_KEY, "ed25519");
        authorize(USER_KEY);
        know(HOST_KEY);
        write("sshd_config", String.join("\n", "Port " + port, "ListenAddress 127.0.0.1",
                "HostKey " + folder.resolve(HOST_KEY), "AuthorizedKeysFile " + folder.resolve("authorized"),
                "PidFile none", "StrictModes no", "UsePAM no", "PermitRootLogin prohibit-password",
                "PasswordAuthentication no", "KbdInteractiveAuthentication no",
                // So deep, bash leaves the user's own start files alone.
                "SetEnv SHLVL=2", ""));
        start();
    }

    /** Starts the server, with whatever its host key is now. */
    public void start() {
        prepareForRoot();
        try {
            server = new ProcessBuilder(program(), "-D", "-f", folder.resolve("sshd_config").toString(), "-E",
                    folder.resolve("log").toString()).start();
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
        Until.isSo("the SSH server listens", this::listens);
    }

    private static String program() {
        return Stream.of("/usr/sbin/sshd", "/usr/local/sbin/sshd").filter(path -> Files.isExecutable(
                Path.of(path))).findFirst().orElseThrow(() -> new AssertionError("There is no sshd."));
    }

    /** As root the server wants a folder in which its unprivileged part has nothing. */
    private static void prepareForRoot() {
        if (System.getProperty("user.name").equals("root")) {
            Administrator.must(List.of("mkdir", "-p", "-m", "755", "/run/sshd"), Map.of());
        }
    }

    private boolean listens() {
        if (!server.isAlive()) {
            throw new AssertionError("The SSH server ended: " + read("log"));
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Sends a signal to the server and to the processes that serve the lines. */
    public void signal(String signal) {
        List<ProcessHandle> all = new ArrayList<>(List.of(server.toHandle()));
        server.descendants().filter(one -> one.info().command().filter(command ->
                command.contains("sshd")).isPresent()).forEach(all::add);
        for (ProcessHandle one : all) {
            Administrator.tried(List.of("kill", "-" + signal, Long.toString(one.pid())), Map.of());
        }
    }

    /** Kills the server and the processes that serve the lines, and waits until they have gone. */
    public void kill() {
        signal("KILL");
        Until.isSo("the SSH server is gone", () -> !server.isAlive());
    }

    /** How many lines are open: each is served by a process of its own. */
    public long lines() {
        return server.toHandle().children().count();
    }

    /** Makes a key pair; one of that name is replaced. */
    public void makeKey(Path name, String type, String... more) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException inTheWay) {
            throw new UncheckedIOException(inTheWay);
        }
        List<String> command = new ArrayList<>(List.of("ssh-keygen", "-q", "-t", type, "-f",
                folder.resolve(name).toString(), "-C", "test"));
        command.addAll(List.of(more));
        if (!command.contains("-N")) {
            command.addAll(List.of("-N", ""));
        }
        Administrator.must(command, Map.of());
    }

    /** Makes the server another host by its key, from its next start on. */
    public void replaceHostKey() {
        makeKey(HOST_KEY, "ed25519");
    }

    /** Lets one more key in. */
    public void authorize(Path key) {
        String before = Files.exists(folder.resolve("authorized")) ? read("authorized") : "";
        write("authorized", before + read(key + ".pub"));
    }

    /** Makes known_hosts hold that key, and no other. */
    public void know(Path key) {
        write("known_hosts", "[127.0.0.1]:%d %s".formatted(port, read(key + ".pub")));
    }

    public void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The fingerprint of a key, as ssh-keygen says it. */
    public String fingerprint(Path key) {
        return Administrator.must(List.of("ssh-keygen", "-l", "-f", folder.resolve(key + ".pub").toString()),
                Map.of()).split(" ")[1];
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public int port() {
        return port;
    }

    /** How a cluster's commands get here, as a grid file says it. */
    public Map<String, String> settings() {
        return Map.of("sshHost", "127.0.0.1", "sshPort", Integer.toString(port), "sshKey",
                folder.resolve(USER_KEY).toString(), "sshKnownHosts",
                folder.resolve("known_hosts").toString());
    }

    /** What runs commands here for a cluster with those settings, some replaced. */
    public CommandRunner runner(LoginNodes nodes, Map<String, String> replaced) {
        Map<String, String> settings = new HashMap<>(settings());
        settings.putAll(replaced);
        try {
            return nodes.runner(new Cluster("alpha", "vo", 1, new ManagerAccess("slurm", settings)));
        } catch (ManagerSettingsProblem wrong) {
            throw new AssertionError(wrong);
        }
    }

    /** Login nodes as whoever runs the test sees them, with a home folder that is empty. */
    public LoginNodes nodes() {
        return new LoginNodes(folder, System.getProperty("user.name"));
    }

    @Override
    public void close() {
        signal("CONT");
        kill();
        Administrator.delete(folder);
    }
}
