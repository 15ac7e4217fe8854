package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class TermsCommandLineTest {

    @Test
    void findsAPropertyByItsPortugueseNameWithUnitAndDistribution() {
        Shell.Ran ran = Shell.run("terms", "memória", "--json");

        assertThat(ran.exitCode()).isZero();
        JsonObject memory = ran.json().getAsJsonArray("terms").get(0).getAsJsonObject();
        assertThat(memory.get("id").getAsString()).isEqualTo("memory");
        assertThat(memory.get("unit").getAsString()).isEqualTo("GB");
        assertThat(memory.get("clusters").getAsInt() + memory.get("unknown").getAsInt()).isEqualTo(5);
        assertThat(memory.getAsJsonArray("distribution").toString())
                .contains("{\"value\":\"4 GB\",\"clusters\":2}");
    }

    @Test
    void countsForATermTheClustersThatHaveItOrOneBelowIt() {
        JsonObject unix = Shell.run("terms", "unix", "--json").json().getAsJsonArray("terms").get(0)
                .getAsJsonObject();

        assertThat(unix.get("kind").getAsString()).isEqualTo("term");
        assertThat(unix.get("property").getAsString()).isEqualTo("operatingSystem");
        assertThat(unix.get("clusters").getAsInt()).isEqualTo(5);
    }

    @Test
    void callsTheGridByItsNameAsOtherVerbsDo() {
        assertThat(Shell.run("terms", "memory", "--json").json().get("grid"))
                .isEqualTo(Shell.run("orphans", "--json").json().get("grid"));
    }

    @Test
    void saysSoWhenNothingIsCalledLikeThat() {
        Shell.Ran ran = Shell.run("terms", "abacus");

        assertThat(ran.exitCode()).as("nothing found").isEqualTo(1);
        assertThat(ran.out()).contains("abacus");
        assertThat(Shell.run("terms", "--grid", "nowhere.ttl").exitCode()).isEqualTo(2);
    }
}
