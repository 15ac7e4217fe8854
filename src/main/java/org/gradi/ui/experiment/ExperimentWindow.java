package org.gradi.ui.experiment;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Objects;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import org.gradi.ui.ScreenRoom;
import org.gradi.ui.Texts;

/** A window of its own beside the workbench. Closing it ends the run. On the event thread. */
public final class ExperimentWindow {
    private static final Dimension USUAL_SIZE = new Dimension(1_200, 820);
    private static final Dimension LEAST_SIZE = new Dimension(900, 600);

    private final JFrame frame = new JFrame();
    private final ExperimentPane pane;

    public ExperimentWindow(Texts texts, ExperimentPane pane) {
        this.pane = Objects.requireNonNull(pane, "pane");
        frame.setName("experiment.window");
        frame.setTitle(texts.text("experiment.title"));
        frame.setContentPane(pane.component());
        frame.getRootPane().setDefaultButton(pane.startButton());
        pane.component().registerKeyboardAction(event -> pane.cancel(),
                KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), JComponent.WHEN_IN_FOCUSED_WINDOW);
        frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        frame.setMinimumSize(LEAST_SIZE);
        frame.setSize(ScreenRoom.within(USUAL_SIZE));
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                pane.cancel();
            }
        });
    }

    public JFrame frame() {
        return frame;
    }

    /** Shows it, or brings it to the front. */
    public void open(Component beside) {
        if (!frame.isVisible()) {
            frame.setLocationRelativeTo(beside);
            frame.setVisible(true);
        }
        frame.toFront();
    }

    public void close() {
        pane.cancel();
        frame.dispose();
    }
}
