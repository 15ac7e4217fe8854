package org.gradi.cluster.ssh;

import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.gradi.cluster.LostLine;

/** Makes lines to one login node. */
final class Dialing implements AutoCloseable {
    /** For the connection, and again for keys and login. */
    private static final Duration AT_MOST = Duration.ofSeconds(10);
    /** A line on which nothing comes back for three of them is lost. */
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(10);
    private static final int MISSING_SIGNS = 3;

    private final SshSettings settings;
    private final UserKeys keys;
    private final HostKeys hostKeys;
    private final SshClient client = SshClient.setUpDefaultClient();

    Dialing(SshSettings settings) {
        this.settings = settings;
        this.keys = new UserKeys(settings);
        this.hostKeys = new HostKeys(settings);
        client.setServerKeyVerifier(hostKeys);
        client.addSessionListener(hostKeys);
        // Only what the grid file says counts, not the files of other programs.
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        CoreModuleProperties.NIO_WORKERS.set(client, 2);
        CoreModuleProperties.SOCKET_KEEPALIVE.set(client, true);
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, BETWEEN_SIGNS_OF_LIFE);
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, MISSING_SIGNS);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
        client.start();
    }

    /** Connects and logs in. */
    Line dial() throws LostLine {
        List<KeyPair> shown = keys.read();
        ClientSession session;
        try {
            session = client.connect(settings.user(), settings.host(), settings.port()).verify(AT_MOST)
                    .getSession();
        } catch (IOException | IllegalStateException | UnresolvedAddressException unreachable) {
            throw new LostLine("No line to %s: %s.".formatted(settings.name(), Reason.of(unreachable)));
        }
        try {
            shown.forEach(session::addPublicKeyIdentity);
            session.auth().verify(AT_MOST);
            return Line.over(session, settings.name());
        } catch (IOException | LostLine failed) {
            session.close(true);
            throw new LostLine(why(failed));
        }
    }

    private String why(Exception failed) {
        Optional<String> refusal = hostKeys.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (failed instanceof SshException ssh
                && ssh.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
            return ("%s does not let us in with the keys %s: the public key must be in its"
                    + " authorized_keys, or sshUser or sshKey is wrong.").formatted(settings.name(),
                    keys.inWords());
        }
        return "No line to %s: %s.".formatted(settings.name(), Reason.of(failed));
    }

    @Override
    public void close() {
        client.stop();
    }
}
