package org.gradi.ui.frame;

import java.util.Objects;
import org.gradi.session.SessionRecorder;
import org.gradi.ui.frame.DeskView.Tab;
import org.gradi.ui.session.BrokerFeed;
import org.gradi.ui.session.ReplayListener;

/** Puts a replay on show in place of the live session, and back. */
final class ReplayDesk implements ReplayListener {
    private final Surroundings with;
    private final Desk desk;
    private final DeskFiles files;
    private final DeskView view;
    private Bench bench;

    ReplayDesk(Surroundings with, Desk desk, DeskFiles files, DeskView view) {
        this.with = Objects.requireNonNull(with, "with");
        this.desk = Objects.requireNonNull(desk, "desk");
        this.files = Objects.requireNonNull(files, "files");
        this.view = Objects.requireNonNull(view, "view");
    }

    @Override
    public void opened(String name, BrokerFeed feed) {
        Bench opened = new Bench(feed);
        bench = opened;
        desk.show(opened);
        feed.tell(with.texts(), with.tasks(), desk.newsOf(opened));
        view.showTab(Tab.REPLAY);
        view.showMessage(Message.neutral(with.texts().text("replay.shown", name)));
    }

    @Override
    public void closed() {
        view.clearMessage();
        desk.showLive();
    }

    @Override
    public void wantsToTakeOver(Runnable proceed) {
        files.leavingSession(proceed);
    }

    @Override
    public void takenOver(SessionRecorder recorder, BrokerFeed feed) {
        desk.adopt(recorder, bench, view.draft());
        files.sessionIsUnnamed(recorder.session());
        view.showTab(Tab.RESERVATIONS);
        view.showMessage(Message.good(with.texts().text("replay.taken.over")));
    }

    @Override
    public void failed(String problem) {
        view.showMessage(Message.bad(problem));
    }
}
