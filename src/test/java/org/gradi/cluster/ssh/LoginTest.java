package org.gradi.cluster.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.gradi.cluster.CommandReply;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.CommandReply.Unanswered;
import org.gradi.cluster.LocalCommands;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.model.Cluster;
import org.gradi.model.ManagerAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and whom we trust. */
class LoginTest {
    private static final Path OTHER = Path.of("other");

    @ParameterizedTest
    @CsvSource({"sshHost,-oProxyCommand=x", "sshHost,a b", "sshHost,$(id)", "sshPort,0", "sshPort,65536",
        "sshPort,ssh", "sshUser,-l", "sshUser,a;b", "sshKey,relative", "sshKnownHosts,~other/x"})
    void namesASettingThatIsWrong(String name, String value) {
        Map<String, String> settings = name.equals("sshHost") ? Map.of(name, value)
                : Map.of("sshHost", "login", name, value);

        assertThatExceptionOfType(ManagerSettingsProblem.class).isThrownBy(() -> settings(settings))
                .withMessageStartingWith("The setting %s (%s) of cluster alpha ".formatted(name, value));
    }

    @Test
    void saysThatTheOtherSettingsNeedAHost() {
        assertThatExceptionOfType(ManagerSettingsProblem.class).isThrownBy(() ->
                settings(Map.of("sshUser", "anna"))).withMessageContaining("sshHost");
    }

    @Test
    void runsCommandsHereWhenNoHostIsNamed() throws ManagerSettingsProblem {
        try (LoginNodes nodes = new LoginNodes(Path.of("/home/anna"), "anna")) {
            assertThat(nodes.runner(cluster(Map.of("slurmConf", "/x")))).isInstanceOf(LocalCommands.class);
        }
    }

    @Test
    void usesWhatIsUsualWhereTheSettingsAreSilent() throws ManagerSettingsProblem {
        assertThat(settings(Map.of("sshHost", "login"))).isEqualTo(new SshSettings("login", 22, "anna",
                Optional.empty(), Path.of("/home/anna/.ssh/known_hosts"),
                Path.of("/home/anna/.ssh")));
        assertThat(settings(Map.of("sshHost", "::1", "sshKey", "~/keys/a")).key())
                .contains(Path.of("/home/anna/keys/a"));
    }

    private static SshSettings settings(Map<String, String> settings) throws ManagerSettingsProblem {
        return SshSettings.of(cluster(settings), Path.of("/home/anna"), "anna").orElseThrow();
    }

    private static Cluster cluster(Map<String, String> settings) {
        return new Cluster("alpha", "vo", 7, new ManagerAccess("slurm", settings));
    }

    /** With a server of its own for each test. */
    @Nested
    @ExtendWith(RealSshd.class)
    class AtARealServer {
        private LoopbackSshd sshd;
        private LoginNodes nodes;

        @BeforeEach
        void begin() {
            sshd = new LoopbackSshd();
            nodes = sshd.nodes();
        }

        @AfterEach
        void end() {
            nodes.close();
            sshd.close();
        }

        @Test
        void refusesAHostThatIsNotKnownAndSaysItsFingerprint() {
            sshd.write("known_hosts", "other.example ssh-ed25519 " + sshd.read("host.pub").split(" ")[1]);

            assertThat(whyNot(Map.of())).contains("is not known", sshd.fingerprint(Path.of("host")),
                    "nothing was sent", sshd.file("known_hosts").toString(), "ssh -o UserKnownHostsFile=");
            assertThat(whyNot(Map.of("sshKnownHosts", "/no/such/file"))).contains("/no/such/file");
        }

        @Test
        void refusesAHostWhoseKeyHasChangedAndSaysBothFingerprints() {
            assertThat(ok(Map.of())).isTrue();
            String old = sshd.fingerprint(Path.of("host"));
            sshd.kill();
            sshd.replaceHostKey();
            sshd.start();

            assertThat(whyNot(Map.of())).contains("has changed", old, sshd.fingerprint(Path.of("host")),
                    "ssh-keygen -f %s -R '[127.0.0.1]:%d'".formatted(sshd.file("known_hosts"), sshd.port()));
            assertThat(sshd.read("known_hosts")).as("nothing is added by itself").hasLineCount(1);
            sshd.know(Path.of("host"));
            assertThat(ok(Map.of())).as("once it is listed").isTrue();
        }

        @Test
        void refusesAHostKeyThatIsMarkedAsRevoked() {
            String line = sshd.read("known_hosts");
            sshd.write("known_hosts", line + "@revoked " + line);

            assertThat(whyNot(Map.of())).contains("revoked");
        }

