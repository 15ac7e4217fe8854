package org.gradi.cluster;

/**
 * The settings by which a cluster's manager is reached cannot be used; the message names cluster, setting,
 * value and what would be right, and is meant for the author of the grid file.
 */
public final class ManagerSettingsProblem extends Exception {
    private static final long serialVersionUID = 1L;

    public ManagerSettingsProblem(String message) {
        super(message);
    }
}
