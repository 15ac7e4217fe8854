package org.gradi.session;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.gradi.broker.Abandonment;
import org.gradi.broker.Outcome;
import org.gradi.model.Cause;
import org.gradi.model.LinkUse;
import org.gradi.model.Offer;
import org.gradi.model.Part;
import org.gradi.model.Plan;

/**
 * The JSON form of an outcome: every member always present, in a fixed order, null or empty where it does not
 * apply. Instants are ISO, seconds count from the grid's epoch, bandwidth is in Mbit/s, lambda and delta have
 * at most six decimals and are null for a reservation on one cluster.
 */
public final class OutcomeJson {
    private static final String RESERVED = "reserved";
    private static final String IN_DOUBT = "in-doubt";
    private static final String REFUSED = "refused";
    /** What an outcome can be. */
    static final List<String> KINDS = List.of(RESERVED, IN_DOUBT, REFUSED);

    private static final Gson COMPACT = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private OutcomeJson() {
    }

    /** The outcome on one line, without offers: what a session records. */
    public static String write(Outcome outcome, Instant epoch) {
        return COMPACT.toJson(tree(outcome, epoch));
    }

    /** The outcome on one line, with what was offered instead. */
    public static String write(Outcome outcome, Instant epoch, List<Offer> offers) {
        JsonObject tree = tree(outcome, epoch);
        JsonArray array = new JsonArray();
        offers.forEach(offer -> array.add(offer(offer, epoch)));
        tree.add("offers", array);
        return COMPACT.toJson(tree);
    }

    /** The offers on one line, as an array. */
    public static String write(List<Offer> offers, Instant epoch) {
        JsonArray array = new JsonArray();
        offers.forEach(offer -> array.add(offer(offer, epoch)));
        return COMPACT.toJson(array);
    }

    /** When, where and over which links, on one line, as an object with the members of an outcome. */
    public static String write(Plan plan, Instant epoch) {
        JsonObject tree = new JsonObject();
        addPlan(tree, plan, epoch);
        return COMPACT.toJson(tree);
    }

    /** The causes on one line, as an array. */
    public static String write(List<Cause> causes) {
        return COMPACT.toJson(causes(causes));
    }

    /** Whether an outcome as written here is a refusal, of which nothing is left. */
    static boolean isRefused(String written) {
        return JsonParser.parseString(written).getAsJsonObject().get("outcome").getAsString().equals(REFUSED);
    }

    /** Whether an outcome as written here is that of a request that was abandoned. */
    static boolean isAbandoned(String written) {
        for (JsonElement cause : JsonParser.parseString(written).getAsJsonObject().getAsJsonArray("causes")) {
            if (cause.getAsJsonObject().get("constraint").getAsString().equals(Abandonment.CONSTRAINT)) {
                return true;
            }
        }
        return false;
    }

    private static JsonObject tree(Outcome outcome, Instant epoch) {
        JsonObject object = new JsonObject();
        object.addProperty("request", outcome.request().name());
        if (outcome instanceof Outcome.Reserved reserved) {
            object.addProperty("outcome", RESERVED);
            object.addProperty("reservation", reserved.reservation().id());
            object.addProperty("strategy", outcome.strategy());
            addPlan(object, reserved.reservation().plan(), epoch);
            object.add("causes", new JsonArray());
        } else if (outcome instanceof Outcome.InDoubt inDoubt) {
            object.addProperty("outcome", IN_DOUBT);
            object.addProperty("reservation", inDoubt.reservation().id());
            object.addProperty("strategy", outcome.strategy());
            addPlan(object, inDoubt.reservation().plan(), epoch);
            object.add("causes", causes(inDoubt.causes()));
        } else if (outcome instanceof Outcome.Refused refused) {
            object.addProperty("outcome", REFUSED);
            object.add("reservation", JsonNull.INSTANCE);
            object.addProperty("strategy", outcome.strategy());
            addNoPlan(object);
            object.add("causes", causes(refused.causes()));
        }
        return object;
    }

    private static void addNoPlan(JsonObject object) {
        for (String member : List.of("start", "end", "startSecond", "endSecond")) {
            object.add(member, JsonNull.INSTANCE);
        }
        object.add("parts", new JsonArray());
        object.add("links", new JsonArray());
        object.add("lambda", JsonNull.INSTANCE);
        object.add("delta", JsonNull.INSTANCE);
    }

    private static void addPlan(JsonObject object, Plan plan, Instant epoch) {
        object.addProperty("start", plan.window().start().toString());
        object.addProperty("end", plan.window().end().toString());
        object.addProperty("startSecond", plan.window().startSecond() - epoch.getEpochSecond());
        object.addProperty("endSecond", plan.window().endSecond() - epoch.getEpochSecond());
        JsonArray parts = new JsonArray();
        plan.parts().forEach(part -> parts.add(part(part)));
        object.add("parts", parts);
        JsonArray links = new JsonArray();
        plan.links().forEach(link -> links.add(link(link)));
        object.add("links", links);
        if (plan.isCoReservation()) {
            object.addProperty("lambda", sixDecimals(plan.lambda()));
            object.addProperty("delta", sixDecimals(plan.delta()));
        } else {
            object.add("lambda", JsonNull.INSTANCE);
            object.add("delta", JsonNull.INSTANCE);
        }
    }

    private static JsonObject part(Part part) {
        JsonObject object = new JsonObject();
        object.addProperty("organisation", part.organisation());
        object.addProperty("cluster", part.cluster());
        object.addProperty("processors", part.processors());
        object.addProperty("start", part.window().start().toString());
        object.addProperty("end", part.window().end().toString());
        return object;
    }

    private static JsonObject link(LinkUse use) {
        JsonArray between = new JsonArray();
        between.add(use.from());
        between.add(use.to());
        JsonObject object = new JsonObject();
        object.add("between", between);
        object.addProperty("bandwidthMbps", megabits(use.bitsPerSecond()));
        return object;
    }

    private static JsonArray causes(List<Cause> causes) {
        JsonArray array = new JsonArray();
        for (Cause cause : causes) {
            JsonObject object = new JsonObject();
            if (cause.cluster().isEmpty()) {
                object.add("cluster", JsonNull.INSTANCE);
            } else {
                object.addProperty("cluster", cause.cluster());
            }
            object.addProperty("constraint", cause.constraint());
            object.addProperty("asked", cause.asked().english());
            object.addProperty("has", cause.has().english());
            object.addProperty("text", cause.text().english());
            array.add(object);
        }
        return array;
    }

    private static JsonObject offer(Offer offer, Instant epoch) {
        JsonObject object = new JsonObject();
        object.addProperty("change", offer.change());
        object.addProperty("expires", offer.expires().toString());
        object.addProperty("strategy", offer.plan().strategy());
        addPlan(object, offer.plan(), epoch);
        return object;
    }

    private static BigDecimal megabits(long bitsPerSecond) {
        return plain(BigDecimal.valueOf(bitsPerSecond, 6));
    }

    private static BigDecimal sixDecimals(double value) {
        return plain(BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
