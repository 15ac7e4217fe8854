package org.gradi.request;

import java.util.List;
import org.gradi.model.Message;
import org.gradi.model.Phrase;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.QuantityKind;

/** What is said of drafts that are not in order. */
enum RequestPhrase implements Phrase {
    NUMBER_OF_PROCESSORS("number of processors"),
    FEWEST_PROCESSORS("fewest processors"),
    MOST_PROCESSORS("most processors"),
    PROCESSORS("processors"),
    BANDWIDTH("bandwidth"),
    START("start"),
    DEADLINE("deadline"),
    /** Its id, and what people call it. */
    PROPERTY("%s%.0s"),
    EITHER("%s or %s"),
    DID_YOU_MEAN("did you mean %s?"),
    KNOWN_ARE("known are %s."),
    KNOWN_ARE_AMONG_OTHERS("known are %s and others."),

    NO_NAME("The request has no name; give it one, such as user_0."),
    /** The name, and what the model says of it. */
    NOT_A_NAME("%.0s%s"),
    NO_NUMBER("The %s is missing; give a whole number, 1 or more."),
    NOT_A_NUMBER("The %s (%s) must be a whole number, 1 or more."),
    TOO_LARGE_A_NUMBER("The %s (%s) must be at most %d."),
    MOST_BELOW_FEWEST("The most processors (%d) must be at least the fewest (%d)."),
    NO_COMMUNICATION("The communication pattern is missing; give %s."),
    UNKNOWN_COMMUNICATION("The communication pattern (%s) is not known; %s"),
    TOO_MUCH_BANDWIDTH("The bandwidth (%s) must be less than 2^63 bit/s."),

    /** A moment that is right. */
    START_FORM("now, an instant such as %s or an offset such as PT20M"),
    DEADLINE_FORM("an instant such as %s or an offset such as PT90M"),
    MOMENT("%s"),
    /** An offset as it was written, the same, and the moment. */
    OFFSET("%s%.0s, that is %s"),
    /** An offset and the moment. */
    OFFSET_FROM("%s, that is %s"),
    NOT_A_MOMENT("The %s (%s) must be %s."),
    NEGATIVE_OFFSET("The %s (%s) is a negative offset; it must be PT0S or more."),
    FRACTION_OF_A_SECOND("The %s (%s) has a fraction of a second; it must be a whole second."),
    TOO_LATE("The %s (%s) must lie before the year 10000."),
    START_PAST("The start (%s) is past; it must be %s or later, or now for an immediate request."),
    END_PAST("The end (%s) is past; it must be later than %s."),
    NO_DURATION("The duration is missing; give an ISO duration of whole seconds, at least PT1S, such as "
            + "PT1H."),
    NOT_A_DURATION("The duration (%s) must be an ISO duration of whole seconds, at least PT1S, such as "
            + "PT1H."),
    TOO_LONG("The duration (%s) must let the job end before the year 10000."),
    DEADLINE_TOO_EARLY("The deadline (%s) leaves no room for the duration (%s) after the start (%s); it must "
            + "be %s or later."),

    A_FREQUENCY("a frequency"),
    A_DATA_SIZE("an amount of data"),
    A_DATA_RATE("a data rate"),
    A_TIME("a time"),
    A_COUNT("a count"),
    COUNT_FORM("a plain number, zero or more, such as %s"),
    /** The kind, its units, an example. */
    QUANTITY_FORM("%s, zero or more, in %s, such as %s"),
    NO_QUANTITY("The %s is missing; give %s."),
    NOT_A_QUANTITY("The %s (%s) must be %s."),
    OTHER_KIND("The %s (%s) is %s; it must be %s."),

    TERMS("terms"),
    VERSIONS("versions"),
    AMOUNTS("amounts"),
    NO_PROPERTY("The requirement names no property; %s"),
    UNKNOWN_PROPERTY("The property (%s) is not known; %s"),
    WRONG_RELATION("The relation (%s) does not suit the property %s, which takes %s; use %s."),
    NO_TERM("The %s is missing; %s"),
    UNKNOWN_TERM("The %s (%s) is not known; %s"),
    NO_VERSION("The %s is missing; give dotted whole numbers, such as 2.6."),
    NOT_A_VERSION("The %s (%s) must be dotted whole numbers, such as 2.6.");

    private final String pattern;

    RequestPhrase(String pattern) {
        this.pattern = pattern;
    }

    static Message property(PropertyDefinition property) {
        return PROPERTY.about(property.id(), property.label());
    }

    static Message oneOf(List<String> words) {
        return words.stream().map(Message::verbatim).reduce(EITHER::about).orElseThrow();
    }

    static Message kind(QuantityKind kind) {
        return (switch (kind) {
            case FREQUENCY -> A_FREQUENCY;
            case DATA_SIZE -> A_DATA_SIZE;
            case DATA_RATE -> A_DATA_RATE;
            case TIME -> A_TIME;
            case COUNT -> A_COUNT;
        }).about();
    }

    @Override
    public String room() {
        return "request";
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
