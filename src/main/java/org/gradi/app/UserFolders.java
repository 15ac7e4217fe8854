package org.gradi.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the user who runs the program has his things.
 *
 * @param home  the user's folder
 * @param state what outlives the program, by the XDG base directories; grids have folders of their names
 *              there, none of which begins with a dot
 */
record UserFolders(Path home, Path state) {

    UserFolders {
        Objects.requireNonNull(home, "home");
        Objects.requireNonNull(state, "state");
    }

    static UserFolders of(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home"));
        Path stateHome = Optional.ofNullable(environment.get("XDG_STATE_HOME")).map(Path::of)
                .filter(Path::isAbsolute).orElseGet(() -> home.resolve(".local").resolve("state"));
        return new UserFolders(home, stateHome.resolve("gradi"));
    }

    /** What windows have not saved. */
    Path unsaved() {
        return state.resolve(".unsaved");
    }
}
