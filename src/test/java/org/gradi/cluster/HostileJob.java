package org.gradi.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gradi.model.TimeWindow;

/** A job whose words would do harm if a shell read them, run by a real manager in a folder of such a name. */
public final class HostileJob {
    private static final List<String> NAMES = List.of("it's $(touch harm) `touch harm`", "a\"b\\c",
            "; touch harm", "--help", "* ? [a]", "a|b&c>d<e", "$HOME ${x} #!", "''", "\\'", "%j %u");

    private HostileJob() {
    }

    /** Has the job make files of these names, and checks that just these are there. */
    public static void run(LocalResourceManager manager, Instant now, Path parent) throws IOException {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path folder = Files.createDirectory(parent.resolve("it's \"a\" $(touch harm); folder"));
        List<String> command = new ArrayList<>(List.of("/usr/bin/touch", "--"));
        command.addAll(NAMES);
        manager.reserve("hostile", 1, TimeWindow.of(now.plusSeconds(8), Duration.ofMinutes(5)));
        ReservedJobs jobs = manager.jobs().orElseThrow();
        ReservedJob job = ((Answer.Done<ReservedJob>) jobs.submit("hostile",
                new JobOrder("job", command, folder.toString()))).result();
        Until.isSo("the job has ended", () -> jobs.follow(job) instanceof Answer.Done<ReservedJob> known
                && known.result().state() == JobState.ENDED);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.matches("slurm-\\d+\\.out|.*\\+job\\.p?[eo]\\d+")))
                    .as("files the job made").containsExactlyInAnyOrderElementsOf(NAMES);
        }
    }
}
