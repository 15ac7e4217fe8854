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
 * @param meaning  the same for those who put it into words
 */
public record Difference(int step, String what, String recorded, String replayed, Meaning meaning) {
    private static final String ABSENT = "absent";

    /** {@code step 1, $.parts[0].processors: recorded 3, now 2}. */
    public String sentence() {
        return "step %d, %s: recorded %s, now %s".formatted(step, what, recorded, replayed);
    }

    /** Every difference between two outcomes in JSON; numbers of equal value are equal. */
    static List<Difference> between(int step, String recorded, String replayed) {
        List<Difference> found = new ArrayList<>();
        JsonElement before = JsonParser.parseString(recorded);
        JsonElement now = JsonParser.parseString(replayed);
        String request = now.getAsJsonObject().get("request").getAsString();
        new Place(step, request, "$", "", "").compare(before, now, found);
        return found;
    }

    /** @param of the clusters that have what is there */
    private record Place(int step, String request, String path, String member, String of) {

        private Place member(String name) {
            return new Place(step, request, path + "." + name, member.isEmpty() ? name : member + "." + name,
                    of);
        }

        private Place element(int index, JsonElement recorded, JsonElement replayed) {
            String inside = Meaning.of(recorded, replayed);
            return new Place(step, request, path + "[" + index + "]", member, inside.isEmpty() ? of : inside);
        }

        private void compare(JsonElement recorded, JsonElement replayed, List<Difference> found) {
            if (recorded == null || replayed == null) {
                found.add(difference(recorded, replayed));
            } else if (recorded.isJsonObject() && replayed.isJsonObject()) {
                Set<String> members = new TreeSet<>(recorded.getAsJsonObject().keySet());
                members.addAll(replayed.getAsJsonObject().keySet());
                members.forEach(name -> member(name).compare(recorded.getAsJsonObject().get(name),
                        replayed.getAsJsonObject().get(name), found));
            } else if (recorded.isJsonArray() && replayed.isJsonArray()) {
                int longest = Math.max(recorded.getAsJsonArray().size(), replayed.getAsJsonArray().size());
                for (int i = 0; i < longest; i++) {
                    JsonElement before = at(recorded, i);
                    JsonElement now = at(replayed, i);
                    element(i, before, now).compare(before, now, found);
                }
            } else if (!same(recorded, replayed)) {
                found.add(difference(recorded, replayed));
            }
        }

        private Difference difference(JsonElement recorded, JsonElement replayed) {
            return new Difference(step, path, written(recorded), written(replayed), new Meaning(request,
                    member, of, Meaning.value(recorded), Meaning.value(replayed)));
        }
    }

    private static String written(JsonElement element) {
        return element == null ? ABSENT : element.toString();
    }

    private static JsonElement at(JsonElement array, int index) {
        return index < array.getAsJsonArray().size() ? array.getAsJsonArray().get(index) : null;
    }

    private static boolean same(JsonElement recorded, JsonElement replayed) {
        boolean numbers = recorded.isJsonPrimitive() && recorded.getAsJsonPrimitive().isNumber()
                && replayed.isJsonPrimitive() && replayed.getAsJsonPrimitive().isNumber();
        return numbers ? recorded.getAsBigDecimal().compareTo(replayed.getAsBigDecimal()) == 0
                : recorded.equals(replayed);
    }
}
