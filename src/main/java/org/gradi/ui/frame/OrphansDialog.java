package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.gradi.broker.Broker;
import org.gradi.broker.Orphan;
import org.gradi.ui.Actions;
import org.gradi.ui.Moments;
import org.gradi.ui.Outcome;
import org.gradi.ui.Page;
import org.gradi.ui.Texts;
import org.gradi.ui.WrappedText;

/** Reservations at managers that have keys of ours but that nobody knows; each can be released. */
final class OrphansDialog {
    private static final Dimension USUAL_SIZE = new Dimension(640, 320);

    private final Surroundings with;
    private final Texts texts;
    private final Desk desk;
    private final DeskView view;
    private final JDialog dialog;
    private final Page page = named("orphans", new Page(new MigLayout(
            "insets 12 16 16 16, gap 8 6, fillx, wrap 2", "[grow, fill][]")));
    private List<Orphan> orphans = List.of();

    OrphansDialog(Surroundings with, Desk desk, DeskView view, JFrame over) {
        this.with = Objects.requireNonNull(with, "with");
        this.texts = with.texts();
        this.desk = Objects.requireNonNull(desk, "desk");
        this.view = Objects.requireNonNull(view, "view");
        dialog = new JDialog(over, texts.text("orphans.title"), false);
        JScrollPane scroll = new JScrollPane(page);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        JPanel all = new JPanel(new BorderLayout());
        all.setPreferredSize(USUAL_SIZE);
        all.add(scroll);
        JPanel buttons = new JPanel(new MigLayout("insets 8 16 12 16, fillx", "[right]"));
        buttons.add(named("orphans.close", new JButton(new Actions(texts).action("close-orphans",
                () -> EscapeKey.close(dialog)))));
        all.add(buttons, BorderLayout.SOUTH);
        dialog.add(all);
        EscapeKey.closes(dialog);
        fill();
    }

    void open() {
        if (!dialog.isVisible()) {
            dialog.pack();
            dialog.setLocationRelativeTo(dialog.getOwner());
        }
        dialog.setVisible(true);
    }

    /** These are all there are now. */
    void show(List<Orphan> now) {
        if (!now.equals(orphans)) {
            orphans = now;
            fill();
        }
    }

    private void fill() {
        page.removeAll();
        WrappedText summary = named("orphans.summary", new WrappedText());
        summary.setText(texts.text("orphans.summary", orphans.size()));
        page.add(summary, "span 2, growx, wmin 0, gapbottom 6");
        for (int i = 0; i < orphans.size(); i++) {
            Orphan orphan = orphans.get(i);
            WrappedText what = named("orphans." + i, new WrappedText());
            what.setText(words(orphan));
            page.add(what, "wmin 0");
            page.add(named("orphans." + i + ".release",
                    new JButton(new Actions(texts).action("release-orphan", () -> release(orphan)))));
        }
        page.revalidate();
        page.repaint();
    }

    private String words(Orphan orphan) {
        Moments moments = desk.recorder().map(recorder -> new Moments(
                recorder.broker().opened().grid().zone(), texts.locale())).orElseThrow();
        return texts.text("orphans.one", orphan.processors(), orphan.cluster(),
                moments.format(orphan.window()), moments.zoneOver(orphan.window()), orphan.key());
    }

    private void release(Orphan orphan) {
        desk.recorder().ifPresent(recorder -> release(orphan, recorder.broker()));
    }

    private void release(Orphan orphan, Broker broker) {
        if (with.questions().agrees(texts.text("orphans.release.title"),
                texts.text("orphans.release.question", words(orphan)), texts.text("orphans.release.yes"))) {
            with.tasks().run(texts.text("orphans.releasing", orphan.key()),
                    progress -> broker.releaseOrphan(orphan), Outcome.of(isGone -> {
                        view.showMessage(isGone ? Message.good(texts.text("orphans.released", orphan.key(),
                                orphan.cluster())) : Message.bad(texts.text("orphans.not.released",
                                orphan.key(), orphan.cluster())));
                        desk.pulse();
                    }, problem -> view.showMessage(Message.bad(texts.problem(problem)))));
        }
    }

    void close() {
        dialog.dispose();
    }
}
