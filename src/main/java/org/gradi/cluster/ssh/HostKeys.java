package org.gradi.cluster.ssh;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.signature.Signature;

/**
 * Whether a login node is the machine it says it is: its key must stand in the known_hosts file, which is
 * read anew for every line. Serves one connection after the other.
 */
final class HostKeys implements ServerKeyVerifier, SessionListener {
    private final SshSettings settings;
    private volatile String refused = "";

    HostKeys(SshSettings settings) {
        this.settings = settings;
    }

    /** Why the key shown last was refused, for people; empty when it was not. */
    Optional<String> refusal() {
        return Optional.of(refused).filter(why -> !why.isEmpty());
    }

    /** Asks first for a key of a kind that is listed; certificates are not understood here. */
    @Override
    public void sessionCreated(Session session) {
        refused = "";
        List<String> listed;
        try {
            listed = listed().stream().map(one -> one.entry().getKeyEntry().getKeyType()).toList();
        } catch (IOException unreadable) {
            // The key that will be shown is refused for it, with a message.
            listed = List.of();
        }
        List<String> preferred = listed;
        List<NamedFactory<Signature>> kinds = new ArrayList<>(session.getSignatureFactories());
        kinds.removeIf(kind -> kind.getName().contains("-cert-"));
        kinds.sort(Comparator.comparing(kind ->
                !preferred.contains(KeyUtils.getCanonicalKeyType(kind.getName()))));
        session.setSignatureFactories(kinds);
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
        refused = refusal(key).orElse("");
        return refused.isEmpty();
    }

    private Optional<String> refusal(PublicKey key) {
        String shown = KeyUtils.getKeyType(key) + " " + KeyUtils.getFingerPrint(key);
        List<Listed> listed;
        try {
            listed = listed();
        } catch (IOException unreadable) {
            return Optional.of("The known hosts (%s) cannot be read: %s.".formatted(settings.knownHosts(),
                    unreadable.getMessage()));
        }
        if (listed.stream().anyMatch(one -> one.isMarked("revoked") && one.is(key))) {
            return Optional.of("The host key of %s (%s) is marked as revoked in %s; nothing was sent."
                    .formatted(settings.listedAs(), shown, settings.knownHosts()));
        }
        List<Listed> trusted = listed.stream().filter(one -> one.entry().getMarker() == null
                || one.entry().getMarker().isEmpty()).toList();
        if (trusted.stream().anyMatch(one -> one.is(key))) {
            return Optional.empty();
        }
        return Optional.of(trusted.isEmpty() ? unknown(shown) : changed(shown, trusted));
    }

    private String unknown(String shown) {
        return ("The host key of %s is not known, nothing was sent: it shows %s, and %s lists no key of it."
                + " When its administrator confirms this fingerprint, list it by connecting once with:"
                + " ssh -o UserKnownHostsFile=%s -p %d %s@%s").formatted(settings.listedAs(), shown,
                settings.knownHosts(), settings.knownHosts(), settings.port(), settings.user(),
                settings.host());
    }

    private String changed(String shown, List<Listed> trusted) {
        return ("The host key of %s has changed, nothing was sent: it shows %s, but %s lists %s. Another"
                + " machine may be pretending to be it. Only when its administrator confirms the new"
                + " fingerprint, remove the old one with: ssh-keygen -f %s -R '%s'").formatted(
                settings.listedAs(), shown, settings.knownHosts(),
                trusted.stream().map(Listed::fingerprint).collect(Collectors.joining(", ")),
                settings.knownHosts(), settings.listedAs());
    }

    /** What the file says of this machine; nothing when there is no such file. */
    private List<Listed> listed() throws IOException {
        if (!Files.exists(settings.knownHosts())) {
            return List.of();
        }
        return KnownHostEntry.readKnownHostEntries(settings.knownHosts()).stream()
                .filter(entry -> entry.isHostMatch(settings.host(), settings.port())).map(Listed::of)
                .toList();
    }

    /** A line of the file; the key is null when it is of a kind that is not understood. */
    private record Listed(KnownHostEntry entry, PublicKey key) {

        static Listed of(KnownHostEntry entry) {
            try {
                return new Listed(entry, entry.getKeyEntry().resolvePublicKey(null,
                        PublicKeyEntryResolver.IGNORING));
            } catch (IOException | GeneralSecurityException | IllegalArgumentException notAKey) {
                return new Listed(entry, null);
            }
        }

        boolean is(PublicKey other) {
            return key != null && KeyUtils.compareKeys(key, other);
        }

        boolean isMarked(String marker) {
            return marker.equals(entry.getMarker());
        }

        String fingerprint() {
            return entry.getKeyEntry().getKeyType() + (key == null ? "" : " " + KeyUtils.getFingerPrint(key));
        }
    }
}
