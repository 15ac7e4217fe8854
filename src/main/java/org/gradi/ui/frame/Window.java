package org.gradi.ui.frame;

import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import org.gradi.broker.Orphan;
import org.gradi.model.Offer;
import org.gradi.request.RequestDraft;
import org.gradi.session.Session;
import org.gradi.session.UnsavedFolder;
import org.gradi.ui.Outcome;
import org.gradi.ui.Settling;
import org.gradi.ui.Task;
import org.gradi.ui.Texts;
import org.gradi.ui.Theme;
import org.gradi.ui.WrappedText;
import org.gradi.ui.clock.ClockPane;
import org.gradi.ui.frame.MainFrame.GridHooks;
import org.gradi.ui.frame.MainFrame.Parts;
import org.gradi.ui.experiment.ExperimentWindow;
import org.gradi.ui.map.MapFiles;
import org.gradi.ui.map.MapView;
import org.gradi.ui.reservations.ReservationsPane;
import org.gradi.ui.session.ReplayPane;

/** The window of the workbench. Made and used on the event thread. */
public final class Window {
    private static final int ABOUT_WIDTH = 46;
    private static final int PULSE_MILLIS = 2_000;
    /** How much is lost at most when the program is killed. */
    private static final int KEPT_WITHIN_MILLIS = 1_000;

    private final Surroundings with;
    private final Texts texts;
    private final Settings settings;
    private final MapView map;
    private final ExperimentWindow experiment;
    private final MainFrame frame;
    private final Desk desk;
    private final DeskFiles files;
    private final Safekeeping safekeeping;
    private final Recovery recovery;
    private final ViewActions viewActions;
    private final DeskActions actions;
    private final Menus menus;
    private final ReplayPane replay;
    private final MappingHost mapping;
    private final OrphansDialog orphans;
    private final Timer pulse;

    /**
     * What the window is given besides its surroundings.
     *
     * @param kept       what is remembered from one start to the next
     * @param unsaved    where what is not saved outlives a program that is killed; closed with the window
     * @param mapFiles   draws maps into files
     * @param version    of the program
     * @param whenClosed what happens after the window has gone
     */
    public record Settings(WindowSettings kept, UnsavedFolder unsaved, MapFiles mapFiles, String version,
            Runnable whenClosed) {
        public Settings {
            Objects.requireNonNull(kept, "kept");
            Objects.requireNonNull(unsaved, "unsaved");
            Objects.requireNonNull(mapFiles, "mapFiles");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(whenClosed, "whenClosed");
        }
    }

