package org.gradi.ui.frame;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradi.broker.Abandonment;
import org.gradi.broker.Broker;
import org.gradi.broker.BrokerEvent;
import org.gradi.broker.GridState;
import org.gradi.broker.LiveBroker;
import org.gradi.model.Offer;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.request.RequestDraft;
import org.gradi.selection.OpenGrid;
import org.gradi.session.Session;
import org.gradi.session.SessionRecorder;
import org.gradi.ui.Outcome;
import org.gradi.ui.Sayings;
import org.gradi.ui.Texts;
import org.gradi.ui.Work;
import org.gradi.ui.frame.DeskView.Possible;
import org.gradi.ui.frame.DeskView.Tab;
import org.gradi.ui.outcome.ShownAttempt;
import org.gradi.ui.reservations.ListedRequest.Placed;
import org.gradi.ui.session.News;

/** Decides what happens to the request in the form and to the live session. On the event thread. */
final class Desk {
    private final Surroundings with;
    private final Texts texts;
    private final DeskView view;
    private Live live;
    private Bench shown;
    private Funnel funnel = Funnel.of(0);
    private final Looking looking;
    private final UnderWay underWay;
    private final Taking taking;
    private final Followed followed = new Followed();
    /** What was said last about the draft as it was then. */
    private Optional<Message> aboutDraft = Optional.empty();
    /** How many decisions had begun before the attempt that is under way. */
    private int before;
    /** What the outcome shown last left in doubt; empty for none. */
    private String inDoubt = "";
    private String selected = "";
    private Consumer<Session> sessionListener = unused -> { };

    Desk(Surroundings with, DeskView view) {
        this.with = Objects.requireNonNull(with, "with");
        this.texts = with.texts();
        this.view = Objects.requireNonNull(view, "view");
        this.looking = new Looking(with.tasks(), texts.text("desk.looking"), new Looking.Seen() {
            @Override
            public void looked(Optional<RequestLook> look, boolean isAwaited) {
                Desk.this.looked(look, isAwaited);
            }

            @Override
            public void failed(Throwable problem) {
                fail(problem);
            }
        });
        this.underWay = new UnderWay(with, view);
        this.taking = new Taking(with, view, this::reserve);
    }

    /** The live broker, what records it, and how it looks. */
    private record Live(LiveBroker open, SessionRecorder recorder, Bench bench) {
        Broker broker() {
            return recorder.broker();
        }
    }

    /** Hears how the live session is after every step. */
    void onSession(Consumer<Session> listener) {
        sessionListener = listener;
    }

    Optional<SessionRecorder> recorder() {
        return Optional.ofNullable(live).map(Live::recorder);
    }

    /** Whether there is a form: from the first grid on, also while one makes way for another. */
    boolean hasForm() {
        return shown != null;
    }

    /** What is on show: live, or of a replay; empty before the first grid. */
    Optional<GridState> shownState() {
        return Optional.ofNullable(shown).flatMap(Bench::state);
    }

    /** The live broker, when real managers are behind it. */
    Optional<LiveBroker> real() {
        return Optional.ofNullable(live).map(Live::open).filter(LiveBroker::isReal);
    }

    /** Makes a session the live one; what was live is left. Its feed has told nothing yet. */
    void adopt(Restored session, RequestDraft draft) {
        Bench bench = new Bench(session.feed());
        adopt(session.live(), session.recorder(), bench, draft);
        session.feed().tell(texts, with.tasks(), newsOf(bench));
    }

    /** The same on simulated clusters, for a bench whose feed tells already. */
    void adopt(SessionRecorder recorder, Bench bench, RequestDraft draft) {
        adopt(LiveBroker.simulated(recorder.broker()), recorder, bench, draft);
    }

    private void adopt(LiveBroker open, SessionRecorder recorder, Bench bench, RequestDraft draft) {
        if (live != null) {
            live.bench.feed().stop();
            if (live.open != open) {
                leave(() -> { });
            }
        }
        live = new Live(open, recorder, bench);
        shown = bench;
        selected = "";
        inDoubt = "";
        followed.leave();
        funnel = Funnel.of(recorder.broker().opened().grid().clusters().size());
        view.showGrid(recorder.broker(), draft);
        view.showNoOutcome();
        view.showFunnel(funnel);
        sessionListener.accept(recorder.session());
        showBench();
    }

