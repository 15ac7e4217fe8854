package org.gradi.ui.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.ui.ScreenLooks;
import org.gradi.ui.Theme;
import org.junit.jupiter.api.Test;

/** An organisation is mapped from nothing, as its administrator would do it. */
class MappingScreenTest extends OpenedWorkbench {

    @Test
    void mapsAnOrganisationFromNothingUntilARequestFindsIt() throws Exception {
        openFjord();
        assertThat(coverage()).startsWith("0 %");
        pick("mapping.words", "taktfrekvens");
        assertThat(rows("mapping.suggestions").get(0)).as("score, meaning with unit, reason")
                .contains("processorClock · GHz").anyMatch(why -> why.contains("named"));

        key("mapping.words", "ENTER");
        eventually("the clock is mapped", () -> stateOf("taktfrekvens").equals("✓"));
        assertThat(heading()).as("the next word with a suggestion is chosen").doesNotContain("taktfrekvens");
        pick("mapping.words", "hukommelse");
        key("mapping.suggestions", "ENTER");
        eventually("the memory is mapped", () -> stateOf("hukommelse").equals("✓"));
        press("mapping.confirm-all");
        eventually("the values have become words, and the next suggestion", () ->
                rows("mapping.words").stream().anyMatch(row -> row.contains("Pingvin")));
        press("mapping.confirm-all");
        eventually("the terms as well", () -> stateOf("Pingvin").equals("✓"));

        tab(BENCH);
        eventually("the first request gains the cluster", () -> rows("mapping.requests").get(0)
                .equals(List.of("4", "5", "+1", "user_0")));
        assertThat(rows("mapping.seen")).contains(List.of("blaa", "location", "unknown", ""))
                .anySatisfy(row -> assertThat(row).startsWith("blaa", "processor clock", "2.4 GHz"));
        tab(WORDS);
        assertThat(stateOf("farve")).as("nothing in the reference is a colour").isEqualTo("–");
        assertThat(coverage()).startsWith("87 % of the terms mapped (7 of 8)");

        Path mapping = folder.resolve("fjord-mapping.ttl");
        answers.name(mapping);
        press("mapping.save-mapping");
        eventually("it is saved", () -> Files.exists(mapping) && !title.contains("*"));
        assertThat(mapping).content().contains("<#taktfrekvens> a map:PropertyMapping ; "
                + "map:from f:taktfrekvens ; map:to ref:processorClock ; map:unit \"GHz\" .");
    }

    @Test
    void refusesAUnitOfTheWrongKindAndNamesTheRightOnes() {
        openFjord();
        pick("mapping.words", "hukommelse");
        pick("mapping.reference", "memory");
        eventually("the unit is proposed", () -> isVisible("mapping.form.unit"));
        typeUnit("MHz");

        press("mapping.form.set");
        eventually("it is refused", () -> isVisible("mapping.message"));
        assertThat(words("mapping.message")).contains("MHz", "amount of data", "MiB");
        assertThat(stateOf("hukommelse")).isEqualTo("?");

        typeUnit("MiB");
        press("mapping.form.set");
        eventually("it is taken", () -> stateOf("hukommelse").equals("✓"));
        assertThat(rows("mapping.cells")).containsExactly(List.of("memory · MiB"));
    }

    @Test
    void refusesAMeaningThatDoesNotSuitTheValues() {
        openFjord();
        pick("mapping.words", "hukommelse");
        pick("mapping.reference", "operating system");
        eventually("it is proposed", () -> textOf("mapping.form.meaning").contains("operatingSystem"));

        press("mapping.form.set");

        eventually("it is refused", () -> isVisible("mapping.message"));
        assertThat(words("mapping.message")).contains("4096", "memory", "diskSpace");
        ScreenLooks.requireNothingCut(screen.component());
    }

