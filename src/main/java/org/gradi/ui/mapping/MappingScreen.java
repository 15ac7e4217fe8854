package org.gradi.ui.mapping;

import static org.gradi.ui.Names.named;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Window;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.gradi.model.Vocabulary;
import org.gradi.selection.CellDraft;
import org.gradi.selection.GridFinding;
import org.gradi.selection.MappingWorkbench.OwnWord;
import org.gradi.selection.OpenMapping.Review;
import org.gradi.selection.OpenMapping.StudiedWord;
import org.gradi.ui.TaskBar;
import org.gradi.ui.Texts;
import org.gradi.ui.WrappedText;

/** Words left, reference right, meanings below; the test bench and the problems on tabs beside them. */
final class MappingScreen implements MappingView, MappingActions.WordWork {
    private static final int TASK_SHOWN_AFTER_MILLIS = 400;
    /** What "confirm the likely ones" takes. */
    private static final double LIKELY = 0.75;
    /** The reference has fewer columns than the words. */
    private static final double WORDS_SHARE = 0.66;

    private final Texts texts;
    private final MappingDesk desk;
    private final MappingActions actions;
    private final Consumer<String> title;
    private final JPanel panel = named("mapping", new JPanel(new BorderLayout()));
    private final JComboBox<String> organisations = named("mapping.organisation", new JComboBox<>());
    private final JProgressBar coverage = named("mapping.coverage", new JProgressBar(0, 100));
    private final WrappedText message = named("mapping.message", new WrappedText());
    private final WordsPane words;
    private final MeaningPane meaning;
    private final ReferencePane reference;
    private final BenchPane bench;
    private final ProblemsPane problems;
    private final JTabbedPane tabs = named("mapping.tabs", new JTabbedPane());
    private Vocabulary vocabulary = new Vocabulary(List.of(), List.of());
    private List<StudiedWord> all = List.of();
    private boolean isChoosing;
    private String shown = "";

    /** @param title shows the words of the title bar */
    MappingScreen(MappingDesk.With with, Consumer<String> title) {
        this.texts = with.texts();
        this.title = Objects.requireNonNull(title, "title");
        words = new WordsPane(texts);
        bench = new BenchPane(texts);
        problems = new ProblemsPane(texts);
        reference = new ReferencePane(texts);
        desk = new MappingDesk(with, this);
        actions = new MappingActions(texts, desk, this);
        meaning = new MeaningPane(texts, actions);
        listen();
        assemble(new TaskBar(texts, with.tasks(), TASK_SHOWN_AFTER_MILLIS));
        meaning.show(Optional.empty());
    }

    JComponent component() {
        return panel;
    }

    MappingDesk desk() {
        return desk;
    }

    private void listen() {
        words.onChoice(chosen -> meaning.show(chosen));
        words.list().onKey("ENTER", this::confirm);
        words.list().onKey("DELETE", this::reject);
        reference.onChoice(this::propose);
        reference.onKey("ENTER", this::set);
        organisations.addActionListener(event -> {
            if (!isChoosing && organisations.getSelectedIndex() > 0) {
                String wanted = String.valueOf(organisations.getSelectedItem());
                chooseShown();
                desk.openOrganisation(wanted);
            }
        });
        Stream.of(actions.undo, actions.redo, actions.save).forEach(this::bind);
        tabs.addChangeListener(event -> {
            if (tabs.getSelectedIndex() == 1) {
                desk.study();
            }
        });
    }

    private void bind(Action action) {
        Object command = action.getValue(Action.ACTION_COMMAND_KEY);
        panel.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
                .put((KeyStroke) action.getValue(Action.ACCELERATOR_KEY), command);
        panel.getActionMap().put(command, action);
    }

    private void assemble(TaskBar tasks) {
        JPanel north = new JPanel(new MigLayout("insets 8 12 4 12, fillx, wrap 1, hidemode 3",
                "[grow, fill]", "[]6[]4[]"));
        north.add(toolBar());
        coverage.setStringPainted(true);
        coverage.setString(texts.text("mapping.coverage.none"));
        north.add(coverage, "h 22!");
        message.setVisible(false);
        north.add(message, "wmin 0");
        JSplitPane sides = split(JSplitPane.HORIZONTAL_SPLIT, words.component(), reference.component(),
                WORDS_SHARE);
        JPanel below = new JPanel(new BorderLayout());
        below.setBorder(BorderFactory.createEmptyBorder(8, 0, 0, 0));
        below.add(meaning.component());
        JSplitPane all = split(JSplitPane.VERTICAL_SPLIT, sides, below, 0.5);
        all.setBorder(BorderFactory.createEmptyBorder(10, 12, 10, 12));
        tabs.addTab(texts.text("mapping.tab.words"), all);
        tabs.addTab(texts.text("mapping.tab.bench"), bench.component());
        tabs.addTab(texts.text("mapping.tab.problems"), problems.component());
        panel.add(north, BorderLayout.NORTH);
        panel.add(tabs, BorderLayout.CENTER);
        panel.add(tasks, BorderLayout.SOUTH);
    }