    /** Gives back what the live broker holds, and goes on when that is done. */
    void leave(Runnable then) {
        Optional<LiveBroker> left = real();
        underWay.giveUpThen(() -> leave(left, then));
    }

    /** Goes on when no attempt is under way any more: one that is, is given up. */
    void settle(Runnable then) {
        underWay.giveUpThen(then);
    }

    /**
     * Takes the live broker off the desk if it keeps its promises where that grid is to keep them; it is to
     * be closed before the other begins. To be called when no attempt is under way.
     */
    Optional<LiveBroker> makeWayFor(OpenGrid next) {
        return sharesState(next) ? Optional.of(takeOff()) : Optional.empty();
    }

    /** Whether the live broker keeps its promises where that grid is to keep them: grids of one name do. */
    boolean sharesState(OpenGrid next) {
        return real().filter(open -> open.broker().opened().grid().name().equals(next.grid().name()))
                .isPresent();
    }

    private LiveBroker takeOff() {
        looking.stop();
        live.bench.feed().stop();
        LiveBroker left = live.open;
        live = null;
        showPossible();
        return left;
    }

    private void leave(Optional<LiveBroker> left, Runnable then) {
        left.ifPresentOrElse(real -> giveBack(real, then), then);
    }

    /** Gives back what a broker holds that is not on the desk, or not any more, and goes on then. */
    void giveBack(LiveBroker open, Runnable then) {
        with.tasks().run(texts.text("desk.leaving"), progress -> {
            open.close();
            return open;
        }, Outcome.of(closed -> then.run(), this::fail));
    }

    /** Shows another bench than the live one, or the live one again when it is given. */
    void show(Bench bench) {
        shown = bench;
        selected = "";
        showBench();
    }

    void showLive() {
        if (live != null) {
            show(live.bench);
        }
    }

    /** Shows the news of a bench, and says so when there are none to be had. */
    Outcome<News> newsOf(Bench bench) {
        return Outcome.of(news -> take(bench, news), problem ->
                view.showMessage(Message.bad(texts.text("feed.failed", texts.problem(problem)))));
    }

    /** Takes news of a bench, and shows them when it is the one on show. */
    private void take(Bench bench, News news) {
        boolean hasChanged = bench.take(news);
        if (bench == shown && hasChanged) {
            showBench();
        } else if (bench == shown) {
            view.showAge(news.state(), news.orphans(), liveness());
        }
        if (live != null && bench == live.bench && hasChanged) {
            view.recheck();
            news.state().reservations().stream().filter(this::isSettled).findFirst().ifPresent(this::settled);
            tellEnds();
        }
    }

    /** What was reserved is not there any more. Waits while an attempt is under way, which may replace it. */
    private void tellEnds() {
        if (!underWay.isUnderWay()) {
            live.bench.state().ifPresent(state -> followed.tellEnds(state,
                    ended -> end(texts.text("state." + ended.state().key()), Funnel.Standing.ENDED),
                    view::showEnded));
        }
    }

    /** News may be older than the outcome, of when it was still held. */
    private boolean isSettled(Reservation one) {
        return one.id().equals(inDoubt) && one.state() != ReservationState.IN_DOUBT
                && one.state() != ReservationState.HELD;
    }

    private void settled(Reservation reservation) {
        inDoubt = "";
        String state = texts.text("state." + reservation.state().key());
        end(texts.text("funnel.settled", state), reservation.state().holdsCapacity()
                ? Funnel.Standing.RESERVED : Funnel.Standing.REFUSED);
        if (reservation.state().holdsCapacity()) {
            followed.begin(reservation.id());
        }
        view.showSettled(reservation);
    }

    /** Time has passed: looks how old what is known of real clusters has become. */
    void pulse() {
        if (isLiveShown() && live.open.isReal()) {
            live.bench.feed().look();
        }
    }

    private void showBench() {
        shown.state().ifPresent(state -> {
            view.showState(state, shown.requests(), liveness());
            view.showAge(state, shown.orphans(), liveness());
        });
        view.showStory(shown.story(), shown);
        view.showBoard(latestDecision());
        view.select(selected);
        showPossible();
    }

    private Liveness liveness() {
        return !isLiveShown() ? Liveness.RECORDED : live.open.isReal() ? Liveness.REAL : Liveness.SIMULATED;
    }

    private boolean isLiveShown() {
        return live != null && shown == live.bench;
    }

