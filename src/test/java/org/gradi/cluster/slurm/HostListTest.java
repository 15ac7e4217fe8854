package org.gradi.cluster.slurm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostListTest {

    @Test
    void expandsRangesListsAndLeadingZeros() {
        assertThat(HostList.expand("alpha[0-2,5],b[01-03]"))
                .containsExactly("alpha0", "alpha1", "alpha2", "alpha5", "b01", "b02", "b03");
        assertThat(HostList.expand("node[9-11]")).containsExactly("node9", "node10", "node11");
        assertThat(HostList.expand("n[08-10]")).containsExactly("n08", "n09", "n10");
        assertThat(HostList.expand("rack[1-2]node[3-4]"))
                .containsExactly("rack1node3", "rack1node4", "rack2node3", "rack2node4");
        assertThat(HostList.expand("single")).containsExactly("single");
    }

    @Test
    void readsTheSpellingsOfNoNodesAsNone() {
        assertThat(HostList.expand("(null)")).isEmpty();
        assertThat(HostList.expand("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a[1", "a1]", "a[3-1]", "a[]", "a[x]", "a[1-]", ",a", "a,", "a[[1]]",
        "a[0-999999999]", "a[0-65536]", "a[1-300][1-300]", "a[99999999999]"})
    void refusesWhatIsNoListOfNodesOrTooLong(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> HostList.expand(text))
                .withMessageContaining("is not a list of at most 65536 nodes");
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** Slurm's own expansion is the model. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @ExtendWith(RealSlurm.class)
    void agreesWithSlurm(long seed, SlurmClusters clusters) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder list = new StringBuilder();
        for (int entry = 0; entry <= random.nextInt(4); entry++) {
            list.append(entry == 0 ? "" : ",").append((char) ('a' + random.nextInt(26)));
            if (random.nextInt(4) > 0) {
                list.append('[');
                for (int range = 0; range <= random.nextInt(3); range++) {
                    int from = random.nextInt(110);
                    int width = random.nextInt(4);
                    list.append(range == 0 ? "" : ",").append(("%0" + (width + 1) + "d").formatted(from));
                    if (random.nextBoolean()) {
                        list.append('-')
                                .append(("%0" + (width + 1) + "d").formatted(from + random.nextInt(30)));
                    }
                }
                list.append(']');
            }
        }

        String theirs = clusters.admin("alpha", "scontrol", "show", "hostnames", list.toString());
        assertThat(HostList.expand(list.toString())).as("%s", list).isEqualTo(List.of(theirs.split("\n")));
    }
}
