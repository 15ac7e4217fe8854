package org.gradi.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.gradi.model.Importance;
import org.gradi.request.RequestDraft.DraftRequirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestJsonTest {
    private static final String HEAD = "\"format\": \"gradi/request\", \"version\": 1";

    @Test
    void writesMembersInAFixedOrderAndOneRequirementPerLine() {
        RequestDraft draft = SomeDraft.create().and("coresPerNode", "exactly", "2").draft();

        assertThat(RequestJson.write(draft)).isEqualTo("""
                {
                  "format": "gradi/request",
                  "version": 1,
                  "name": "user_1",
                  "requirements": [
                    {"property": "operatingSystem", "is": "Linux"},
                    {"property": "diskSpace", "atLeast": "40 GB"},
                    {"property": "coresPerNode", "exactly": 2}
                  ],
                  "processors": 6,
                  "communication": "peer-to-peer",
                  "bandwidth": "10 Mbit/s",
                  "start": "PT20M",
                  "duration": "PT60M",
                  "deadline": "PT90M",
                  "coAllocation": true
                }
                """);
    }

    @Test
    void aPreferenceSaysSoAndARequirementNeedNot() throws FileProblem {
        RequestDraft draft = read("{" + HEAD + """
                , "requirements": [
                {"property": "memory", "atLeast": "2 GB", "importance": "preferred"},
                {"importance": "required", "property": "memory", "atLeast": "1 GB"}]}""");

        assertThat(draft.requirements()).containsExactly(
                new DraftRequirement("memory", "atLeast", "2 GB", Importance.PREFERRED),
                new DraftRequirement("memory", "atLeast", "1 GB"));
        assertThat(RequestJson.write(draft))
                .contains("{\"property\": \"memory\", \"atLeast\": \"2 GB\", "
                        + "\"importance\": \"preferred\"},\n")
                .contains("{\"property\": \"memory\", \"atLeast\": \"1 GB\"}\n");
        assertThat(read(RequestJson.write(draft))).isEqualTo(draft);
    }

    @ParameterizedTest
    @CsvSource({"'\"nice\"', nice", "3, 3", "'\"\"', required or preferred"})
    void refusesAnImportanceItDoesNotKnow(String importance, String told) {
        assertThatExceptionOfType(FileProblem.class).isThrownBy(() -> read("{" + HEAD + """
                , "requirements": [{"property": "memory", "atLeast": "2 GB", "importance": %s}]}"""
                .formatted(importance))).withMessageContaining("$.requirements[0].importance")
                .withMessageContaining(told);
    }

    @Test
    void writesARangeOfProcessorsAsMinAndMax() throws FileProblem {
        String text = RequestJson.write(SomeDraft.create().processors("2", "4").draft());

        assertThat(text).contains("\"processors\": {\"min\": 2, \"max\": 4}");
        assertThat(RequestJson.read(text, "range.json").maxProcessors()).isEqualTo("4");
    }

    @Test
    void readsWhatAMemberLeftOutMeans() throws FileProblem {
        assertThat(read("{" + HEAD + "}"))
                .as("missing texts are empty, for the check to judge; splitting is allowed unless refused")
                .isEqualTo(new RequestDraft("", List.of(), "", "", "", "", "", "", "", true));
    }

    @Test
    void keepsTheDigitsOfANumberAsWritten() throws FileProblem {
        RequestDraft draft = read("""
                {%s, "requirements": [
                  {"property": "operatingSystemVersion", "atLeast": 2.10},
                  {"property": "coresPerNode", "atMost": 123456789012345678901234567890}]}"""
                .formatted(HEAD));

        assertThat(draft.requirements()).extracting(DraftRequirement::value)
                .as("2.10 as a double would become version 2.1")
                .containsExactly("2.10", "123456789012345678901234567890");
        assertThat(RequestJson.write(draft))
                .as("text is safe from programs that read numbers as doubles")
                .contains("\"2.10\"").contains("\"123456789012345678901234567890\"");
    }

    @Test
    void acceptsAProcessorCountAsText() throws FileProblem {
        assertThat(read("{" + HEAD + ", \"processors\": \"6\"}").minProcessors()).isEqualTo("6");
    }

    @Test
    void ignoresAByteOrderMarkAndBlanksAroundTheDocument() throws FileProblem {
        assertThat(read("\uFEFF \n{" + HEAD + ", \"name\": \"a\"}\n\n ").name()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                          | 1
            '{'                                         | 1
            '{#"format": "gradi/request",#"version": 1' | 3
            '{#"name": "user_0'                         | 2
            '{#"a": [1, 2#'                             | 3
            """)
    void saysInWhichLineATextEndsTooEarly(String text, int line) {
        refused(text.replace('#', '\n')).withMessageStartingWith("some.json, line " + line + ": ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{#"a": 1,#}`               | 3 | }
            `{#"a" 1}`                  | 2 | "a" 1}
            `{#"a": 01}`                | 2 | 01
            `{#"a": NaN}`               | 2 | NaN
            `{#"a": TRUE}`              | 2 | TRUE
            `{#'a': 1}`                 | 2 | 'a'
            `{#a: 1}`                   | 2 | a: 1
            `// remark#{}`              | 1 | // remark
            `{"a": 1}#{}`               | 2 | {}
            `{"a": 1}#x`                | 2 | x
            `{#"a": "\\q"}`             | 2 | \\q
            `{#"a": [1,]}`              | 2 | [1,]
            """)
    void saysInWhichLineATextIsNotWellFormedAndShowsIt(String text, int line, String shown) {
        refused(text.replace('#', '\n')).withMessageStartingWith("some.json, line " + line + ": ")
                .withMessageContaining("not well-formed JSON").withMessageContaining(shown)
                .withMessageNotContaining("JsonReader").withMessageNotContaining("github");
    }

    @Test
    void refusesControlCharactersInsideTexts() {
        refused("{\"name\": \"a\u0001b\"}").withMessageContaining("line 1").withMessageContaining("\\u0001");
    }

    @Test
    void refusesNestingWithoutEndInsteadOfRunningOutOfStack() {
        refused("[".repeat(100_000)).withMessageContaining("line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "5", "null", "true"})
    void refusesADocumentThatIsNoObject(String text) {
        refused(text).withMessageStartingWith("some.json, $: a request must be a JSON object, not ");
    }

    @Test
    void refusesAForeignFormatByName() {
        refused("{\"format\": \"gradi/session\", \"version\": 1, \"other\": 5}").withMessage(
                "some.json, $.format: the format must be the text \"gradi/request\", "
                        + "not the text \"gradi/session\".");
        refused("{\"version\": 1}").withMessage(
                "some.json, $.format: the format must be the text \"gradi/request\", "
                        + "but the member is missing.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2       | the number 2
            1.0     | the number 1.0
            "1"     | the text "1"
            null    | null
            [1]     | a list
            """)
    void refusesAnUnknownVersionByName(String version, String words) {
        refused("{\"format\": \"gradi/request\", \"version\": " + version + "}")
                .withMessage("some.json, $.version: the version must be the number 1, not " + words + ".");
    }

    @Test
    void refusesAMissingVersion() {
        refused("{\"format\": \"gradi/request\"}")
                .withMessage("some.json, $.version: the version must be the number 1, "
                        + "but the member is missing.");
    }

    @Test
    void refusesUnknownMembersAndSuggestsTheNearest() {
        refused("{" + HEAD + ", \"dedline\": \"PT1H\"}").withMessage(
                "some.json, $.dedline: the member (dedline) is not known; did you mean deadline?");
        refused("{" + HEAD + ", \"colour\": 1}").withMessageContaining("$.colour")
                .withMessageContaining("known are format, version, name");
        refused("{" + HEAD + ", \"processors\": {\"min\": 1, \"maxx\": 2}}")
                .withMessageContaining("$.processors.maxx").withMessageContaining("did you mean max?");
        refused("{" + HEAD + ", \"requirements\": [{\"property\": \"memory\", \"atleast\": \"2 GB\"}]}")
                .withMessageContaining("$.requirements[0].atleast")
                .withMessageContaining("did you mean atLeast?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {%s, "name": "a", "name": "b"}                                            | $.name
            {%s, "requirements": [{"property": "memory", "is": "a", "is": "b"}]}      | $.requirements[0].is
            {%s, "processors": {"min": 1, "min": 1}}                                  | $.processors.min
            """)
    void refusesAMemberThatStandsTwice(String text, String path) {
        refused(text.replace("%s", HEAD)).withMessageStartingWith("some.json, " + path + ": the member (")
                .withMessageEndingWith("stands twice; keep one of the two.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "name": 5               | $.name            | text such as "user_0", not the number 5
            "name": null            | $.name            | not null
            "communication": true   | $.communication   | text such as "peer-to-peer", not true
            "bandwidth": 10         | $.bandwidth       | text such as "10 Mbit/s", not the number 10
            "start": 0              | $.start           | text such as "PT20M", not the number 0
            "duration": 60          | $.duration        | text such as "PT1H", not the number 60
            "deadline": {}          | $.deadline        | not an object
            "processors": [6]       | $.processors      | a whole number or {"min": 2, "max": 4}, not a list
            "processors": {"min": true} | $.processors.min | a whole number, not true
            "coAllocation": "yes"   | $.coAllocation    | true or false, not the text "yes"
            "requirements": {}      | $.requirements    | a list of requirements, not an object
            "requirements": ["x"]   | $.requirements[0] | not the text "x"
            "requirements": [{"property": 1, "is": "x"}] | $.requirements[0].property | not the number 1
            "requirements": [{"property": "a", "atLeast": []}] | $.requirements[0].atLeast | not a list
            """)
    void refusesAValueOfTheWrongTypeAndSaysWhichIsRight(String member, String path, String right) {
        refused("{" + HEAD + ", " + member + "}")
                .withMessageStartingWith("some.json, " + path + ": this must be ")
                .withMessageContaining(right);
    }

    @Test
    void refusesARequirementWithoutOrWithSeveralBounds() {
        refused("{" + HEAD + ", \"requirements\": [{\"property\": \"memory\"}]}")
                .withMessageContaining("$.requirements[0]: a requirement needs one of ")
                .withMessageContaining("atLeast, atMost, exactly, is")
                .withMessageContaining("has none");
        refused("{" + HEAD + ", \"requirements\": [{\"property\": \"memory\", \"atMost\": 4, "
                + "\"atLeast\": 2}]}")
                .withMessageContaining("has atLeast and atMost");
    }

    @Test
    void namesEveryMisshapenMemberAtOnceOnePerLine() {
        assertThatExceptionOfType(FileProblem.class)
                .isThrownBy(() -> read("{" + HEAD + ", \"name\": 5, \"start\": 0, \"colour\": \"red\", "
                        + "\"requirements\": [{\"property\": \"memory\"}, 7]}"))
                .satisfies(problem -> assertThat(problem.getMessage().lines()).hasSize(5)
                        .allSatisfy(line -> assertThat(line).startsWith("some.json, $")));
    }

    @Test
    void countsPathsFromThePlaceInALargerDocument() {
        assertThatExceptionOfType(FileProblem.class)
                .isThrownBy(() -> RequestJson.read("{" + HEAD + ", \"start\": 0}", "day.session.json",
                        "$.requests[2]"))
                .withMessageStartingWith("day.session.json, $.requests[2].start: ");
    }

    @Test
    void showsHostileNamesWithoutLettingThemChangeTheLine() {
        refused("{" + HEAD + ", \"a\\nb.c\\u202e\": 1}")
                .withMessageStartingWith("some.json, $['a\\u000ab.c\\u202e']: ")
                .withMessageContaining("the member (a\\u000ab.c\\u202e)")
                .satisfies(problem -> assertThat(problem.getMessage().lines()).hasSize(1));
        refused("{" + HEAD + ", \"" + "x".repeat(5_000) + "\": 1}")
                .satisfies(problem -> assertThat(problem.getMessage().length()).isLessThan(500));
    }

    @Test
    void refusesARelationThatDoesNotExistWhereTheDraftIsMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DraftRequirement("memory", "about", "2 GB"))
                .withMessageContaining("about").withMessageContaining("atLeast");
    }

    private static RequestDraft read(String text) throws FileProblem {
        return RequestJson.read(text, "some.json");
    }

    private static ThrowableAssertAlternative<FileProblem> refused(String text) {
        return assertThatExceptionOfType(FileProblem.class).isThrownBy(() -> read(text));
    }
}
