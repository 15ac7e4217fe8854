package org.gradi.session;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One value that came out otherwise than recorded.
 *
 * @param step     the step's place in the session, from 1
 * @param what     which value: a JSON path in the outcome, such as {@code $.parts[0].cluster}
 * @param recorded what the session says; {@code absent} when it says nothing
 * @param replayed what came out now; {@code absent} when nothing did
 */
public record Difference(int step, String what, String recorded, String replayed) {
    private static final String ABSENT = "absent";

    /** {@code step 1, $.parts[0].processors: recorded 3, now 2}. */
    public String sentence() {
        return "step %d, %s: recorded %s, now %s".formatted(step, what, recorded, replayed);
    }

    /** Every difference between two JSON texts; numbers of equal value are equal. */
    static List<Difference> between(int step, String recorded, String replayed) {
        List<Difference> found = new ArrayList<>();
        compare(step, "$", JsonParser.parseString(recorded), JsonParser.parseString(replayed), found);
        return found;
    }

    private static void compare(int step, String path, JsonElement recorded, JsonElement replayed,
            List<Difference> found) {
        if (recorded.isJsonObject() && replayed.isJsonObject()) {
            Set<String> members = new TreeSet<>(recorded.getAsJsonObject().keySet());
            members.addAll(replayed.getAsJsonObject().keySet());
            for (String member : members) {
                compareOptional(step, path + "." + member, recorded.getAsJsonObject().get(member),
                        replayed.getAsJsonObject().get(member), found);
            }
        } else if (recorded.isJsonArray() && replayed.isJsonArray()) {
            int longest = Math.max(recorded.getAsJsonArray().size(), replayed.getAsJsonArray().size());
            for (int i = 0; i < longest; i++) {
                compareOptional(step, path + "[" + i + "]", element(recorded, i), element(replayed, i),
                        found);
            }
        } else if (!same(recorded, replayed)) {
            found.add(new Difference(step, path, recorded.toString(), replayed.toString()));
        }
    }

    private static void compareOptional(int step, String path, JsonElement recorded, JsonElement replayed,
            List<Difference> found) {
        if (recorded == null || replayed == null) {
            found.add(new Difference(step, path, recorded == null ? ABSENT : recorded.toString(),
                    replayed == null ? ABSENT : replayed.toString()));
        } else {
            compare(step, path, recorded, replayed, found);
        }
    }

    private static JsonElement element(JsonElement array, int index) {
        return index < array.getAsJsonArray().size() ? array.getAsJsonArray().get(index) : null;
    }

    private static boolean same(JsonElement recorded, JsonElement replayed) {
        boolean numbers = recorded.isJsonPrimitive() && recorded.getAsJsonPrimitive().isNumber()
                && replayed.isJsonPrimitive() && replayed.getAsJsonPrimitive().isNumber();
        return numbers ? recorded.getAsBigDecimal().compareTo(replayed.getAsBigDecimal()) == 0
                : recorded.equals(replayed);
    }
}
