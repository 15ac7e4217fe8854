package org.gradi.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.gradi.model.Importance;
import org.gradi.model.Vocabulary;
import org.gradi.request.RequestDraft;
import org.gradi.request.RequestDraft.DraftRequirement;
import org.gradi.ui.SampleVocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingDraftTest {
    private static final Vocabulary VOCABULARY = SampleVocabulary.vocabulary();
    private static final RowKey MEMORY = new RowKey("memory", 0);
    private static final List<String> PROPERTIES =
            List.of("operatingSystem", "memory", "Memória", "diskSpace",
            "Disk space", "colour", "clockSpeed", "");
    private static final List<String> RELATIONS = List.of("atLeast", "atMost", "exactly", "is");
    private static final List<String> VALUES = List.of("4 GB", "Linux", "2.6", "many", "  x ", "-1 MHz");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void givesEveryDraftBackAndLeadsEveryProblemToItsRow(long seed) {
        RequestDraft draft = draft(new SplittableRandom(seed));
        WorkingDraft working = new WorkingDraft(VOCABULARY, draft);

        assertThat(working.draft()).isEqualTo(draft);
        for (int i = 0; i < draft.requirements().size(); i++) {
            RowKey row = working.rowAt("$.requirements[" + i + "].atLeast").orElseThrow();
            assertThat(working.at(row)).as("row of requirement %d", i).isEqualTo(draft.requirements().get(i));
            assertThat(working.rows()).contains(row);
        }
        assertThat(working.rowAt("$.requirements[" + draft.requirements().size() + "]")).isEmpty();
    }

    @Test
    void keepsAPreferenceThroughEveryEditOfItsValue() {
        WorkingDraft blank = new WorkingDraft(VOCABULARY, draft(new SplittableRandom(1))).without(MEMORY);
        while (!blank.at(MEMORY).value().isBlank()) {
            blank = blank.without(MEMORY);
        }

        WorkingDraft preferred = blank.with(MEMORY, Importance.PREFERRED).with(MEMORY, "atLeast", "4 GB")
                .with(MEMORY, "atMost", "8 GB");

        assertThat(preferred.at(MEMORY)).isEqualTo(
                new DraftRequirement("memory", "atMost", "8 GB", Importance.PREFERRED));
        assertThat(preferred.draft().requirements()).contains(preferred.at(MEMORY));
    }

    @Test
    void asksForOneMoreTermWithoutLosingTheFirst() {
        WorkingDraft working = new WorkingDraft(VOCABULARY, new RequestDraft("terms", List.of(), "1", "1",
                "peer-to-peer", "", "", "PT1H", "", true)).withTerm("operatingSystem", "Unix")
                .withTerm("operatingSystem", "Linux").withTerm("operatingSystem", "Linux");

        assertThat(working.draft().requirements()).extracting(DraftRequirement::value)
                .containsExactly("Unix", "Linux");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void editsOneRequirementAndNoOther(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RequestDraft draft = draft(random);
        WorkingDraft working = new WorkingDraft(VOCABULARY, draft);
        RowKey row = working.rows().get(random.nextInt(working.rows().size()));
        boolean isNew = working.at(row).value().isBlank();

        List<DraftRequirement> edited = working.with(row, "atMost", "7 GB").draft().requirements();

        List<DraftRequirement> rest = new ArrayList<>(draft.requirements());
        rest.remove(working.at(row));
        assertThat(edited).hasSize(draft.requirements().size() + (isNew ? 1 : 0)).containsAll(rest);
        assertThat(working.with(row, "atMost", "").draft().requirements())
                .as("a blank row asks nothing").containsExactlyInAnyOrderElementsOf(rest);
    }

    @Test
    void countsProblemsOverTheRowsThatAskSomething() {
        RequestDraft draft = withRequirements(List.of(new DraftRequirement("memory", "atLeast", "1 GB"),
                new DraftRequirement("diskSpace", "atLeast", "2 GB")));
        WorkingDraft blanked = new WorkingDraft(VOCABULARY, draft)
                .with(new RowKey("memory", 0), "atLeast", "");

        assertThat(blanked.rowAt("$.requirements[0].atLeast")).contains(new RowKey("diskSpace", 0));
    }

    @Test
    void offersTheOtherBoundOfARange() {
        WorkingDraft working = new WorkingDraft(VOCABULARY, withRequirements(
                List.of(new DraftRequirement("memory", "atLeast", "1 GB")))).withBound("memory");

        assertThat(working.at(new RowKey("memory", 1)).relation()).isEqualTo("atMost");
        assertThat(working.draft().requirements()).as("blank until it is filled in").hasSize(1);
    }

    private static RequestDraft draft(SplittableRandom random) {
        List<DraftRequirement> requirements = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            requirements.add(new DraftRequirement(PROPERTIES.get(random.nextInt(PROPERTIES.size())),
                    RELATIONS.get(random.nextInt(RELATIONS.size())),
                    VALUES.get(random.nextInt(VALUES.size())) + i));
        }
        return withRequirements(requirements);
    }

    private static RequestDraft withRequirements(List<DraftRequirement> requirements) {
        return new RequestDraft("n", requirements, "1", "1", "peer-to-peer", "", "", "PT1H", "", true);
    }
}
