package org.gradi.ui.frame;

import javax.swing.Action;
import org.gradi.session.Session;
import org.gradi.ui.Actions;
import org.gradi.ui.Texts;
import org.gradi.ui.frame.DeskView.Possible;

/**
 * Everything that menus, tool bar and keys call; each stands for itself and is enabled where it makes sense.
 */
final class DeskActions {
    final Action newRequest;
    final Action openRequest;
    final Action saveRequest;
    final Action saveRequestAs;
    final Action newSession;
    final Action openSession;
    final Action saveSession;
    final Action saveSessionAs;
    final Action openGrid;
    final Action openReplay;
    final Action check;
    final Action reserve;
    final Action cancel;
    final Action change;
    final Action refresh;

    /** What begins the replay of a session that was read. */
    interface ReplayBegin {
        void begin(String name, Session session);
    }

    DeskActions(Texts texts, Desk desk, DeskFiles files, ReplayBegin replay) {
        Actions actions = new Actions(texts);
        newRequest = actions.action("new-request", files::newRequest);
        openRequest = actions.action("open-request", files::openRequest);
        saveRequest = actions.action("save-request", files::saveRequest);
        saveRequestAs = actions.action("save-request-as", files::saveRequestAs);
        newSession = actions.action("new-session", files::newSession);
        openSession = actions.action("open-session", files::openSession);
        saveSession = actions.action("save-session", files::saveSession);
        saveSessionAs = actions.action("save-session-as", files::saveSessionAs);
        openGrid = actions.action("open-grid", files::openGrid);
        openReplay = actions.action("open-replay", () -> files.openReplay(replay::begin));
        check = actions.action("check-request", desk::check);
        reserve = actions.action("reserve-request", desk::reserve);
        cancel = actions.action("cancel-reservation", desk::cancel);
        change = actions.action("change-reservation", desk::change);
        refresh = actions.action("refresh-state", desk::refresh);
        enable(new Possible(false, false, false, false));
    }

    void enable(Possible possible) {
        newRequest.setEnabled(possible.hasGrid());
        openRequest.setEnabled(possible.hasGrid());
        saveRequest.setEnabled(possible.hasGrid());
        saveRequestAs.setEnabled(possible.hasGrid());
        newSession.setEnabled(possible.hasGrid());
        saveSession.setEnabled(possible.hasGrid());
        saveSessionAs.setEnabled(possible.hasGrid());
        check.setEnabled(possible.hasGrid());
        refresh.setEnabled(possible.hasGrid());
        reserve.setEnabled(possible.canReserve());
        cancel.setEnabled(possible.canCancel());
        change.setEnabled(possible.canChange());
    }
}
