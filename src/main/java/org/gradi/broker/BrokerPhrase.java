package org.gradi.broker;

import org.gradi.model.Phrase;

/** What the broker says in its refusals. */
enum BrokerPhrase implements Phrase {
    AN_ANSWER("an answer"),
    NONE("none"),
    NONE_SINCE("none since %s"),
    A_WINDOW("%s"),
    A_RECORD("a record on disk"),
    A_DECISION("a decision"),
    THE_WISH_TO_END_IT("the wish to end it"),
    IN_SERVICE("processors in service"),
    SO_MANY_IN_SERVICE("%d of %d"),

    /** The cluster, since when, what was tried last. */
    SILENT("%s has not answered since %s. %s"),
    /** The cluster, and what was tried. */
    NO_ANSWER("%.0s%s"),
    DONE("The manager did as asked."),
    SHIFTED("%s offered %s instead of %s, which the request does not allow."),
    TAKEN("The managers offered %s instead of %s, when not all of it is free by our own book."),
    LOST_AND_SHIFTED("%s had lost its part and offers %s instead of %s."),
    /** The cluster, how many, of how many. */
    OUT_OF_SERVICE("%s has %d of its %d processors out of service."),
    /** The reservation, and when it began. */
    BEGUN("%s began at %s: its start cannot move, and what is asked for cannot be had beside it."),
    NOT_RECORDED("Nothing is promised that cannot be recorded: %s"),
    ABANDONED("The decision was ended on demand; nothing is left of it.");

    private final String pattern;

    BrokerPhrase(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String room() {
        return "broker";
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