    /**
     * @param map        draws the allocation map
     * @param experiment the window beside this one in which strategies are compared
     */
    public Window(Surroundings with, Settings settings, MapView map, ExperimentWindow experiment) {
        this.experiment = experiment;
        this.with = with;
        this.texts = with.texts();
        this.settings = settings;
        this.map = map;
        frame = new MainFrame(texts, with.tasks(), map, () -> desk().look());
        desk = new Desk(with, frame);
        RecentFiles recent = new RecentFiles(with, settings.kept(), frame);
        files = new DeskFiles(with, desk, frame, recent, blank());
        safekeeping = new Safekeeping(with, frame, settings.unsaved(), Settling.within(KEPT_WITHIN_MILLIS),
                files::unsaved);
        files.onChange(safekeeping::changed);
        recovery = new Recovery(with, settings.unsaved(), files, safekeeping, frame);
        mapping = new MappingHost(with, desk, frame::draft);
        orphans = new OrphansDialog(with, desk, frame, frame.frame());
        pulse = new Timer(PULSE_MILLIS, event -> desk.pulse());
        ReplayDesk replayDesk = new ReplayDesk(with, desk, files, frame);
        Work work = new Work();
        viewActions = new ViewActions(texts, map, frame::enterTab, work);
        actions = new DeskActions(texts, desk, files, this::beginReplay);
        replay = new ReplayPane(texts, with.tasks(), with.eventThread(), with.brokers(), replayDesk,
                actions.openReplay);
        menus = new Menus(texts, actions, viewActions);
        recent.onChange(found -> menus.offerRecent(found, files::openRecent));
        ReservationsPane reservations = new ReservationsPane(texts, actions.change, actions.cancel,
                this::reveal);
        reservations.onSelect(desk::pick);
        map.onSelect(desk::pick);
        frame.onPossible(actions::enable);
        ClockPane clock = new ClockPane(texts, new LiveClock(with, desk, frame));
        frame.assemble(new Parts(reservations, clock, replay, recovery.bar(), work),
                menus.toolBar(frame.strategies()),
                        List.of(viewActions.toggleForm, viewActions.fit, viewActions.now,
                        viewActions.saveMap));
        bind(viewActions.stopTask);
        frame.frame().addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                work.quit();
            }
        });
    }

    private Desk desk() {
        return desk;
    }

    private void beginReplay(String name, Session session) {
        replay.open(name, session);
    }

    /** What is selected anew is brought into sight. */
    private void reveal(String id) {
        map.selectNothing();
        map.select(id);
    }

    private RequestDraft blank() {
        return new RequestDraft(texts.text("request.new.name"), List.of(), "1", "1", "peer-to-peer", "", "",
                "PT1H", "", true);
    }

    /** Not to the root pane: there a key of the window would hide the same key of a menu that is open. */
    private void bind(Action action) {
        JComponent content = (JComponent) frame.frame().getContentPane();
        Object command = action.getValue(Action.ACTION_COMMAND_KEY);
        content.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
                .put((KeyStroke) action.getValue(Action.ACCELERATOR_KEY), command);
        content.getActionMap().put(command, action);
    }

    public JFrame frame() {
        return frame.frame();
    }

    /** Shows the window at once and opens the grid behind it. */
    public void open(String gridLocation) {
        frame.frame().setVisible(true);
        files.openFirst(gridLocation, recovery::look);
        pulse.start();
        with.tasks().apart().run(texts.text("menu.samples"), progress -> Samples.all(),
                Outcome.of(found -> {
                    menus.offer(found, files::openSample);
                    mapping.offer(found);
                }, this::fail));
    }

    private void fail(Throwable problem) {
        frame.showMessage(Message.bad(texts.problem(problem)));
    }

    /** What the window does by itself, beyond what the desk decides. */
    private final class Work implements ViewActions.WindowWork, GridHooks {
        @Override
        public void draftChanged() {
            desk.draftChanged();
            files.draftChanged();
        }

        @Override
        public void formSettled() {
            desk.look();
        }

        @Override
        public void offerTaken(Offer offer) {
            desk.take(offer);
        }

        @Override
        public void givenUp() {
            desk.giveUp();
        }

        @Override
        public void showOrphans() {
            orphans.open();
        }

        @Override
        public void orphansAre(List<Orphan> now) {
            orphans.show(now);
        }

        @Override
        public void formChanged(Action undo, Action redo) {
            frame.frame().setJMenuBar(menus.bar(undo, redo,
                    menus.languages(texts.locale(), settings.kept()::language)));
            frame.frame().revalidate();
        }

        @Override
        public void saveMap() {
            desk.shownState().ifPresent(state -> with.questions().fileToSave(Questions.FileKind.MAP,
                    "map.png")
                    .ifPresent(file -> {
                        if (settings.mapFiles().canDraw(file)) {
                            with.tasks().run(texts.text("map.saving", file.getFileName()), progress -> {
                                settings.mapFiles().draw(state, file);
                                return file;
                            }, Outcome.of(this::mapSaved, Window.this::fail));
                        } else {
                            frame.showMessage(Message.bad(texts.text("map.wrong.ending",
                                    file.getFileName())));
                        }
                    }));
        }

        private void mapSaved(Path file) {
            frame.showMessage(Message.good(texts.text("map.saved", file)));
        }

        @Override
        public void toggleForm() {
            frame.toggleForm();
        }

        @Override
        public void toggleTheme() {
            Theme other = settings.kept().theme() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT;
            other.install();
            settings.kept().theme(other);
        }

        @Override
        public void showExperiment() {
            experiment.open(frame.frame());
        }

        @Override
        public void showShortcuts() {
            JDialog dialog = new JDialog(frame.frame(), texts.text("shortcuts.title"), false);
            List<Action> all =
                    new ArrayList<>(List.of(actions.newRequest, actions.openRequest, actions.saveRequest,
                    actions.check, actions.reserve, actions.refresh, actions.newSession, actions.openSession,
                    actions.saveSession, actions.openReplay));
            Stream.of(viewActions.zoomIn, viewActions.zoomOut, viewActions.zoomUsual, viewActions.fit,
                    viewActions.toggleForm,
                    viewActions.saveMap, viewActions.shortcuts, viewActions.stopTask, viewActions.quit)
                    .forEach(all::add);
            all.addAll(viewActions.tabs);
            dialog.add(new ShortcutsPane(texts, all));
            EscapeKey.closes(dialog);
            dialog.pack();
            dialog.setLocationRelativeTo(frame.frame());
            dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
            dialog.setVisible(true);
        }

        @Override
        public void showAbout() {
            WrappedText words = new WrappedText();
            words.setColumns(ABOUT_WIDTH);
            words.setText(texts.text("about.text", settings.version()));
            words.setSize(words.getPreferredSize());
            JOptionPane.showMessageDialog(frame.frame(), words, texts.text("about.title"),
                    JOptionPane.PLAIN_MESSAGE);
        }

        @Override
        public void mapOrganisation() {
            mapping.open(frame.frame());
        }

        @Override
        public void quit() {
            files.leavingForGood(() -> mapping.leave(this::close));
        }

        private void close() {
            pulse.stop();
            orphans.close();
            experiment.close();
            frame.frame().dispose();
            safekeeping.endThen(() -> desk.leave(settings.whenClosed()));
        }

        @Override
        public void stopTask() {
            List<Task> running = with.tasks().running();
            if (desk.giveUp()) {
                return;
            }
            if (running.isEmpty()) {
                frame.clearMessage();
            } else {
                running.get(running.size() - 1).cancel();
            }
        }
    }
}