    /** The events of the decision that began last; none as long as the one under way has not begun. */
    private List<BrokerEvent> latestDecision() {
        boolean isPast = underWay.isUnderWay() && shown.latest().begun() == before;
        return isPast ? List.of() : shown.latest().events();
    }

    /** The user picked a request in the list or on the map; empty text for none. */
    void pick(String id) {
        selected = id;
        view.select(id);
        showPossible();
    }

    /** The form holds something else: what was decided is not about it any more. */
    void draftChanged() {
        followed.leaveFunnel();
        aboutDraft.ifPresent(view::withdraw);
        aboutDraft = Optional.empty();
        funnel = funnel.edited();
        view.showFunnel(funnel);
    }

    /** The form has settled: looks at the grid for it. */
    void look() {
        if (live != null) {
            looking.look(look(live.broker()));
        }
    }

    /** Looks at the grid anew and shows what is free. */
    void check() {
        if (live != null) {
            view.sealDraft();
            looking.check(look(live.broker()));
        }
    }

    private Work<Optional<RequestLook>> look(Broker broker) {
        RequestDraft draft = view.draft();
        String strategy = view.strategy();
        return progress -> RequestLook.at(broker, draft, strategy);
    }

    private void looked(Optional<RequestLook> look, boolean isAwaited) {
        funnel = look.map(found -> funnel.with(found.selection().selected().size(), found.free()))
                .orElse(funnel.with(Funnel.NOT_KNOWN, Funnel.NOT_KNOWN));
        view.showFunnel(funnel);
        look.ifPresentOrElse(view::showLook, view::showNoLook);
        if (isAwaited && look.isPresent()) {
            view.showTab(Tab.AVAILABILITY);
        }
    }

    /** Has the broker reserve what the form asks for. */
    void reserve() {
        if (live != null && !underWay.isUnderWay() && isLiveShown()) {
            view.sealDraft();
            RequestDraft draft = view.draft();
            reserve(draft, view.strategy(), attempt -> show(draft, attempt));
        }
    }

    /** Has the broker reserve an offer, one of those shown last. */
    void take(Offer offer) {
        if (isLiveShown() && !underWay.isUnderWay()) {
            taking.take(live.broker(), offer, attempt -> show(view.draft(), attempt));
        }
    }

    private void reserve(RequestDraft draft, String strategy, Consumer<Attempt> show) {
        SessionRecorder recorder = live.recorder;
        followed.leaveFunnel();
        begin(new ShownAttempt(draft.name(), ShownAttempt.What.RESERVING, false),
                texts.text("desk.reserving", draft.name()),
                abandonment -> Attempt.at(recorder, draft, strategy, abandonment), show);
    }

    /** @param show told what came of it, unless another session is live by then */
    private <T> void begin(ShownAttempt attempt, String title, Function<Abandonment, T> work,
            Consumer<T> show) {
        before = live.bench.latest().begun();
        inDoubt = "";
        followed.leaveOutcome();
        view.clearMessage();
        SessionRecorder recorder = live.recorder;
        underWay.begin(attempt, title, work, Outcome.of(result -> {
            showPossible();
            recorded(recorder);
            if (isLive(recorder)) {
                show.accept(result);
                tellEnds();
            }
        }, problem -> {
            showPossible();
            if (isLive(recorder) && attempt.what() == ShownAttempt.What.RESERVING) {
                showUndecided();
            } else if (isLive(recorder)) {
                view.showNoOutcome();
            }
            fail(problem);
        }));
        view.showBoard(List.of());
        view.showTab(Tab.OUTCOME);
        showPossible();
    }

    /** Whether what that one records is the live session. */
    boolean isLive(SessionRecorder recorder) {
        return live != null && live.recorder == recorder;
    }

    /** Ends the attempt that is under way; false when there is none. */
    boolean giveUp() {
        return underWay.giveUp();
    }

