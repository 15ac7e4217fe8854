package org.gradi.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.model.Importance;
import org.gradi.model.Quantity;
import org.gradi.model.Value;
import org.gradi.model.Message;
import org.gradi.request.RequestCheck;
import org.gradi.request.RequestCheck.Problem;
import org.gradi.request.RequestChecker;
import org.gradi.request.RequestDraft;
import org.gradi.request.RequestDraft.DraftRequirement;
import org.gradi.request.TimeFrame;
import org.gradi.selection.Distribution;
import org.gradi.selection.Distribution.Share;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.SampleVocabulary;
import org.gradi.ui.ScreenLooks;
import org.gradi.ui.Moments;
import org.gradi.ui.Settling;
import org.gradi.ui.Texts;
import org.gradi.ui.Theme;
import org.gradi.ui.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestScreenTest extends WindowTest {
    private static final Instant EPOCH = Instant.parse("2030-01-07T12:00:00Z");
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final RequestDraft CASE_STUDY = new RequestDraft("user_1", List.of(
            new DraftRequirement("operatingSystem", "is", "Linux"),
            new DraftRequirement("memory", "atLeast", "512 MB"),
            new DraftRequirement("diskSpace", "atLeast", "40 GB")),
            "6", "6", "peer-to-peer", "10 Mbit/s", "PT20M", "PT60M", "PT90M", true);
    private static final RequestDraft WRONG = new RequestDraft("an old file", List.of(
            new DraftRequirement("memory", "atLeast", "2GiB"),
            new DraftRequirement("colour", "is", "blue"),
            new DraftRequirement("Memória", "atMost", "64 parsecs"),
            new DraftRequirement("operatingSystem", "atLeast", "Plan 9")),
            "many", "-3", "gossip", "wide", "tomorrow", "PT0.5S", "2030-01-07T15:00:01Z", false);

    private final List<RequestDraft> asked = new ArrayList<>();
    private CheckedForm answer = new CheckedForm(List.of(), 4, 5, Map.of("diskSpace", 4, "memory", 5,
            "operatingSystem", 5));
    private ZoneId zone = SAO_PAULO;
    private RequestScreen screen;

    private void open(Texts texts, RequestDraft first) {
        show(() -> screen(texts, first), 760, 800);
    }

    private JComponent screen(Texts texts, RequestDraft first) {
        screen = new RequestScreen(texts, BackgroundTasks.inline(), Settling.atOnce(),
                new RequestScreen.Contents(SampleVocabulary.vocabulary(), zone,
                        () -> new TimeFrame(EPOCH, EPOCH), first, RequestScreenTest::counted), this::check);
        return screen.component();
    }

    private static Distribution counted(String property) {
        return switch (property) {
            case "memory" -> new Distribution(property, 5, 1, List.of(amount("2 GB", 1), amount("8 GB", 3)));
            case "operatingSystem" -> new Distribution(property, 5, 0, List.of(term("Unix", 4),
                    term("Linux", 3), term("Debian", 2), term("Solaris", 1), term("Windows", 1)));
            default -> new Distribution(property, 5, 5, List.of());
        };
    }

    private static Share amount(String quantity, int clusters) {
        return new Share(new Value.Amount(Quantity.parse(quantity)), clusters);
    }

    private static Share term(String id, int clusters) {
        return new Share(new Value.Term(id), clusters);
    }

    @Test
    void anotherRequestIsShownFromItsBeginningWhateverIsWrongWithIt() {
        show(() -> screen(ENGLISH, CASE_STUDY), 500, 480);
        JScrollPane scroll = part("request.scroll", JScrollPane.class);
        onEventThread(() -> scroll.getVerticalScrollBar().setValue(200));

        RequestCheck wrong = RequestChecker.check(WRONG, SampleVocabulary.vocabulary(),
                new TimeFrame(EPOCH, EPOCH));
        answer = new CheckedForm(((RequestCheck.Failed) wrong).problems(), 4, 5, Map.of());
        onEventThread(() -> screen.load(WRONG));
        onEventThread(() -> { });

        assertThat(GuiActionRunner.execute(() -> scroll.getVerticalScrollBar().getValue())).isZero();
    }

    private CheckedForm check(RequestDraft draft) {
        asked.add(draft);
        return answer;
    }

    private RequestDraft draft() {
        return GuiActionRunner.execute(() -> screen.draft());
    }

    private String textIn(String field) {
        JTextComponent shown = part(field, JTextComponent.class);
        return GuiActionRunner.execute(() -> shown.getText());
    }

    @Test
    void givesBackWordForWordWhatWasLoadedHoweverWrongItIs() {
        open(ENGLISH, CASE_STUDY);
        assertThat(draft()).isEqualTo(CASE_STUDY);

        onEventThread(() -> screen.load(WRONG));

        assertThat(draft()).isEqualTo(WRONG);
        assertThat(textIn("request.start.offset")).as("what cannot be read stays as it is")
                .isEqualTo("tomorrow");
        assertThat(textIn("request.requirement.memory.1.number")).isEqualTo("64 parsecs");
        assertThat(textIn("request.requirement.colour.0.text")).isEqualTo("blue");
    }

    @Test
    void writesAmountsWithTheDecimalSignOfItsLanguageAndTakesBoth() {
        RequestDraft first = new RequestDraft("user_1", List.of(
                new DraftRequirement("memory", "atLeast", "3.072 GB")), "6", "6", "peer-to-peer",
                "2.5 Mbit/s", "", "PT60M", "", true);
        for (Texts texts : List.of(ENGLISH, PORTUGUESE)) {
            String sign = texts == ENGLISH ? "." : ",";
            open(texts, first);
            assertThat(textIn("request.requirement.memory.0.number")).isEqualTo("3" + sign + "072");
            assertThat(textIn("request.bandwidth.number")).isEqualTo("2" + sign + "5");
            assertThat(draft()).as("only shown like that").isEqualTo(first);

            for (String typed : List.of("1,5", "1.5")) {
                type("request.requirement.memory.0.number", typed);
                assertThat(draft().requirements()).as("%s in %s", typed, texts.locale())
                        .containsExactly(new DraftRequirement("memory", "atLeast", "1.5 GB"));
            }
            closeAllWindows();
        }
    }

    private void leave(String name) {
        JTextField field = part(name, JTextField.class);
        onEventThread(() -> Stream.of(field.getFocusListeners())
                .forEach(each -> each.focusLost(new FocusEvent(field, FocusEvent.FOCUS_LOST))));
    }

    @Test
    void takesTheSignThatItsLanguageWritesBetweenThousandsForThat() {
        for (Texts texts : List.of(ENGLISH, PORTUGUESE)) {
            String between = texts == ENGLISH ? "," : ".";
            String decimal = texts == ENGLISH ? "." : ",";
            open(texts, CASE_STUDY);

            type("request.bandwidth.number", "1" + between + "000");
            assertThat(draft().bandwidth()).as("a thousand in %s", texts.locale()).startsWith("1000 ");
            type("request.bandwidth.number", "12" + between + "345" + between + "678" + decimal + "5 kbit/s");
            leave("request.bandwidth.number");
            assertThat(textIn("request.bandwidth.number")).as("what was understood").startsWith("12345678")
                    .endsWith(decimal + "5");
            assertThat(draft().bandwidth()).isEqualTo("12345678.5 kbit/s");
            type("request.bandwidth.number", "1" + decimal + "000");
            assertThat(draft().bandwidth()).as("one").startsWith("1.000 ");
            type("request.bandwidth.number", "0" + between + "125");
            assertThat(draft().bandwidth()).as("no thousands begin with 0").startsWith("0.125 ");
            closeAllWindows();
        }
    }

    @Test
    void changesOnlyWhatTheUserEdits() {
        open(ENGLISH, WRONG);

        type("request.min", "12");

        assertThat(draft()).usingRecursiveComparison().ignoringFields("minProcessors").isEqualTo(WRONG);
        assertThat(draft().minProcessors()).isEqualTo("12");
    }

    @Test
    void takesTheUnitFromItsBoxOrFromBehindTheNumber() {
        open(ENGLISH, CASE_STUDY);

        type("request.requirement.memory.0.number", "4");
        choose("request.requirement.memory.0.unit", "GiB");
        assertThat(draft().requirements()).contains(new DraftRequirement("memory", "atLeast", "4 GiB"));

        type("request.requirement.clockSpeed.0.number", "800 MHz");
        assertThat(draft().requirements()).as("goes between the properties before and after it")
                .contains(new DraftRequirement("clockSpeed", "atLeast", "800 MHz"));
        assertThat(draft().requirements()).extracting(DraftRequirement::property)
                .containsExactly("operatingSystem", "clockSpeed", "memory", "diskSpace");
    }

    @Test
    void asksNothingOnceARowIsCleared() {
        open(ENGLISH, CASE_STUDY);

        press("request.requirement.diskSpace.0.clear");
        choose("request.requirement.operatingSystem.0.term", "any");

        assertThat(draft().requirements()).extracting(DraftRequirement::property).containsExactly("memory");
        assertThat(isVisible("request.requirement.diskSpace.0.number")).as("the blank row stays").isTrue();
    }

    @Test
    void boundsAPropertyFromBothSides() {
        open(ENGLISH, CASE_STUDY);

        press("request.requirement.memory.0.add");
        type("request.requirement.memory.1.number", "8");

        assertThat(draft().requirements()).filteredOn(each -> each.property().equals("memory"))
                .containsExactly(
                new DraftRequirement("memory", "atLeast", "512 MB"),
                        new DraftRequirement("memory", "atMost", "8 GB"));
    }

    @Test
    void makesARequirementAPreferenceAndTakesThatBack() {
        open(ENGLISH, CASE_STUDY);

        choose("request.requirement.memory.0.importance", "preferred");
        assertThat(draft().requirements()).contains(
                new DraftRequirement("memory", "atLeast", "512 MB", Importance.PREFERRED));
        press("request.undo");
        assertThat(draft()).isEqualTo(CASE_STUDY);
        press("request.redo");
        RequestDraft preferred = draft();
        onEventThread(() -> screen.load(CASE_STUDY));
        onEventThread(() -> screen.load(preferred));

        assertThat(draft()).isEqualTo(preferred).isNotEqualTo(CASE_STUDY);
    }

    @Test
    void findsAPropertyInTheOtherLanguageAndExplainsIt() {
        open(ENGLISH, CASE_STUDY);

        type("request.find", "memória");
        enter("request.find");

        assertThat(textOf("request.property.heading")).isEqualTo("Memory (GB)");
        assertThat(textIn("request.property.definition")).isEqualTo("The main memory of each machine.");
        assertThat(textOf("request.property.matches")).as("what is asked, as it stands")
                .isEqualTo("5 of 5 match");
        assertThat(List.of(textOf("request.property.bar.0.words"), textOf("request.property.bar.0"),
                textOf("request.property.bar.1.words"), textOf("request.property.bar.1"),
                textOf("request.property.bar.2.words"), textOf("request.property.bar.2")))
                .containsExactly("2 GB", "1", "8 GB", "3", "not stated", "1");
        assertThat(textIn("request.find")).as("ready for the next").isEmpty();
    }

    @Test
    void asksForATermThatWasFoundAndListsWhatLiesBelowIt() {
        open(ENGLISH, CASE_STUDY);
        press("request.requirement.operatingSystem.0.clear");

        type("request.find", "unix");
        enter("request.find");

        assertThat(draft().requirements()).contains(new DraftRequirement("operatingSystem", "is", "Unix"));
        assertThat(textOf("request.property.bar.0.words")).isEqualTo("Unix");
        assertThat(textOf("request.property.bar.0")).isEqualTo("4");
        assertThat(textOf("request.property.bar.3.words")).as("Windows lies elsewhere").isEqualTo("Solaris");
        assertThat(isVisible("request.property.bar.4")).isFalse();
        JComboBox<?> terms = part("request.requirement.operatingSystem.0.term", JComboBox.class);
        assertThat(inList(terms, 2)).as("each with the clusters that have it")
                .isEqualTo("    Linux  (3)");
    }

    private static <T> String inList(JComboBox<T> terms, int index) {
        return GuiActionRunner.execute(() -> ((JLabel) terms.getRenderer().getListCellRendererComponent(
                new JList<>(terms.getModel()), terms.getItemAt(index), index, false, false)).getText());
    }

    private void enter(String field) {
        JTextField shown = part(field, JTextField.class);
        onEventThread(shown::postActionEvent);
    }

    @ParameterizedTest
    @CsvSource({"en", "pt-BR"})
    void fitsANarrowWindowWithoutScrollingSideways(String language) {
        Texts texts = language.equals("en") ? ENGLISH : PORTUGUESE;
        show(() -> screen(texts, CASE_STUDY), 510, 560);
        choose("request.deadline.mode", language.equals("en") ? "by" : "até");

        JScrollPane scroll = part("request.scroll", JScrollPane.class);
        assertThat(GuiActionRunner.execute(() -> scroll.getHorizontalScrollBar().isVisible())).isFalse();
        ScreenLooks.requireNothingCut(screenPanel());
    }

    @Test
    void understandsTimesAsPeopleWriteThem() {
        open(ENGLISH, CASE_STUDY);
        assertThat(textIn("request.start.offset")).isEqualTo("20 min");
        assertThat(textOf("request.start.meaning")).as("in the zone shown").isEqualTo("= 2030-01-07 09:20");

        type("request.start.offset", "1h30min");
        assertThat(draft().start()).isEqualTo("PT1H30M");
        assertThat(textOf("request.start.meaning")).isEqualTo("= 2030-01-07 10:30");

        type("request.duration", "2 hours");
        assertThat(draft().duration()).isEqualTo("PT2H");
    }

    @Test
    void keepsTheMomentWhenItsWayOfWritingChanges() {
        open(ENGLISH, CASE_STUDY);

        choose("request.start.mode", "on");
        assertThat(draft().start()).isEqualTo("2030-01-07T12:20:00Z");
        type("request.start.instant.time", "10:45:00");
        onEventThread(() -> part("request.start.instant.time", JTextComponent.class).getParent()
                .requestFocus());

        choose("request.start.mode", "at once");
        assertThat(draft().start()).isEmpty();
        choose("request.deadline.mode", "none");
        assertThat(draft().deadline()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"request.start, on", "request.deadline, by"})
    void aDayOrTimeThatCannotBeReadIsNotTakenForNone(String field, String mode) {
        open(ENGLISH, CASE_STUDY);
        choose(field + ".mode", mode);

        type(field + ".instant.date", "03.01.2030");
        assertThat(moment(field)).as("a wrong day").startsWith("03.01.2030");

        type(field + ".instant.date", "");
        type(field + ".instant.time", "");
        assertThat(moment(field)).as("no day").isEqualTo("no day");

        type(field + ".instant.date", "2030-01-08");
        type(field + ".instant.time", "25:99");
        assertThat(moment(field)).as("a wrong time of day").isEqualTo("2030-01-08 25:99");

        type(field + ".instant.time", "10:45:00");
        assertThat(moment(field)).as("right again").isEqualTo("2030-01-08T13:45:00Z");
    }

    @ParameterizedTest
    @CsvSource({"operatingSystem, Lin, Linux", "operatingSystem, deb, Debian", "operatingSystem, W, Windows",
        "architecture, x86_64, X8664", "architecture, x86, X86", "architecture, i, I686"})
    void typingInAListOfTermsChoosesTheTermThatBeginsLikeThat(String property, String typed, String term) {
        open(ENGLISH, new RequestDraft("user_1", List.of(), "6", "6", "peer-to-peer", "", "", "PT60M", "",
                true));
        JComboBox<?> terms = combo("request.requirement." + property + ".0.term");

        onEventThread(() -> typed.chars().forEach(key -> press(terms, (char) key)));

        assertThat(draft().requirements()).containsExactly(new DraftRequirement(property, "is", term));
    }

    private static void press(JComponent component, char key) {
        component.dispatchEvent(new KeyEvent(component, KeyEvent.KEY_PRESSED, 1, 0,
                KeyEvent.getExtendedKeyCodeForChar(key), key));
    }

    @ParameterizedTest
    @CsvSource({"request.start", "request.deadline"})
    void keepsTheMomentOfALoadedDraftThatTheClocksShowTwice(String field) {
        zone = LISBON;
        for (String moment : List.of("2030-10-27T00:30:00Z", "2030-10-27T01:30:00Z")) {
            open(ENGLISH, at(moment));

            assertThat(moment(field)).as("loaded").isEqualTo(moment);
            onEventThread(() -> combo(field + ".instant.offset").setSelectedIndex(1));
            assertThat(moment(field)).as("the second").isEqualTo("2030-10-27T01:30:00Z");
            closeAllWindows();
        }
    }

    @ParameterizedTest
    @CsvSource({"request.start", "request.deadline"})
    void asksWhichOfTwoMomentsIsMeantThatTheClocksShowAlike(String field) {
        zone = LISBON;
        answer = new CheckedForm(List.of(problem("$.start", "no moment"), problem("$.deadline", "no moment")),
                4, 5, Map.of());
        open(ENGLISH, at("2030-10-26T12:00:00Z"));
        assertThat(isVisible(field + ".instant.offset")).as("nothing to choose").isFalse();

        type(field + ".instant.date", "2030-10-27");
        type(field + ".instant.time", "01:30");

        assertThat(moment(field)).as("nothing is guessed").isEqualTo("2030-10-27 01:30");
        assertThat(textIn(field + ".problem")).contains("01:30 +01:00 or 01:30 +00:00");
        choose(field + ".instant.offset", "+00:00");
        assertThat(moment(field)).isEqualTo("2030-10-27T01:30:00Z");
        assertThat(textIn(field + ".problem")).isEqualTo("no moment");

        type(field + ".instant.time", "01:45 +01:00");
        assertThat(moment(field)).as("typed").isEqualTo("2030-10-27T00:45:00Z");
        type(field + ".instant.time", "01:45:00");
        assertThat(moment(field)).as("written by the picker").isEqualTo("2030-10-27T00:45:00Z");
        ScreenLooks.requireNothingCut(screenPanel());

        type(field + ".instant.time", "03:00");
        assertThat(moment(field)).isEqualTo("2030-10-27T03:00:00Z");
        assertThat(isVisible(field + ".instant.offset")).isFalse();
    }

    @Test
    void refusesATimeThatTheClocksLeaveOut() {
        zone = LISBON;
        answer = new CheckedForm(List.of(problem("$.start", "no moment")), 4, 5, Map.of());
        open(ENGLISH, at("2030-03-31T12:00:00Z"));

        type("request.start.instant.time", "01:30:00");

        assertThat(draft().start()).isEqualTo("2030-03-31 01:30:00");
        assertThat(textIn("request.start.problem")).contains("never show 2030-03-31 01:30", "02:00 or later");
        assertThat(textIn("request.section.time.note")).as("its distance from UTC changes")
                .startsWith("Europe/Lisbon; ");
    }

    private static RequestDraft at(String moment) {
        return new RequestDraft("user_1", List.of(), "6", "6", "peer-to-peer", "", moment, "PT60M", moment,
                true);
    }

    private JComboBox<?> combo(String name) {
        return part(name, JComboBox.class);
    }

    private String moment(String field) {
        return field.endsWith("start") ? draft().start() : draft().deadline();
    }

    @Test
    void showsDayAndTimeBelowTheirModeAndWhole() {
        open(ENGLISH, CASE_STUDY);
        choose("request.start.mode", "on");
        choose("request.deadline.mode", "by");

        for (String field : List.of("request.start", "request.deadline")) {
            JComponent instant = part(field + ".instant", JComponent.class);
            JComponent mode = part(field + ".mode", JComponent.class);
            assertThat(GuiActionRunner.execute(instant::getY)).as("%s stands below", field)
                    .isGreaterThan(GuiActionRunner.execute(mode::getY));
            assertThat(GuiActionRunner.execute(instant::getWidth)).as("%s has room", field)
                    .isGreaterThanOrEqualTo(GuiActionRunner.execute(() -> instant.getPreferredSize().width));
        }
        ScreenLooks.requireNothingCut(screenPanel());
    }

    @Test
    void letsTheMostProcessorsFollowTheFewestWhileTheyAreTheSame() {
        open(ENGLISH, CASE_STUDY);

        type("request.min", "8");
        assertThat(draft().maxProcessors()).isEqualTo("8");
        type("request.max", "16");
        type("request.min", "4");
        assertThat(draft().maxProcessors()).isEqualTo("16");
    }

    private static Problem problem(String path, String words) {
        return new Problem(path, Message.verbatim(words));
    }

    @Test
    void showsProblemsBesideTheirFieldsAndTheRestAtTheTop() {
        answer = new CheckedForm(List.of(
                problem("$.processors", "The processors (0) must be at least 1."),
                problem("$.requirements[1].atLeast",
                        "The unit (MHz) does not measure an amount of data."),
                problem("$.deadline", "The deadline is earlier than start + duration."),
                problem("$", "The request asks for too much.")), 0, 5, Map.of("memory", 0));
        open(ENGLISH, CASE_STUDY);

        assertThat(textIn("request.min.problem")).isEqualTo("The processors (0) must be at least 1.");
        assertThat(textIn("request.requirement.memory.0.problem")).contains("does not measure");
        assertThat(textIn("request.deadline.problem")).contains("earlier");
        assertThat(textIn("request.notes")).contains("4 problems").contains("asks for too much");
        assertThat(isVisible("request.duration.problem")).isFalse();

        answer = new CheckedForm(List.of(), 5, 5, Map.of());
        type("request.min", "1");
        assertThat(isVisible("request.min.problem")).as("gone as soon as it is right").isFalse();
        assertThat(isVisible("request.notes")).isFalse();
    }

    @Test
    void countsMatchingClustersInAllAndForEachProperty() {
        open(ENGLISH, CASE_STUDY);

        assertThat(textOf("request.matching")).isEqualTo("4 of 5 clusters match");
        assertThat(textOf("request.requirement.diskSpace.0.matches")).isEqualTo("4 of 5");
        assertThat(asked).last().isEqualTo(CASE_STUDY);
    }

    @Test
    void whateverGetsTheFocusIsScrolledIntoSight() {
        show(() -> screen(ENGLISH, CASE_STUDY), 760, 400);
        press("request.requirement.memory.0.add");

        for (String name : List.of("request.requirement.memory.1.number", "request.name",
                "request.requirement.diskSpace.0.importance", "request.duration")) {
            JComponent field = part(name, JComponent.class);
            onEventThread(() -> Arrays.stream(field.getFocusListeners()).forEach(listener ->
                    listener.focusGained(new FocusEvent(field, FocusEvent.FOCUS_GAINED))));

            assertThat(GuiActionRunner.execute(() -> field.getVisibleRect().height))
                    .as("seen of %s, but for the room of an outline", name)
                    .isGreaterThanOrEqualTo(GuiActionRunner.execute(() -> field.getHeight() - 2));
        }
    }

    @Test
    void undoesAndRedoesEditByEdit() {
        open(ENGLISH, CASE_STUDY);
        type("request.min", "8");
        type("request.requirement.memory.0.number", "1024");
        RequestDraft edited = draft();

        press("request.undo");
        assertThat(draft().requirements()).isEqualTo(CASE_STUDY.requirements());
        assertThat(textIn("request.requirement.memory.0.number")).isEqualTo("512");
        press("request.undo");
        assertThat(draft()).isEqualTo(CASE_STUDY);
        press("request.redo");
        press("request.redo");

        assertThat(draft()).isEqualTo(edited);
        assertThat(GuiActionRunner.execute(() -> screen.redo().isEnabled())).isFalse();
        assertThat(GuiActionRunner.execute(() -> screen.undo().getValue("Name"))).isEqualTo("Undo: Memory");
    }

    @Test
    void showsTermsAsATreeInTheLanguageOfTheScreen() {
        open(PORTUGUESE, CASE_STUDY);

        JComboBox<?> terms = part("request.requirement.operatingSystem.0.term", JComboBox.class);
        List<String> shown = GuiActionRunner.execute(() -> {
            List<String> items = new ArrayList<>();
            for (int i = 0; i < terms.getItemCount(); i++) {
                items.add(inList(terms, i));
            }
            return items;
        });
        assertThat(shown).containsExactly("qualquer", "Unix  (4)", "    Linux  (3)", "        Debian  (2)",
                "    Solaris  (1)", "Windows  (1)");
        assertThat(textOf("request.requirement.memory.0.label")).isEqualTo("Memória");
    }

    @Test
    void namesEveryWidgetThatCanBeUsed() {
        open(ENGLISH, WRONG);

        List<String> nameless = new ArrayList<>();
        GuiActionRunner.execute(() -> collectNameless(screen.component(), nameless));
        assertThat(nameless).isEmpty();
    }

    private static void collectNameless(Container parent, List<String> nameless) {
        for (Component part : parent.getComponents()) {
            boolean used = part instanceof JTextComponent || part instanceof JComboBox
                    || part instanceof JLabel label
                    && label.getText() != null && !label.getText().isEmpty();
            if (used && part.getName() == null) {
                nameless.add(part.toString());
            }
            if (part instanceof Container container && !(part instanceof JComboBox)) {
                collectNameless(container, nameless);
            }
        }
    }

    @Test
    void saysWhatIsWrongInTheLanguageTheZoneAndTheFormsOfTheScreen() {
        RequestDraft wrong = new RequestDraft("user_1", List.of(
                new DraftRequirement("memory", "atLeast", "512 MHz")), "0", "0", "peer-to-peer",
                "10 Mbit/s", "PT20M", "PT60M", "PT30M", true);
        RequestCheck check = RequestChecker.check(wrong, SampleVocabulary.vocabulary(),
                new TimeFrame(EPOCH, EPOCH));
        answer = new CheckedForm(((RequestCheck.Failed) check).problems(), 4, 5, Map.of());
        open(PORTUGUESE, wrong);

        assertThat(textIn("request.min.problem"))
                .isEqualTo("O número de processadores (0) deve ser um número inteiro, 1 ou mais.");
        assertThat(textIn("request.requirement.memory.0.problem")).startsWith(
                "O valor de Memória (512 MHz) é uma frequência; deve ser uma quantidade de dados, zero ou "
                        + "mais, em B, kB, ");
        Moments moments = new Moments(SAO_PAULO, PORTUGUESE.locale());
        assertThat(textIn("request.deadline.problem")).isEqualTo(("O prazo final (30 min, isto é, %s) não "
                + "deixa espaço para a duração (1 h) depois do início (%s); deve ser 1 h 20 min, isto é, %s "
                + "ou mais tarde.").formatted(moments.format(EPOCH.plusSeconds(1_800)),
                        moments.format(EPOCH.plusSeconds(1_200)), moments.format(EPOCH.plusSeconds(4_800))));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en", "DARK, en", "LIGHT, pt-BR", "DARK, pt-BR"})
    void looksRightInBothThemesAndLanguages(Theme theme, String language) {
        onEventThread(theme::install);
        answer = new CheckedForm(List.of(problem("$.requirements[1].atLeast",
                "The memory (512 MHz) is given in MHz, which measures a frequency; take one of B, kB, KiB, "
                        + "MB, MiB, GB, GiB, TB, TiB, PB, PiB.")), 4, 5,
                        Map.of("diskSpace", 4, "operatingSystem", 5));
        open(language.equals("en") ? ENGLISH : PORTUGUESE, CASE_STUDY);
        choose("request.deadline.mode", language.equals("en") ? "by" : "até");

        ScreenLooks.keepPicture(screenPanel(), "request-" + theme + "-" + language);
        ScreenLooks.requireNothingCut(screenPanel());
    }

    private JComponent screenPanel() {
        return GuiActionRunner.execute(() -> screen.component());
    }
}
