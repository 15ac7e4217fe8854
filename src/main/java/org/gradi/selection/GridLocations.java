package org.gradi.selection;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/** From where grids are opened: the names of the built-in ones; anything else is the path of a grid file. */
public final class GridLocations {
    public static final String CASE_STUDY = "case-study";
    public static final String THREE_ORGANISATIONS = "three-organisations";

    private static final Set<String> BUILT_IN = Set.of(CASE_STUDY, THREE_ORGANISATIONS);

    private GridLocations() {
    }

    /**
     * The same location in one spelling that means the same grid in any folder: a path is made absolute from
     * the current folder and normalised, links are not followed. What is no path stays as it is.
     */
    public static String fromAnywhere(String location) {
        try {
            return BUILT_IN.contains(location) ? location
                    : Path.of(location).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException noPath) {
            return location;
        }
    }
}
