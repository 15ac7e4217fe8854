package org.gradi.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Runs the commands by which a manager is reached, on this machine or on another. Safe for use by many
 * threads.
 */
public interface CommandRunner {

    /**
     * Runs a command to its end, or stops it.
     *
     * @param command     the program and its arguments, each passed on as it is; no shell reads them
     * @param environment variables the command sees, besides those that say where programs and its user's
     *                    files are
     * @param timeout     after which it is stopped, with everything it started
     */
    CommandReply run(List<String> command, Map<String, String> environment, Duration timeout);
}
