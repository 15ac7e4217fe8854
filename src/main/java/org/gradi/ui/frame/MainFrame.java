package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Insets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.gradi.broker.Broker;
import org.gradi.broker.BrokerEvent;
import org.gradi.broker.PartProgress;
import org.gradi.broker.GridState;
import org.gradi.broker.Orphan;
import org.gradi.model.Offer;
import org.gradi.model.Refusal;
import org.gradi.model.Reservation;
import org.gradi.request.RequestDraft;
import org.gradi.selection.GridFinding;
import org.gradi.session.Session;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.ScreenRoom;
import org.gradi.ui.TaskBar;
import org.gradi.ui.Texts;
import org.gradi.ui.clock.ClockPane;
import org.gradi.ui.map.MapPane;
import org.gradi.ui.map.MapView;
import org.gradi.ui.outcome.ShownAttempt;
import org.gradi.ui.outcome.ShownOutcome;
import org.gradi.ui.reservations.ListedRequest;
import org.gradi.ui.reservations.ReservationsPane;
import org.gradi.ui.session.ReplayPane;

/** Places the screens in one window and passes on what the desk tells. Decides nothing. */
final class MainFrame implements DeskView {
    private static final int TASK_SHOWN_AFTER_MILLIS = 400;
    private static final Dimension USUAL_SIZE = new Dimension(1_400, 900);
    private static final Dimension LEAST_SIZE = new Dimension(900, 600);
    /** Narrow, so that all of them stand in one row of a small window. */
    private static final Insets TAB_INSETS = new Insets(4, 8, 4, 8);

    private final JFrame frame = new JFrame();
    private final Texts texts;
    private final BackgroundTasks tasks;
    private final MapView map;
    private final FunnelStrip funnel;
    private final MessageBar message;
    private final StatusBar status;
    private final StoryPane story;
    private final StrategyChooser strategies;
    private final Holder form;
    private final Holder selection;
    private final Holder availability;
    private final Holder outcome;
    private final JTabbedPane tabs = named("tabs", new JTabbedPane());
    private final FocusOrder focus = new FocusOrder(tabs);
    private List<GridFinding> findings = List.of();
    private Optional<Component> leftInForm = Optional.empty();
    private Supplier<Instant> time;
    private Parts parts;
    private GridScreens screens;
    private Dividers dividers;
    private Consumer<Possible> possible = unused -> { };

    MainFrame(Texts texts, BackgroundTasks tasks, MapView map, Runnable onStrategy) {
        this.texts = texts;
        this.tasks = tasks;
        this.map = map;
        funnel = new FunnelStrip(texts, this::enterTab);
        message = MessageBar.dismissible(texts);
        status = new StatusBar(texts, this::showFindings, () -> parts().hooks.showOrphans());
        story = new StoryPane(texts);
        strategies = new StrategyChooser(texts, onStrategy);
        form = new Holder("form", texts.text("form.empty"));
        selection = new Holder("selection", texts.text("selection.empty"));
        availability = new Holder("availability", texts.text("availability.empty"));
        outcome = new Holder("outcome", texts.text("outcome.empty"));
        frame.setName("window");
        frame.setTitle(texts.text("window.title"));
        frame.setFocusTraversalPolicy(focus);
        frame.setDefaultCloseOperation(JFrame.DO_NOTHING_ON_CLOSE);
    }

    /** The screens that need to know the desk. */
    record Parts(ReservationsPane reservations, ClockPane clock, ReplayPane replay, MessageBar offer,
            GridHooks hooks) {
    }

    /** What hears of the form and of the offers, whichever grid is on the desk. */
    interface GridHooks {
        void draftChanged();

        void formSettled();

        void offerTaken(Offer offer);

        /** The attempt that is under way is not wanted any more. */
        void givenUp();

        /** The user wants to see what nobody knows at the managers. */
        void showOrphans();

        /** These are what nobody knows there. */
        void orphansAre(List<Orphan> orphans);

        /** The form of another grid is on the desk: menus have to know its undo and redo. */
        void formChanged(Action undo, Action redo);
    }

    private Parts parts() {
        return parts;
    }

    StrategyChooser strategies() {
        return strategies;
    }

    JFrame frame() {
        return frame;
    }

    void onPossible(Consumer<Possible> listener) {
        possible = listener;
    }