    private JComponent toolBar() {
        JPanel bar = new JPanel(new MigLayout("insets 0, fillx", "[]6[]16[]6[]6[]6[]push[][]", "[center]"));
        JLabel label = new JLabel(texts.text("mapping.organisation"));
        label.setLabelFor(organisations);
        bar.add(label);
        bar.add(organisations, "w 120::200");
        Stream.of(actions.openDescription, actions.addDescription, actions.openMapping, actions.save)
                .forEach(one -> bar.add(button(one)));
        Stream.of(actions.undo, actions.redo).forEach(one -> {
            JButton button = button(one);
            button.setHideActionText(true);
            button.putClientProperty("JButton.buttonType", "toolBarButton");
            bar.add(button);
        });
        return bar;
    }

    private static JButton button(Action action) {
        return named("mapping." + action.getValue(Action.ACTION_COMMAND_KEY), new JButton(action));
    }

    private static JSplitPane split(int orientation, JComponent first, JComponent second, double weight) {
        first.setMinimumSize(new Dimension(240, 140));
        second.setMinimumSize(new Dimension(240, 140));
        JSplitPane split = new JSplitPane(orientation, true, first, second);
        split.setResizeWeight(weight);
        split.setBorder(null);
        split.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                split.setDividerLocation(weight);
                split.removeComponentListener(this);
            }
        });
        return split;
    }

    // ---- what the user does with words

    @Override
    public void confirm() {
        meaning.suggestion().ifPresent(desk::confirm);
    }

    @Override
    public void reject() {
        meaning.suggestion().ifPresent(desk::reject);
    }

    /** The likeliest of each word, as far as it is likely enough. */
    @Override
    public void confirmAll() {
        Set<OwnWord> told = new HashSet<>();
        desk.confirmAll(all.stream().flatMap(word -> word.suggestions().stream())
                .filter(one -> told.add(one.word()) && one.confidence() >= LIKELY).toList());
    }

    @Override
    public void set() {
        meaning.form().cell().ifPresent(desk::set);
    }

    @Override
    public void remove() {
        meaning.cell().ifPresent(desk::remove);
    }

    private void propose(ReferenceEntry entry) {
        words.selected().map(StudiedWord::word).ifPresent(word -> {
            if (meaning.form().isTypedInto(word, entry.id())) {
                meaning.form().addGift(word, entry.id());
            } else {
                desk.propose(word, entry.id());
            }
        });
    }

    // ---- what the desk has to show

    @Override
    public void showOrganisations(List<String> names) {
        isChoosing = true;
        Object chosen = organisations.getSelectedItem();
        organisations.setModel(new DefaultComboBoxModel<>(Stream.concat(
                Stream.of(texts.text("mapping.organisation.files")), names.stream())
                .toArray(String[]::new)));
        organisations.setSelectedItem(chosen == null ? organisations.getItemAt(0) : chosen);
        isChoosing = false;
    }

    @Override
    public void showSubject(String organisation, Vocabulary terms) {
        shown = organisation;
        chooseShown();
        vocabulary = terms;
        meaning.form().use(terms);
        reference.show(terms);
    }

    /** The organisation on the desk; another one comes there only once it is read and nothing is lost. */
    private void chooseShown() {
        isChoosing = true;
        organisations.setSelectedIndex(0);
        organisations.setSelectedItem(shown);
        isChoosing = false;
    }

    @Override
    public void showReview(Review review, List<Tried> tried) {
        all = review.words();
        Optional<Component> focused = Optional.ofNullable(SwingUtilities.getWindowAncestor(panel))
                .map(Window::getMostRecentFocusOwner);
        words.show(all);
        if (focused.filter(this::losesFocus).isPresent()) {
            words.list().table().requestFocusInWindow();
        }
        bench.show(review, tried, vocabulary);
        problems.show(review.findings());
        int percent = review.coverage().percent();
        coverage.setValue(percent);
        coverage.setString(texts.text("mapping.coverage.is", percent, review.coverage().mapped(),
                review.coverage().words().size()));
        long wrong = review.findings().stream()
                .filter(one -> one.severity() != GridFinding.Severity.NOTE).count();
        tabs.setTitleAt(2, wrong == 0 ? texts.text("mapping.tab.problems")
                : texts.text("mapping.tab.problems.some", wrong));
    }

    /** The form begins anew with the next word, and what cannot be pressed any more gives the focus away. */
    private boolean losesFocus(Component focused) {
        return SwingUtilities.isDescendingFrom(focused, meaning.form().component())
                || SwingUtilities.isDescendingFrom(focused, meaning.component()) && !focused.isEnabled();
    }

    @Override
    public void showProposal(CellDraft cell) {
        meaning.form().show(cell);
    }

    @Override
    public void advance() {
        words.advance();
    }

    @Override
    public void showMessage(String said, Tone tone) {
        message.colour(tone == Tone.GOOD ? "Verdict.satisfied" : "Verdict.notSatisfied");
        message.setText(said);
        message.setVisible(true);
        panel.revalidate();
    }

    @Override
    public void clearMessage() {
        message.setVisible(false);
        message.setText("");
    }

    @Override
    public void showTitle(String shown) {
        title.accept(shown);
    }

    @Override
    public void showPossible(Possible possible) {
        actions.enable(possible);
    }
}