    @Test
    void ofSeveralMappingFilesOneIsEditedAndNamedAndACellOfAnotherIsLeftToThatOne() throws Exception {
        written("fjord.ttl", FJORD);
        String prefixes = "@prefix m: <urn:gradi:mapping#> . @prefix ref: <urn:gradi:reference#> . "
                + "@prefix f: <urn:test:fjord#> .\n";
        String ours = prefixes + "<#hz> a m:PropertyMapping ; m:from f:taktfrekvens ; "
                + "m:to ref:processorClock ; m:unit \"GHz\" .\n";
        Path first = written("a.ttl", prefixes);
        Path second = written("b.ttl", ours);
        open(written("grid.ttl", """
                @prefix grid: <urn:gradi:grid#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <#grid> a grid:Grid ; grid:name "Fjords" ; grid:zone "UTC" ;
                    grid:epoch "2026-01-01T00:00:00Z"^^xsd:dateTime ; grid:organisations ( <#F> ) .
                <#F> a grid:Organisation ; grid:name "Fjord" ; grid:description <fjord.ttl> ;
                    grid:mapping <a.ttl> , <b.ttl> ; grid:clusters ( <#c> ) .
                <#c> a grid:Cluster ; grid:name "C" ; grid:processors 8 ;
                    grid:describedAs <urn:test:fjord#blaa> ; grid:manager [ grid:kind "simulated" ] .
                """), "Fjord");
        assertThat(title).contains("a.ttl");
        assertThat(stateOf("taktfrekvens")).as("the cells of both hold").isEqualTo("✓");

        pick("mapping.words", "taktfrekvens");
        pick("mapping.cells", "processorClock · GHz");
        key("mapping.cells", "DELETE");
        eventually("it is refused", () -> isVisible("mapping.message"));
        assertThat(words("mapping.message")).contains("taktfrekvens", "b.ttl");

        pick("mapping.words", "hukommelse");
        key("mapping.suggestions", "ENTER");
        eventually("the memory is mapped", () -> stateOf("hukommelse").equals("✓"));
        press("mapping.save-mapping");
        eventually("it is saved", () -> !title.contains("*"));
        assertThat(first).content().contains("f:hukommelse");
        assertThat(second).content().isEqualTo(ours);
    }

    @Test
    void takesEveryStepBackAndDoesItAgain() {
        openFjord();
        pick("mapping.words", "taktfrekvens");
        key("mapping.suggestions", "ENTER");
        eventually("it is mapped", () -> stateOf("taktfrekvens").equals("✓"));
        assertThat(title).contains("*");

        press("mapping.undo-edit");
        eventually("it is not mapped", () -> stateOf("taktfrekvens").equals("?"));
        assertThat(title).as("nothing is unsaved").doesNotContain("*");
        press("mapping.redo-edit");
        eventually("it is mapped again", () -> stateOf("taktfrekvens").equals("✓"));
        assertThat(coverage()).startsWith("12 % of the terms mapped (1 of 8)");
    }

    @Test
    void doesNotSuggestAgainWhatWasRejectedNotEvenFromTheFile() {
        openFjord();
        pick("mapping.words", "hukommelse");
        String likeliest = rows("mapping.suggestions").get(0).get(1);

        key("mapping.words", "DELETE");
        eventually("it is gone", () -> rows("mapping.suggestions").stream()
                .noneMatch(row -> row.contains(likeliest)));
        assertThat(rows("mapping.cells")).containsExactly(List.of("not memory"));

        Path mapping = folder.resolve("m.ttl");
        answers.name(mapping);
        press("mapping.save-mapping");
        eventually("it is saved", () -> !title.contains("*"));
        answers.name(folder.resolve("fjord.ttl"));
        press("mapping.open-description");
        eventually("a new mapping is at hand", () -> title.contains("new mapping"));
        answers.name(mapping);
        press("mapping.open-mapping");
        eventually("the saved one is at hand", () -> title.contains("m.ttl"));
        pick("mapping.words", "hukommelse");
        assertThat(rows("mapping.suggestions")).noneMatch(row -> row.contains(likeliest));
    }