    /** Puts everything in its place. */
    void assemble(Parts with, JComponent toolBar, List<Action> mapTools) {
        parts = with;
        JPanel north = new JPanel(new MigLayout("insets 0, gap 0, fillx, wrap 1, hidemode 3",
                "[grow, fill]"));
        north.add(toolBar);
        north.add(funnel);
        north.add(parts.offer);
        north.add(message);
        tabs.putClientProperty("JTabbedPane.tabInsets", TAB_INSETS);
        tabs.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
        addTab(Tab.RESERVATIONS, parts.reservations.component());
        addTab(Tab.SELECTION, selection);
        addTab(Tab.AVAILABILITY, availability);
        addTab(Tab.OUTCOME, outcome);
        addTab(Tab.STORY, story.component());
        addTab(Tab.REPLAY, parts.replay.component());
        JSplitPane right = split(JSplitPane.VERTICAL_SPLIT,
                new MapPane(map, parts.clock.component(), mapTools).component(), tabs, Dividers.MAP_SHARE);
        right.setName("split.map");
        JSplitPane centre = split(JSplitPane.HORIZONTAL_SPLIT, form, right, 0);
        centre.setName("split.form");
        dividers = new Dividers(centre, right);
        JPanel south = new JPanel(new MigLayout("insets 0, gap 0, fillx, wrap 1", "[grow, fill]"));
        south.add(new TaskBar(texts, tasks, TASK_SHOWN_AFTER_MILLIS));
        south.add(status);
        frame.add(north, BorderLayout.NORTH);
        frame.add(centre, BorderLayout.CENTER);
        frame.add(south, BorderLayout.SOUTH);
        frame.setMinimumSize(LEAST_SIZE);
        frame.setSize(ScreenRoom.within(USUAL_SIZE));
        frame.setLocationRelativeTo(null);
    }

    private void addTab(Tab tab, JComponent screen) {
        tabs.addTab(texts.text("tab." + tab.name()), screen);
    }

    private static JSplitPane split(int orientation, JComponent first, JComponent second, double weight) {
        first.setMinimumSize(new Dimension(200, 120));
        second.setMinimumSize(new Dimension(200, 120));
        JSplitPane split = new JSplitPane(orientation, true, first, second);
        split.setResizeWeight(weight);
        split.setBorder(BorderFactory.createEmptyBorder());
        return split;
    }

    /** Hides the form so that the map has its room, or shows it again; the focus goes and comes with it. */
    void toggleForm() {
        if (form.isVisible()) {
            leftInForm = Optional.ofNullable(frame.getMostRecentFocusOwner()).filter(this::isInForm);
            dividers.leaveForm();
            form.setVisible(false);
            leftInForm.ifPresent(unused -> focus.enterView());
        } else {
            form.setVisible(true);
            dividers.returnToForm();
            leftInForm.ifPresent(Component::requestFocusInWindow);
        }
    }

    /** Shows a view and moves the focus into it. */
    void enterTab(Tab tab) {
        showTab(tab);
        focus.enterView();
    }

    @Override
    public void showGrid(Broker broker, RequestDraft first) {
        strategies.offer(broker.strategies().all());
        boolean isInForm = screens == null || isInForm(frame.getMostRecentFocusOwner());
        screens = new GridScreens(texts, tasks, broker, first, parts.hooks);
        screens.request().onDraft(unused -> parts.hooks.draftChanged());
        screens.request().onCheck(unused -> parts.hooks.formSettled());
        time = broker.clock()::now;
        findings = broker.opened().findings();
        status.showFindings(findings.size());
        form.hold(screens.request().component());
        form.showScreen();
        selection.hold(screens.selection().component());
        availability.hold(screens.availability().component());
        outcome.hold(screens.outcome().component());
        parts.clock.pause();
        parts.hooks.formChanged(screens.request().undo(), screens.request().redo());
        screens.request().refresh();
        if (isInForm) {
            screens.request().enter();
        }
    }

    private boolean isInForm(Component owner) {
        return owner != null && SwingUtilities.isDescendingFrom(owner, form);
    }

    private void showFindings() {
        JDialog dialog = new JDialog(frame, texts.text("findings.title"), false);
        dialog.add(new GridFindingsPane(texts, findings));
        EscapeKey.closes(dialog);
        dialog.pack();
        dialog.setLocationRelativeTo(frame);
        dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
        dialog.setVisible(true);
    }

