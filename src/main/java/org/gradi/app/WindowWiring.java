package org.gradi.app;

import java.awt.AWTError;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.KeyboardFocusManager;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.prefs.Preferences;
import org.gradi.broker.LiveBrokerFactory;
import org.gradi.selection.GridLocations;
import org.gradi.selection.jena.JenaGridSource;
import org.gradi.selection.jena.JenaMappingWorkbench;
import org.gradi.session.UnsavedFolder;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Texts;
import org.gradi.ui.experiment.ExperimentPane;
import org.gradi.ui.experiment.ExperimentWindow;
import org.gradi.ui.frame.DialogQuestions;
import org.gradi.ui.frame.Questions;
import org.gradi.ui.frame.Surroundings;
import org.gradi.ui.frame.Window;
import org.gradi.ui.frame.WindowSettings;

/** Wires the window. */
final class WindowWiring {
    /** What to say, and to do, where there is no display. */
    static final String NO_DISPLAY =
            "There is no display for the window. The command line does the same work; this "
            + "reserves two samples and draws the map: java -jar target/gradi.jar map "
            + "sample-requests/user_0.json sample-requests/user_1.json -o map.png";
    private static final String NODE = "org/gradi/window";

    private WindowWiring() {
    }

    static boolean hasDisplay() {
        try {
            return !GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice() != null;
        } catch (HeadlessException | AWTError unreachable) {
            return false;
        }
    }

    /** Opens the window on the built-in grid; the program ends with it. */
    static void open() {
        EventQueue.invokeLater(() -> {
            WindowSettings kept = new WindowPreferences(Preferences.userRoot().node(NODE));
            kept.theme().install();
            Texts texts = new Texts(kept.language());
            Window[] window = new Window[1];
            Questions questions = new DialogQuestions(texts, () -> over(window[0].frame()));
            window[0] = window(texts, questions, new Kept(kept,
                    UserFolders.of(System.getenv()).unsaved()), () -> System.exit(0));
            window[0].open(GridLocations.CASE_STUDY);
        });
    }

    /** The window in which the user is at work: the main one, or one beside it. */
    private static Component over(Component main) {
        Component active = KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
        return active == null ? main : active;
    }

    /**
     * What outlives the window.
     *
     * @param settings what it remembers
     * @param unsaved  the folder in which windows keep what is not saved
     */
    record Kept(WindowSettings settings, Path unsaved) {
    }

    /** The window, not open yet. On the event thread. */
    static Window window(Texts texts, Questions questions, Kept kept, Runnable whenClosed) {
        return window(texts, questions, kept, whenClosed, new GridBrokers(new JenaGridSource(),
                new RuleBases().own(), RealGrids.ofUser(System.getenv()), new RealPause()));
    }

    /** The same on grids that are opened by these brokers. */
    static Window window(Texts texts, Questions questions, Kept kept, Runnable whenClosed,
            LiveBrokerFactory brokers) {
        Executor eventThread = EventQueue::invokeLater;
        BackgroundTasks tasks = new BackgroundTasks(Executors.newCachedThreadPool(WindowWiring::worker),
                eventThread);
        Surroundings with = new Surroundings(texts, tasks, eventThread, brokers, questions,
                new JenaMappingWorkbench());
        ExperimentPane experiment = new ExperimentPane(texts, tasks.apart(), System::nanoTime,
                GridBrokers.strategies(new RuleBases().own()).all(), new ChartExperiments(texts),
                new AskedFiles(questions));
        return new Window(with, new Window.Settings(kept.settings, new UnsavedFolder(kept.unsaved),
                new ChartMapFiles(new ChartPictures()), version(), whenClosed),
                new ChartMapView(texts.locale(), tasks.apart()),
                new ExperimentWindow(texts, experiment));
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        return thread;
    }

    private static String version() {
        String packaged = WindowWiring.class.getPackage().getImplementationVersion();
        return packaged == null ? "" : packaged;
    }
}
