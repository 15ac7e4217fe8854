package org.gradi.ui.mapping;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.function.Supplier;
import javax.swing.JFrame;
import javax.swing.WindowConstants;
import org.gradi.selection.MappingWorkbench;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Names;
import org.gradi.ui.ScreenRoom;
import org.gradi.ui.Texts;

/**
 * The mapping workbench in a window of its own, beside the main one. Closing it asks about what is unsaved
 * and only hides it. Made and used on the event thread.
 */
public final class MappingWindow {
    private static final Dimension USUAL_SIZE = new Dimension(1180, 760);
    private static final Dimension LEAST_SIZE = new Dimension(900, 600);

    private final JFrame frame = Names.named("mapping.window", new JFrame());
    private final MappingScreen screen;

    /**
     * @param texts     its words
     * @param tasks     runs what takes time
     * @param workbench reads and studies mappings
     * @param questions asks the user
     * @param requests  those of which the test bench tells the matches
     * @param grid      the location of the grid that is shown, to which organisations belong or would come
     */
    public MappingWindow(Texts texts, BackgroundTasks tasks, MappingWorkbench workbench,
            MappingQuestions questions, RequestsToTry requests, Supplier<String> grid) {
        screen = new MappingScreen(new MappingDesk.With(texts, tasks, workbench, questions, requests, grid),
                frame::setTitle);
        frame.setContentPane(screen.component());
        frame.setMinimumSize(LEAST_SIZE);
        frame.setSize(ScreenRoom.within(USUAL_SIZE));
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                leave(() -> frame.setVisible(false));
            }
        });
    }

    public JFrame frame() {
        return frame;
    }

    /** Shows the window, over that one when it is new, and offers the organisations of the grid shown now. */
    public void open(Component over) {
        if (!frame.isVisible()) {
            frame.setLocationRelativeTo(over);
            frame.setVisible(true);
        }
        frame.toFront();
        screen.desk().begin();
    }

    /** Goes on when no mapping is lost by it, or the user agrees to the loss. */
    public void leave(Runnable then) {
        screen.desk().leave(then);
    }
}
