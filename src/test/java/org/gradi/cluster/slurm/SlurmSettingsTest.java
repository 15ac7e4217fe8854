package org.gradi.cluster.slurm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.model.Cluster;
import org.gradi.model.ManagerAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlurmSettingsTest {

    @Test
    void readsWhatTheGridFileSays() throws ManagerSettingsProblem {
        SlurmSettings settings = settings(Map.of("slurmConf", "/srv/alpha/slurm.conf", "partition", "main",
                "users", "anna,ben", "prefix", "vo1-", "timeoutSeconds", "30",
                "guardSeconds", "45"));

        assertThat(settings.environment()).containsEntry("SLURM_CONF", "/srv/alpha/slurm.conf")
                .containsEntry("SLURM_TIME_FORMAT", "%s").containsEntry("TZ", "UTC");
        assertThat(settings.partition()).isEqualTo("main");
        assertThat(settings.users()).isEqualTo("anna,ben");
        assertThat(settings.names().of("one")).isEqualTo("vo1-main.one");
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.guard()).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void usesTheSystemsOwnClusterWhenNothingIsSaid() throws ManagerSettingsProblem {
        assertThat(settings(Map.of()).environment()).doesNotContainKey("SLURM_CONF");
        assertThat(settings(Map.of()).guard()).as("no guard").isZero();
    }

    @ParameterizedTest
    @CsvSource({"slurmConf,relative.conf", "partition,a b", "users,'anna;rm'", "prefix,1x",
        "timeoutSeconds,0", "timeoutSeconds,301", "timeoutSeconds,soon", "guardSeconds,-1",
        "guardSeconds,3601", "partiton,main"})
    void namesWhatIsWrong(String name, String value) {
        assertThatExceptionOfType(ManagerSettingsProblem.class)
                .isThrownBy(() -> settings(Map.of(name, value)))
                .withMessageStartingWith("The setting %s (%s) of cluster alpha ".formatted(name, value));
    }

    private static SlurmSettings settings(Map<String, String> settings) throws ManagerSettingsProblem {
        return SlurmSettings.of(new Cluster("alpha", "vo", 7, new ManagerAccess("slurm", settings)));
    }
}