        @Test
        void doesNotTrustAKeyThatWouldOnlySignOthers() {
            sshd.write("known_hosts", "@cert-authority " + sshd.read("known_hosts"));

            assertThat(whyNot(Map.of())).contains("is not known");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ssh-rsa", "ecdsa-sha2-nistp256"})
        void asksForTheKindOfHostKeyThatIsListed(String kind) {
            sshd.kill();
            sshd.makeKey(OTHER, kind.equals("ssh-rsa") ? "rsa" : "ecdsa");
            sshd.write("sshd_config", sshd.read("sshd_config") + "HostKey " + sshd.file("other") + "\n");
            sshd.know(OTHER);
            sshd.start();

            assertThat(sshd.read("known_hosts")).contains(kind);
            assertThat(ok(Map.of())).isTrue();
        }

        @Test
        void readsNamesThatAreHashed() {
            LocalCommands here = new LocalCommands();
            here.run(List.of("ssh-keygen", "-H", "-f", sshd.file("known_hosts").toString()), Map.of(),
                    Duration.ofSeconds(60));

            assertThat(sshd.read("known_hosts")).startsWith("|1|");
            assertThat(ok(Map.of())).isTrue();
        }

        @Test
        void saysWhichKeyIsNotLetIn() {
            sshd.makeKey(OTHER, "ed25519");

            assertThat(whyNot(Map.of("sshKey", sshd.file("other").toString())))
                    .contains("does not let us in", sshd.file("other").toString());
        }

        @ParameterizedTest
        @CsvSource({"ed25519,OPENSSH", "rsa,OPENSSH", "rsa,PEM", "ecdsa,OPENSSH", "ecdsa,PEM", "rsa,PKCS8"})
        void logsInWithEveryUsualKindOfKey(String type, String format) {
            if (format.equals("OPENSSH")) {
                sshd.makeKey(OTHER, type);
            } else {
                sshd.makeKey(OTHER, type, "-m", format);
            }
            sshd.authorize(OTHER);

            assertThat(run(Map.of("sshKey", sshd.file("other").toString())))
                    .isEqualTo(new Finished(0, "in\n", ""));
        }

        @Test
        void saysThatAKeyWithAPassphraseOrNoKeyCannotBeUsed() {
            sshd.makeKey(OTHER, "ed25519", "-N", "secret");

            assertThat(whyNot(Map.of("sshKey", sshd.file("other").toString())))
                    .contains(sshd.file("other").toString(), "without a passphrase").doesNotContain("secret");
            assertThat(whyNot(Map.of("sshKey", sshd.file("known_hosts").toString()))).contains("known_hosts");
            assertThat(whyNot(Map.of("sshKey", "/no/such/key"))).contains("/no/such/key",
                    "there is no such file");
        }

        @Test
        void usesTheUsualKeysOfTheUser() throws Exception {
            Map<String, String> settings = Map.of("sshHost", "127.0.0.1", "sshPort",
                    Integer.toString(sshd.port()));
            assertThat(nodes.runner(cluster(settings)).run(List.of("echo", "in"), Map.of(),
                    Duration.ofSeconds(60))).as("there are none yet").isInstanceOfSatisfying(Unanswered.class,
                            no -> assertThat(no.why()).contains("id_ed25519", "ssh-keygen"));
            Path folder = Files.createDirectories(sshd.file(".ssh"));
            Files.copy(sshd.file("user"), folder.resolve("id_ed25519"));
            Files.copy(sshd.file("known_hosts"), folder.resolve("known_hosts"));

            assertThat(nodes.runner(cluster(settings)).run(List.of("echo", "in"), Map.of(),
                    Duration.ofSeconds(60))).isEqualTo(new Finished(0, "in\n", ""));
        }

        @Test
        void saysThatNobodyIsThere() {
            assertThat(whyNot(Map.of("sshHost", "no-such-host.invalid"))).contains("no-such-host.invalid");
            sshd.kill();
            assertThat(whyNot(Map.of())).contains("No line to", ":" + sshd.port());
        }

        @Test
        void writesNothingToTheTerminalOfTheUser() {
            AtomicInteger records = new AtomicInteger();
            Handler counting = new Handler() {
                @Override
                public void publish(LogRecord entry) {
                    records.incrementAndGet();
                }

                @Override
                public void flush() {
                    // Nothing is kept.
                }

                @Override
                public void close() {
                    // Nothing is open.
                }
            };
            Logger.getLogger("").addHandler(counting);
            try {
                whyNot(Map.of("sshKnownHosts", "/no/such/file"));
                whyNot(Map.of("sshUser", "nobody-here"));
                sshd.kill();
                whyNot(Map.of());
            } finally {
                Logger.getLogger("").removeHandler(counting);
            }
            assertThat(records).hasValue(0);
        }

        private boolean ok(Map<String, String> replaced) {
            return run(replaced) instanceof Finished finished && finished.succeeded();
        }

        private String whyNot(Map<String, String> replaced) {
            CommandReply reply = run(replaced);
            assertThat(reply).isInstanceOf(Unanswered.class);
            return ((Unanswered) reply).why();
        }

        private CommandReply run(Map<String, String> replaced) {
            return sshd.runner(nodes, replaced).run(List.of("echo", "in"), Map.of(), Duration.ofSeconds(60));
        }
    }
}
