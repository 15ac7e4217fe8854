package org.gradi.fuzzy.fcl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The texts of the rule bases that come with the program. */
final class BuiltInText {

    private BuiltInText() {
    }

    static String of(String resource) {
        try (InputStream stream = BuiltInText.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException("The program's own %s cannot be read.".formatted(resource), lost);
        }
    }
}