    @Override
    public RequestDraft draft() {
        return screens.request().draft();
    }

    @Override
    public void load(RequestDraft draft) {
        screens.request().load(draft);
    }

    @Override
    public void sealDraft() {
        screens.request().seal();
    }

    @Override
    public void enterForm() {
        screens.request().enter();
    }

    @Override
    public void replace(String what, RequestDraft draft) {
        screens.request().replace(what, draft);
    }

    @Override
    public void recheck() {
        screens.request().refresh();
    }

    @Override
    public String strategy() {
        return strategies.chosen();
    }

    @Override
    public void showLook(RequestLook look) {
        screens.show(look);
        selection.showScreen();
        availability.showScreen();
    }

    @Override
    public void showNoLook() {
        selection.showWords();
        availability.showWords();
    }

    @Override
    public void showOutcome(org.gradi.broker.Outcome made, List<Offer> offers) {
        screens.show(made, offers);
        outcome.showScreen();
    }

    @Override
    public void showUnderWay(ShownAttempt attempt) {
        screens.outcome().showUnderWay(attempt);
        outcome.showScreen();
    }

    @Override
    public void showUnchanged(Reservation reservation) {
        screens.outcome().show(new ShownOutcome.Unchanged(reservation));
        outcome.showScreen();
    }

    @Override
    public void showChangeRefused(Reservation reservation, Refusal refusal) {
        screens.outcome().show(new ShownOutcome.ChangeRefused(reservation, refusal));
        outcome.showScreen();
    }

    @Override
    public void showSettled(Reservation reservation) {
        screens.outcome().show(new ShownOutcome.Settled(reservation));
    }

    @Override
    public void showEnded(Reservation reservation) {
        screens.outcome().show(new ShownOutcome.Ended(reservation));
    }

    @Override
    public void showNoOutcome() {
        outcome.showWords();
    }

    @Override
    public void showBoard(List<BrokerEvent> events) {
        screens.outcome().showBoard(PartProgress.of(events));
    }

    @Override
    public void showFunnel(Funnel shown) {
        funnel.show(shown);
    }

    @Override
    public void showState(GridState state, List<ListedRequest> requests, Liveness liveness) {
        parts.reservations.show(requests, state.grid());
        if (liveness == Liveness.REAL) {
            parts.clock.follow(state.grid(), time);
        } else {
            parts.clock.show(state.grid(), state.now(), liveness == Liveness.SIMULATED);
        }
    }

    @Override
    public void showAge(GridState state, List<Orphan> orphans, Liveness liveness) {
        map.show(state);
        if (liveness == Liveness.RECORDED) {
            screens.outcome().closeOffers();
        } else {
            screens.outcome().openOffersAt(state.now());
        }
        status.show(state, liveness);
        status.showOrphans(orphans.size());
        parts.hooks.orphansAre(orphans);
    }

    @Override
    public void showStory(List<BrokerEvent> events, Bench bench) {
        story.show(events, bench);
    }

    @Override
    public void select(String reservationId) {
        parts.reservations.select(reservationId);
        if (reservationId.isEmpty()) {
            map.selectNothing();
        } else {
            map.select(reservationId);
        }
    }

    @Override
    public void showReplayed(String name, Session recorded, Restored restored) {
        parts.replay.showDone(name, recorded, restored.done(),
                restored.recorder().broker().opened().grid());
    }

    @Override
    public void showMessage(Message shown) {
        message.show(shown);
    }

    @Override
    public void clearMessage() {
        message.clear();
    }

    @Override
    public void withdraw(Message said) {
        message.withdraw(said);
    }

    @Override
    public void showOffer(Message offer) {
        parts.offer.show(offer);
    }

    @Override
    public void hideOffer() {
        parts.offer.clear();
    }

    @Override
    public void showTab(Tab tab) {
        Component owner = frame.getMostRecentFocusOwner();
        tabs.setSelectedIndex(tab.ordinal());
        focus.enterViewFrom(owner);
    }

    @Override
    public void showTitle(String title) {
        frame.setTitle(title);
    }

    @Override
    public void showPossible(Possible now) {
        possible.accept(now);
    }
}
