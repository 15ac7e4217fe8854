package org.gradi.ui.frame;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.Action;
import org.gradi.ui.Actions;
import org.gradi.ui.Texts;
import org.gradi.ui.frame.DeskView.Tab;
import org.gradi.ui.map.MapView;

/** What changes how things are seen, and what belongs to the window as a whole. */
final class ViewActions {
    private static final double ZOOM_STEP = 1.5;

    final Action fit;
    final Action zoomIn;
    final Action zoomOut;
    final Action zoomUsual;
    final Action now;
    final Action saveMap;
    final Action toggleForm;
    final Action toggleTheme;
    final Action experiment;
    final Action orphans;
    final Action shortcuts;
    final Action about;
    final Action mapOrganisation;
    final Action quit;
    final Action stopTask;
    final List<Action> tabs;

    /** What the window itself does. */
    interface WindowWork {
        void saveMap();

        void toggleForm();

        void toggleTheme();

        void showExperiment();

        void showOrphans();

        void showShortcuts();

        void showAbout();

        void mapOrganisation();

        void quit();

        void stopTask();
    }

    ViewActions(Texts texts, MapView map, Consumer<Tab> open, WindowWork window) {
        Actions actions = new Actions(texts);
        fit = actions.action("fit-map", map::fit);
        zoomIn = actions.action("zoom-in", () -> map.zoom(1 / ZOOM_STEP));
        zoomOut = actions.action("zoom-out", () -> map.zoom(ZOOM_STEP));
        zoomUsual = actions.action("zoom-usual", map::zoomUsual);
        now = actions.action("go-to-now", map::goToNow);
        saveMap = actions.action("save-map", window::saveMap);
        toggleForm = actions.action("toggle-form", window::toggleForm);
        toggleTheme = actions.action("toggle-theme", window::toggleTheme);
        experiment = actions.action("show-experiment", window::showExperiment);
        orphans = actions.action("show-orphans", window::showOrphans);
        shortcuts = actions.action("show-shortcuts", window::showShortcuts);
        about = actions.action("show-about", window::showAbout);
        mapOrganisation = actions.action("map-organisation", window::mapOrganisation);
        quit = actions.action("quit", window::quit);
        stopTask = actions.action("stop-task", window::stopTask);
        tabs = List.of(actions.action("tab-reservations", () -> open.accept(Tab.RESERVATIONS)),
                actions.action("tab-selection", () -> open.accept(Tab.SELECTION)),
                actions.action("tab-availability", () -> open.accept(Tab.AVAILABILITY)),
                actions.action("tab-outcome", () -> open.accept(Tab.OUTCOME)),
                actions.action("tab-story", () -> open.accept(Tab.STORY)),
                actions.action("tab-replay", () -> open.accept(Tab.REPLAY)));
    }
}