    private void show(RequestDraft draft, Attempt attempt) {
        if (attempt instanceof Attempt.NotInOrder wrong) {
            showUndecided();
            Sayings sayings = new Sayings(texts, live.recorder.broker().opened().grid().zone());
            Message words = Message.bad(texts.text("desk.not.in.order",
                    sayings.say(wrong.problems().get(0).message())));
            aboutDraft = Optional.of(words);
            view.showMessage(words);
            return;
        }
        Attempt.Decided decided = (Attempt.Decided) attempt;
        if (decided.outcome() instanceof org.gradi.broker.Outcome.Reserved reserved) {
            end(texts.text("funnel.reserved", clusters(reserved.reservation().plan())),
                    Funnel.Standing.RESERVED);
            selected = reserved.reservation().id();
            followed.begin(selected);
        } else if (decided.outcome() instanceof org.gradi.broker.Outcome.InDoubt doubt) {
            end(texts.text("funnel.in-doubt", clusters(doubt.reservation().plan())),
                    Funnel.Standing.IN_DOUBT);
            selected = doubt.reservation().id();
            inDoubt = selected;
        } else if (Attempt.wasAbandoned(decided.outcome())) {
            end(texts.text("funnel.abandoned"), Funnel.Standing.REFUSED);
        } else if (decided.outcome() instanceof org.gradi.broker.Outcome.Refused refused) {
            end(texts.text("funnel.refused", refused.causes().size()), Funnel.Standing.REFUSED);
            taking.offered(draft, refused, decided.offers());
        }
        view.showOutcome(decided.outcome(), decided.offers());
        view.showTab(Tab.OUTCOME);
        pick(selected);
    }

    /** Neither funnel nor outcome tells of a request that was decided before. */
    private void showUndecided() {
        followed.leave();
        inDoubt = "";
        end("", Funnel.Standing.NOT_ASKED);
        view.showNoOutcome();
    }

    private void end(String words, Funnel.Standing standing) {
        funnel = funnel.ending(words, standing);
        view.showFunnel(funnel);
    }

    private static String clusters(Plan plan) {
        return plan.parts().stream().map(Part::cluster).collect(Collectors.joining(" + "));
    }

    /** Asks once, and cancels the reservation that is picked. */
    void cancel() {
        if (isLiveShown()) {
            picked().ifPresent(placed -> new Cancelling(with, this, view).ask(live.recorder, placed));
        }
    }

    /** Asks what is to become of the reservation that is picked, and has the broker change it. */
    void change() {
        if (isLiveShown() && !underWay.isUnderWay()) {
            changeable().ifPresent(placed -> new Altering(with, view, this::begin)
                    .ask(live.recorder, placed, view.strategy(), outcome -> changed(placed.id(), outcome)));
        }
    }

    /** What was followed is another reservation now, or stands as it was. */
    private void changed(String old, org.gradi.broker.Outcome outcome) {
        if (outcome instanceof org.gradi.broker.Outcome.Reserved reserved && followed.isInFunnel(old)) {
            followed.begin(reserved.reservation().id());
            end(texts.text("funnel.reserved", clusters(reserved.reservation().plan())),
                    Funnel.Standing.RESERVED);
        } else if (outcome instanceof org.gradi.broker.Outcome.Reserved reserved) {
            followed.beginOutcome(reserved.reservation().id());
        } else if (outcome instanceof org.gradi.broker.Outcome.Refused) {
            followed.beginOutcome(old);
        }
    }

    private Optional<Placed> changeable() {
        return picked().filter(placed -> placed.state() == ReservationState.COMMITTED
                || placed.state() == ReservationState.ACTIVE);
    }

    private Optional<Placed> picked() {
        return shown == null ? Optional.empty() : shown.requests().stream()
                .filter(listed -> listed.id().equals(selected)).filter(Placed.class::isInstance)
                .map(Placed.class::cast).filter(placed -> placed.state().holdsCapacity()).findFirst();
    }

    /** Has the broker look at the managers anew. */
    void refresh() {
        if (live != null) {
            Broker broker = live.broker();
            with.tasks().run(texts.text("desk.refreshing"), progress -> {
                broker.refresh();
                return broker.clock().now();
            }, Outcome.of(now -> view.recheck(), this::fail));
        }
    }

    /** There is another step there; heard of as long as it is the live session. */
    void recorded(SessionRecorder recorder) {
        if (isLive(recorder)) {
            sessionListener.accept(recorder.session());
        }
    }

    private void fail(Throwable problem) {
        view.showMessage(Message.bad(texts.problem(problem)));
    }

    private void showPossible() {
        view.showPossible(new Possible(live != null, isLiveShown() && !underWay.isUnderWay(),
                isLiveShown() && picked().isPresent(),
                isLiveShown() && !underWay.isUnderWay() && changeable().isPresent()));
    }
}
