package org.gradi.cluster.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gradi.cluster.simulated.ManagerCall.CONFIRM;
import static org.gradi.cluster.simulated.ManagerCall.LOOK;
import static org.gradi.cluster.simulated.ManagerCall.RELEASE;
import static org.gradi.cluster.simulated.ManagerCall.RESERVE;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultScriptTest {

    @Test
    void readsWhatCanAlsoBeBuilt() {
        FaultScript built = FaultScript.none()
                .and(FaultRule.onCall(2, Fault.refuse(), RESERVE))
                .and(FaultRule.onEveryCall(Fault.delay(Duration.ofSeconds(30)), LOOK))
                .and(FaultRule.onCalls(1, 3, Fault.silentBefore(), RELEASE, CONFIRM))
                .and(FaultRule.onCall(1, Fault.latency(Duration.ofMillis(20)), CONFIRM))
                .and(FaultRule.onCalls(9, FaultRule.FOR_EVER, Fault.silentAfter()));

        assertThat(FaultScript.parse("reserve 2 refuse; look every delay PT30S; "
                + "confirm,release 1-3 silent-before;confirm 1 latency PT0.02S; any 9+ silent-after;"))
                .isEqualTo(built);
        assertThat(FaultScript.parse("")).isEqualTo(FaultScript.none());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsBackItsOwnText(long seed) {
        FaultScript script = FaultScript.seeded(seed, 60, 50)
                .and(FaultRule.onCalls(2, 5, Fault.latency(Duration.ofMillis(1500)), RESERVE, CONFIRM))
                .and(FaultRule.onCalls(3, FaultRule.FOR_EVER, Fault.refuse(), RELEASE));

        assertThat(FaultScript.parse(script.toString())).isEqualTo(script);
    }

    @Test
    void drawsTheSameFaultsFromTheSameSeed() {
        assertThat(FaultScript.seeded(4, 100, 30)).isEqualTo(FaultScript.seeded(4, 100, 30))
                .isNotEqualTo(FaultScript.seeded(5, 100, 30));
        assertThat(FaultScript.seeded(4, 100, 0)).isEqualTo(FaultScript.none());
        assertThat(FaultScript.seeded(4, 100, 100).rules()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reserve", "reserve refuse", "reserve two refuse", "reserve 0 refuse",
            "reserve 3-2 refuse", "rezerve 1 refuse", "reserve 1 explode", "reserve 1 delay",
            "reserve 1 delay 30", "reserve 1 delay PT-5S", "reserve 1 delay PT0.5S", "reserve 1 refuse PT5S",
            "reserve 1 delay PT8785H", "reserve 1 latency PT0S", "any,look 1 refuse",
            "reserve 9999999999 refuse", "reserve 1 2 3 refuse"})
    void saysWhichRuleIsWrongAndWhatWouldBeRight(String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultScript.parse("look 1 delay PT1S; " + wrong))
                .withMessageContaining("(" + wrong + ")")
                .withMessageContaining("release, find, submit, follow, cancel")
                .withMessageContaining("silent-before");
    }
}