    @Test
    void mapsATextValueByValue() {
        openDescription(written("tower.ttl", """
                @prefix t: <urn:test:tower#> .
                t:one t:box "NetBSD ginger" . t:two t:box "Linux 2.6 i686" .
                """));
        eventually("both texts are words", () -> rows("mapping.words").size() == 3);
        pick("mapping.words", "\"NetBSD ginger\"");
        pick("mapping.reference", "Unix");
        eventually("it says a Unix", () -> isVisible("mapping.form.gives")
                && words("mapping.form.gives").equals("operatingSystem = Unix"));
        pick("mapping.reference", "x86-64");
        eventually("and an architecture", () -> words("mapping.form.gives").contains("x86_64"));

        press("mapping.form.set");

        eventually("the text is mapped", () -> stateOf("\"NetBSD ginger\"").equals("✓"));
        tab(BENCH);
        assertThat(rows("mapping.seen")).anySatisfy(row ->
                assertThat(row).startsWith("one", "operating system", "Unix"));
    }

    @Test
    void saysWhereADescriptionIsBrokenAndKeepsWhatIsOnTheDesk() {
        openFjord();
        int before = rows("mapping.words").size();

        openDescription(written("broken.ttl", "@prefix b: <urn:b#> .\nb:x b:y ;;; \nz"));
        eventually("the place is named", () -> isVisible("mapping.message")
                && words("mapping.message").contains("line 2"));
        openDescription(written("empty.ttl", ""));
        eventually("an empty file has no cluster", () -> isVisible("mapping.message")
                && words("mapping.message").contains("empty.ttl: The file describes no cluster"));

        assertThat(rows("mapping.words")).hasSize(before);
    }

    @Test
    void showsWhatIsWrongWithAMappingFile() {
        openFjord();
        answers.name(written("wrong.ttl", """
                @prefix map: <urn:gradi:mapping#> .
                @prefix ref: <urn:gradi:reference#> .
                @prefix f: <urn:test:fjord#> .
                <#speed> a map:PropertyMapping ; map:from f:taktfrekvens ; map:to ref:processorClock ;
                    map:unit "GB" .
                """));
        press("mapping.open-mapping");
        eventually("it is at hand", () -> title.contains("wrong.ttl"));

        tab(PROBLEMS);

        assertThat(rows("mapping.findings")).anySatisfy(row -> assertThat(row).contains("error", "speed"));
        assertThat(words("mapping.problem")).contains("GB", "GHz");
        ScreenLooks.keepPicture(screen.component(), "mapping-problems");
    }

    @Test
    void asksBeforeAMappingIsLost() {
        openFjord();
        pick("mapping.words", "taktfrekvens");
        key("mapping.suggestions", "ENTER");
        eventually("it is mapped", () -> stateOf("taktfrekvens").equals("✓"));

        openDescription(folder.resolve("fjord.ttl"));

        assertThat(answers.asked()).singleElement().asString().contains("fjord");
        assertThat(stateOf("taktfrekvens")).as("he stays").isEqualTo("✓");
        boolean[] left = new boolean[1];
        answers.saveFirst();
        answers.name(folder.resolve("saved.ttl"));
        onEventThread(() -> screen.desk().leave(() -> left[0] = true));
        eventually("he has left", () -> left[0]);
        assertThat(folder.resolve("saved.ttl")).exists();
    }

    @Test
    void readsADescriptionOfSeveralFiles() {
        openDescription(Path.of("ontologies", "ufrgs", "agregado.ttl"));
        eventually("the words are there", () -> !rows("mapping.words").isEmpty());
        answers.name(Path.of("ontologies", "ufrgs", "vocabulario.ttl"));
        press("mapping.add-description");
        eventually("the labels are there", () -> rows("mapping.words").stream()
                .anyMatch(row -> row.contains("relógio")));

        press("mapping.confirm-all");
        eventually("the likely ones are mapped", () -> stateOf("memoria").equals("✓"));
        pick("mapping.words", "relogio");

        assertThat(rows("mapping.suggestions")).singleElement().satisfies(row -> assertThat(row)
                .contains("processorClock · smallest of nodo / relogio · MHz"));
        ScreenLooks.requireNothingCut(screen.component());
        ScreenLooks.keepPicture(screen.component(), "mapping-ufrgs");
    }

