package org.gradi.selection.jena.published;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.json.JsonObject;

/** What to call clusters with a manager each: as it is called, or by as much of its id as tells it apart. */
final class ManagerNames {
    private static final int LENGTH_MAX = 100;

    private final Map<String, String> published = new HashMap<>();
    private final Collection<String> ids;

    /** @param ids of the managers to be named, some of which may not be among those that are described */
    ManagerNames(List<JsonObject> managers, Collection<String> ids) {
        this.ids = ids;
        for (JsonObject manager : managers) {
            String name = usable(Glue2Objects.text(manager, "Name"));
            if (!Placeholders.isUnknown(name)) {
                published.put(Glue2Objects.text(manager, "ID"), name);
            }
        }
    }

    /** By id, no two the same unless the ids are so once what names must not have is taken out of them. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String id : ids) {
            String name = published.getOrDefault(id, "");
            boolean isItsOwn = published.values().stream().filter(name::equals).count() == 1;
            String chosen = isItsOwn ? name : tail(id);
            names.put(id, taken.add(chosen) ? chosen : usable(id));
        }
        return names;
    }

    /** The shortest end of the id, cut before a colon or a slash, in which no other id ends. */
    private String tail(String id) {
        for (int cut = id.length() - 1; cut >= 0; cut--) {
            String end = id.substring(cut);
            if (end.length() > 1 && (end.charAt(0) == ':' || end.charAt(0) == '/')
                    && ids.stream().noneMatch(other -> !other.equals(id) && other.endsWith(end))) {
                return usable(end.substring(1));
            }
        }
        return usable(id);
    }

    private static String usable(String text) {
        String usable = text.replaceAll("[^\\p{L}\\p{N}_.:@ -]", "-")
                .replaceAll("^[^\\p{L}\\p{N}]+", "").strip();
        return usable.substring(Math.max(0, usable.length() - LENGTH_MAX));
    }
}
