package org.gradi.cluster.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.gradi.cluster.LostLine;

/** The private keys by which a user is known at a login node. */
final class UserKeys {
    private static final List<String> USUAL = List.of("id_ed25519", "id_ecdsa", "id_rsa");
    private final SshSettings settings;

    UserKeys(SshSettings settings) {
        this.settings = settings;
    }

    /** Where they are looked for. */
    List<Path> files() {
        return settings.key().map(List::of).orElseGet(() -> USUAL.stream().map(settings.folder()::resolve)
                .filter(Files::exists).toList());
    }

    /** Reads them, in the order in which they are shown. */
    List<KeyPair> read() throws LostLine {
        List<KeyPair> keys = new ArrayList<>();
        for (Path file : files()) {
            keys.addAll(read(file));
        }
        if (keys.isEmpty()) {
            throw new LostLine(("No private key for %s was found: %s has none of %s. Make one with"
                    + " ssh-keygen, or name one by the setting sshKey.").formatted(settings.name(),
                    settings.folder(), USUAL));
        }
        return keys;
    }

    private List<KeyPair> read(Path file) throws LostLine {
        try (InputStream stream = Files.newInputStream(file)) {
            // Without a source of passphrases an encrypted key is an error.
            Iterable<KeyPair> read = SecurityUtils.loadKeyPairIdentities(null, new PathResource(file), stream,
                    FilePasswordProvider.EMPTY);
            List<KeyPair> keys = new ArrayList<>();
            if (read != null) {
                read.forEach(keys::add);
            }
            if (keys.isEmpty()) {
                throw unusable(file, "it holds no private key");
            }
            return keys;
        } catch (NoSuchFileException missing) {
            throw unusable(file, "there is no such file");
        } catch (AccessDeniedException closed) {
            throw unusable(file, "this user may not read it");
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            throw unusable(file, "it is no private key, or has a passphrase");
        }
    }

    private LostLine unusable(Path file, String why) {
        return new LostLine(("The private key (%s) for %s cannot be used (%s); it must be one without a"
                + " passphrase that ssh-keygen made.").formatted(file, settings.name(), why));
    }

    /** The files, for messages. */
    String inWords() {
        return files().stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