    @Test
    void keepsWhatIsMappedWhileAnotherFileOfTheDescriptionIsRead() {
        openFjord();
        whileNothingCanBeRead(() -> {
            answers.name(written("more.ttl", """
                    @prefix f: <urn:test:fjord#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                    f:farve rdfs:label "colour of the case" .
                    """));
            press("mapping.add-description");
            pick("mapping.words", "taktfrekvens");
            key("mapping.suggestions", "ENTER");
        });

        eventually("the other file is read", () -> rows("mapping.words").stream()
                .anyMatch(row -> row.contains("colour of the case")));
        assertThat(stateOf("taktfrekvens")).as("what was mapped meanwhile").isEqualTo("✓");
        press("mapping.undo-edit");
        eventually("it can be taken back", () -> stateOf("taktfrekvens").equals("?"));
    }

    @Test
    void theMappingIsSavedWhereItWasSavedBeforeAnotherFileOfTheDescriptionWasRead() throws Exception {
        openFjord();
        pick("mapping.words", "taktfrekvens");
        key("mapping.suggestions", "ENTER");
        eventually("it is mapped", () -> stateOf("taktfrekvens").equals("✓"));
        answers.name(folder.resolve("mine.ttl"));
        press("mapping.save-mapping");
        eventually("it is saved", () -> title.contains("mine.ttl") && !title.contains("*"));

        answers.name(written("more.ttl", "@prefix f: <urn:test:fjord#> . f:blaa f:farve \"red\" ."));
        press("mapping.add-description");
        eventually("the other file is read", () -> rows("mapping.words").stream().anyMatch(row ->
                row.toString().contains("red")));

        assertThat(title).contains("mine.ttl").doesNotContain("*");
        pick("mapping.words", "hukommelse");
        key("mapping.suggestions", "ENTER");
        eventually("it is mapped too", () -> stateOf("hukommelse").equals("✓"));
        press("mapping.save-mapping");
        eventually("it is saved", () -> !title.contains("*"));
        assertThat(Files.readString(folder.resolve("mine.ttl"))).contains("hukommelse");
    }

    @Test
    void saysThatAFileWasNotAddedWhenAnotherDescriptionCameFirst() {
        openFjord();
        whileNothingCanBeRead(() -> {
            openDescription(written("tower.ttl", "@prefix t: <urn:test:tower#> . t:one t:box \"NetBSD\" ."));
            answers.name(written("more.ttl", "@prefix f: <urn:test:fjord#> . f:blaa f:farve \"red\" ."));
            press("mapping.add-description");
        });

        eventually("the user is told", () -> isVisible("mapping.message")
                && words("mapping.message").contains("more.ttl was not added"));
        assertThat(rows("mapping.words")).as("those of the other").noneMatch(row ->
                row.contains("taktfrekvens"));
    }

    @Test
    void asksAboutWhatWasMappedWhileAnotherOrganisationWasRead() {
        openFjord();
        whileNothingCanBeRead(() -> {
            openDescription(written("tower.ttl", "@prefix t: <urn:test:tower#> . t:one t:box \"NetBSD\" ."));
            pick("mapping.words", "taktfrekvens");
            key("mapping.suggestions", "ENTER");
        });

        eventually("the user is asked", () -> !answers.asked().isEmpty());
        assertThat(answers.asked()).singleElement().asString().contains("fjord");
        eventually("he stays", () -> stateOf("taktfrekvens").equals("✓"));
    }

    @Test
    void findsReferenceTermsInBothLanguages() {
        openFjord();
        type("mapping.reference.search", "sistema operacional");
        assertThat(rows("mapping.reference")).isNotEmpty()
                .anyMatch(row -> row.contains("operating system"));
        type("mapping.reference.search", "amd64");
        assertThat(rows("mapping.reference")).singleElement().satisfies(row ->
                assertThat(row.get(0)).isEqualTo("x86-64"));
        type("mapping.reference.search", "MEMORIA");
        assertThat(rows("mapping.reference")).as("accents do not count")
                .anyMatch(row -> row.get(0).equals("memory"));
    }

