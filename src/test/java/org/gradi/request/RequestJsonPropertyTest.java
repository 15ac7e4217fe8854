package org.gradi.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.gradi.model.Relation;
import org.gradi.request.RequestDraft.DraftRequirement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random drafts, sensible and hostile; the seed replays a failure. */
class RequestJsonPropertyTest {
    private static final List<String> FRAGMENTS = List.of("", "6", "0", "007", "2.10", "-1", "1e3", "40 GB",
            "PT20M", "now", "null", "true", "{}", "\"", "\\", "\n", "\u0000", "\u2028", "\u202e",
            "\uD83D\uDE80", "\uD83D", "\uDE80", "</script>", "memória", "$.a['b']", "%s%n", "{0}",
            "999999999999999", "1000000000000000");

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsBackEveryDraftItWroteAndWritesItWithTheSameBytes(long seed) throws FileProblem {
        RequestDraft draft = draft(new SplittableRandom(seed));
        byte[] bytes = RequestJson.write(draft).getBytes(StandardCharsets.UTF_8);

        RequestDraft again = RequestJson.read(new String(bytes, StandardCharsets.UTF_8), "seed " + seed);

        assertThat(again).isEqualTo(draft);
        assertThat(RequestJson.write(again).getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void writesOneLinePerRequirementAndNothingAnotherJsonReaderWouldReadOtherwise(long seed) {
        RequestDraft draft = draft(new SplittableRandom(seed));
        String text = RequestJson.write(draft);

        JsonObject other = JsonParser.parseString(text).getAsJsonObject();

        assertThat(other.getAsJsonArray("requirements")).hasSameSizeAs(draft.requirements());
        assertThat(other.has("name") ? other.get("name").getAsString() : "").isEqualTo(draft.name());
        long requirementLines = text.lines().filter(line -> line.startsWith("    {")).count();
        assertThat(requirementLines).isEqualTo(draft.requirements().size());
    }

    private static RequestDraft draft(SplittableRandom random) {
        List<DraftRequirement> requirements = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Relation relation = Relation.values()[random.nextInt(Relation.values().length)];
            requirements.add(new DraftRequirement(text(random), relation.key(), text(random)));
        }
        String min = text(random);
        return new RequestDraft(text(random), requirements, min, random.nextBoolean() ? min : text(random),
                text(random), text(random), text(random), text(random), text(random), random.nextBoolean());
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
        }
        return text.toString();
    }
}
