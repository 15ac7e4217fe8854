package org.gradi.ui.frame;

import org.gradi.broker.BrokerEvent;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.ui.Moments;
import org.gradi.ui.Sayings;
import org.gradi.ui.Texts;

/** Events of a broker as the lines of a story. */
final class StoryWords {
    private final Texts texts;
    private final Moments moments;
    private final Sayings sayings;

    StoryWords(Texts texts, Moments moments) {
        this.texts = texts;
        this.moments = moments;
        this.sayings = new Sayings(texts, moments.zone());
    }

    /** Which request or reservation an event is about; empty for events about the whole grid. */
    static String idOf(BrokerEvent event) {
        return event instanceof BrokerEvent.OfReservation one ? one.id() : "";
    }

    String time(BrokerEvent event) {
        return moments.format(event.at());
    }

    /** What happened, in one sentence. */
    String sentence(BrokerEvent event) {
        if (event instanceof BrokerEvent.Received received) {
            return texts.text("story.received", sayings.say(received.request().processors()),
                    received.strategy());
        } else if (event instanceof BrokerEvent.ChangeBegun change) {
            return texts.text("story.change", sayings.say(change.request().processors()),
                    change.strategy());
        } else if (event instanceof BrokerEvent.Selected selected) {
            return selected.clusters().isEmpty() ? texts.text("story.selected.none")
                    : texts.text("story.selected", sayings.names(selected.clusters()));
        } else if (event instanceof BrokerEvent.Held held) {
            return texts.text("story.held", processors(held.plan()), moments.format(held.plan().window()));
        } else if (event instanceof BrokerEvent.Committed committed) {
            return texts.text("story.committed", moments.format(committed.reservation().plan().window()));
        } else if (event instanceof BrokerEvent.Refused refused) {
            return texts.text("story.refused", sayings.say(refused.refusal().first().text()));
        } else if (event instanceof BrokerEvent.Changed changed) {
            return texts.text("story.changed", texts.text("state." + changed.reservation().state().key()));
        }
        return atCluster(event);
    }

    private String atCluster(BrokerEvent event) {
        if (event instanceof BrokerEvent.Asked asked) {
            return ofPart("story.asked", asked.part());
        } else if (event instanceof BrokerEvent.Granted granted) {
            return ofPart("story.granted", granted.part());
        } else if (event instanceof BrokerEvent.Denied denied) {
            return texts.text("story.denied", denied.part().cluster(), sayings.say(denied.cause().text()));
        } else if (event instanceof BrokerEvent.Silent silent) {
            return texts.text("story.silent", silent.part().cluster(), sayings.say(silent.text()));
        } else if (event instanceof BrokerEvent.Undone undone) {
            return ofPart("story.undone", undone.part());
        } else if (event instanceof BrokerEvent.PutBack back) {
            return ofPart("story.put-back", back.part());
        } else if (event instanceof BrokerEvent.Lost lost) {
            return ofPart("story.lost", lost.part());
        }
        return texts.text("story.refreshed");
    }

    private String ofPart(String key, Part part) {
        return texts.text(key, part.cluster(), part.processors(), moments.format(part.window()));
    }

    private static String processors(Plan plan) {
        return plan.parts().stream().map(part -> part.cluster() + " " + part.processors())
                .reduce((one, other) -> one + " + " + other).orElseThrow();
    }
}