    @Test
    void theChooserNamesTheOrganisationOnTheDeskUntilAnotherOneIsThere() {
        openFjord();
        JComboBox<?> organisations = part("mapping.organisation", JComboBox.class);
        eventually("organisations are offered",
                () -> GuiActionRunner.execute(organisations::getItemCount) > 1);
        Object before = GuiActionRunner.execute(organisations::getSelectedItem);
        pick("mapping.words", "taktfrekvens");
        key("mapping.suggestions", "ENTER");
        eventually("it is mapped", () -> stateOf("taktfrekvens").equals("✓"));

        onEventThread(() -> organisations.setSelectedItem("VO-B"));

        assertThat(answers.asked()).as("he goes back").hasSize(1);
        assertThat(GuiActionRunner.<Object>execute(organisations::getSelectedItem)).isEqualTo(before);
        answers.saveFirst();
        answers.name(folder.resolve("saved.ttl"));
        onEventThread(() -> organisations.setSelectedItem("VO-B"));
        eventually("the other one is there", () -> title.contains("VO-B"));
        assertThat(GuiActionRunner.<Object>execute(organisations::getSelectedItem)).isEqualTo("VO-B");
    }

    @Test
    void theFocusGoesBackToTheWordsOnceOneIsMapped() {
        openFjord();
        pick("mapping.words", "hukommelse");
        pick("mapping.reference", "memory");
        eventually("the unit is proposed", () -> isVisible("mapping.form.unit"));
        JButton set = part("mapping.form.set", JButton.class);
        onEventThread(set::requestFocusInWindow);

        press("mapping.form.set");
        eventually("it is mapped", () -> stateOf("hukommelse").equals("✓"));

        assertThat(GuiActionRunner.<Component>execute(() ->
                SwingUtilities.getWindowAncestor(screen.component()).getMostRecentFocusOwner()))
                .isSameAs(part("mapping.words", JTable.class));
    }

    @Test
    void whatACellSaysAlreadyIsProposed() {
        openFjord();
        pick("mapping.words", "hukommelse");
        pick("mapping.reference", "memory");
        eventually("the unit is proposed", () -> isVisible("mapping.form.unit"));
        typeUnit("KiB");
        type("mapping.form.factor", "1024");
        press("mapping.form.set");
        eventually("it is mapped", () -> stateOf("hukommelse").equals("✓"));

        pick("mapping.reference", "disk space");
        eventually("another meaning is proposed", () -> textOf("mapping.form.meaning").contains("diskSpace"));
        pick("mapping.reference", "memory");

        eventually("the cell is", () -> words("mapping.form.factor").equals("1024"));
        press("mapping.form.set");
        eventually("nothing was lost", () -> rows("mapping.cells").equals(
                List.of(List.of("memory · KiB · × 1024"))));
    }

    @Test
    void fitsTheSmallAndTheLargeWindowInBothThemesAndLanguages() {
        openFjordAndChoose();
        ScreenLooks.requireNothingCut(screen.component());
        ScreenLooks.keepPicture(screen.component(), "mapping-words");
        tab(BENCH);
        ScreenLooks.requireNothingCut(screen.component());
        ScreenLooks.keepPicture(screen.component(), "mapping-bench");
    }

    @Test
    void fitsInPortugueseAndDark() {
        onEventThread(() -> Theme.DARK.install());
        closeAllWindowsAndOpenPortuguese();
        openFjordAndChoose();
        ScreenLooks.requireNothingCut(screen.component());
        ScreenLooks.keepPicture(screen.component(), "mapping-words-pt-dark");
        tab(BENCH);
        ScreenLooks.requireNothingCut(screen.component());
        ScreenLooks.keepPicture(screen.component(), "mapping-bench-pt-dark");
    }

    private void closeAllWindowsAndOpenPortuguese() {
        closeAllWindows();
        open(PORTUGUESE, 1600, 1000);
    }

    private void openFjordAndChoose() {
        openFjord();
        pick("mapping.words", "hukommelse");
        key("mapping.suggestions", "ENTER");
        eventually("it is mapped", () -> stateOf("hukommelse").equals("✓"));
        pick("mapping.words", "hukommelse");
    }

    private String stateOf(String word) {
        return rows("mapping.words").stream().filter(row -> row.contains(word)).findFirst().orElseThrow()
                .get(0);
    }
}
