package org.gradi.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.LinkUse;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Request;
import org.gradi.model.Requirement;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeConstraint;
import org.gradi.model.TimeWindow;
import org.gradi.request.StrictJson;

/**
 * A page of reservations as a table and back, column by column: reading a column of numbers is one loop,
 * which a program just started soon does at full speed. A column of which all items are equal is that item
 * alone. Words and requirements that many reservations have in common stand first, once; the columns give
 * their places there, counted from 0. Parts and links stand one reservation's after the other's.
 */
final class PageJson {

    private PageJson() {
    }

    static void write(JournalEntry.Page page, ValueJson.Members line) {
        List<Reservation> rows = page.kept().stream().map(JournalEntry.Kept::reservation).toList();
        Map<String, Integer> words = new LinkedHashMap<>();
        Map<List<Requirement>, Integer> requirements = new LinkedHashMap<>();
        ValueJson.Members columns = new ValueJson.Members();
        columns.raw("id", texts(rows.stream().map(Reservation::id).toList()))
                .raw("state", numbers(rows, row -> place(words, row.state().key())))
                .raw("aim", numbers(page.kept(), row -> place(words, row.aim().key())))
                .raw("requested", numbers(rows, row -> row.requested().getEpochSecond()));
        writeRequests(rows.stream().map(Reservation::request).toList(), words, requirements, columns);
        writePlans(rows.stream().map(Reservation::plan).toList(), words, columns);
        line.text("is", "page").raw("words", texts(List.copyOf(words.keySet())))
                .raw("requirements", ValueJson.items(List.copyOf(requirements.keySet()), ValueJson::write))
                .raw("columns", columns.toString());
    }

    private static void writeRequests(List<Request> requests, Map<String, Integer> words,
            Map<List<Requirement>, Integer> requirements, ValueJson.Members columns) {
        columns.raw("name", texts(requests.stream().map(Request::name).toList()))
                .raw("requirements", numbers(requests, one -> place(requirements, one.requirements())))
                .raw("min", numbers(requests, one -> one.processors().min()))
                .raw("max", numbers(requests, one -> one.processors().max()))
                .raw("communication", numbers(requests, one -> place(words, one.communication().key())))
                .raw("bandwidth", numbers(requests, Request::bandwidthBitsPerSecond))
                .raw("start", numbers(requests, one -> one.time().earliestStart().getEpochSecond()))
                .raw("duration", numbers(requests, one -> one.time().duration().toSeconds()))
                .raw("deadline", numbers(requests, one -> one.time().deadline().getEpochSecond()))
                .raw("coAllocation", numbers(requests, one -> one.coAllocation() ? 1 : 0));
    }

    private static void writePlans(List<Plan> plans, Map<String, Integer> words, ValueJson.Members columns) {
        List<Part> parts = plans.stream().flatMap(plan -> plan.parts().stream()).toList();
        List<LinkUse> links = plans.stream().flatMap(plan -> plan.links().stream()).toList();
        columns.raw("strategy", numbers(plans, plan -> place(words, plan.strategy())))
                .raw("plannedStart", numbers(plans, plan -> plan.window().startSecond()))
                .raw("plannedEnd", numbers(plans, plan -> plan.window().endSecond()))
                .raw("delta", fractions(plans, Plan::delta))
                .raw("parts", numbers(plans, plan -> plan.parts().size()))
                .raw("cluster", numbers(parts, part -> place(words, part.cluster())))
                .raw("organisation", numbers(parts, part -> place(words, part.organisation())))
                .raw("processors", numbers(parts, Part::processors))
                .raw("links", numbers(plans, plan -> plan.links().size()))
                .raw("linkFrom", numbers(links, link -> place(words, link.from())))
                .raw("linkTo", numbers(links, link -> place(words, link.to())))
                .raw("linkBandwidth", numbers(links, LinkUse::bitsPerSecond))
                .raw("lambda", fractions(links, LinkUse::lambda));
    }

    private static String texts(List<String> texts) {
        return ValueJson.items(texts, StrictJson::quote);
    }

    private static <T> String numbers(List<T> rows, ToLongFunction<T> item) {
        return column(rows.stream().map(row -> Long.toString(item.applyAsLong(row))).toList());
    }

    private static <T> String fractions(List<T> rows, ToDoubleFunction<T> item) {
        return column(rows.stream().map(row -> Double.toString(item.applyAsDouble(row))).toList());
    }

    private static String column(List<String> items) {
        boolean areEqual = !items.isEmpty() && items.stream().allMatch(items.get(0)::equals);
        return areEqual ? items.get(0) : "[" + String.join(",", items) + "]";
    }

    private static <T> int place(Map<T, Integer> places, T item) {
        Integer known = places.putIfAbsent(item, places.size());
        return known == null ? places.size() - 1 : known;
    }

    static JournalEntry.Page read(JsonScan in) {
        List<String> words = List.of(in.words("words"));
        List<List<Requirement>> requirements = requirements(in);
        in.openObject("columns");
        String[] ids = in.texts("id");
        List<ReservationState> states = meanings(in, "state", ids.length, words, EntryJson.STATES);
        List<Aim> aims = meanings(in, "aim", ids.length, words, EntryJson.AIMS);
        long[] requested = in.numbers("requested", ids.length);
        Request[] requests = requests(in, ids.length, words, requirements);
        Plan[] plans = plans(in, ids.length, words);
        in.closeObject();
        JournalEntry.Kept[] kept = new JournalEntry.Kept[ids.length];
        for (int row = 0; row < kept.length; row++) {
            Reservation reservation = new Reservation(ids[row], requests[row], plans[row],
                    states.get(row), in.moment(requested[row]));
            kept[row] = new JournalEntry.Kept(reservation, aims.get(row));
        }
        return new JournalEntry.Page(Arrays.asList(kept));
    }

    private static List<List<Requirement>> requirements(JsonScan in) {
        List<List<Requirement>> requirements = new ArrayList<>();
        in.openList("requirements");
        while (in.hasItem()) {
            in.openList();
            requirements.add(ValueJson.requirementsOfList(in));
        }
        return requirements;
    }

    /** What the words of a column stand for; looked up again only where the word changes. */
    private static <T> List<T> meanings(JsonScan in, String column, int rows, List<String> words,
            Map<String, T> all) {
        long[] places = in.numbers(column, rows);
        List<T> meanings = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            meanings.add(row > 0 && places[row] == places[row - 1] ? meanings.get(row - 1)
                    : JsonScan.meaning(item(words, places[row]), column, all));
        }
        return meanings;
    }

    private static Request[] requests(JsonScan in, int rows, List<String> words,
            List<List<Requirement>> requirements) {
        String[] names = in.texts("name", rows);
        long[] required = in.numbers("requirements", rows);
        long[] min = in.numbers("min", rows);
        long[] max = in.numbers("max", rows);
        List<CommunicationPattern> communication =
                meanings(in, "communication", rows, words, ValueJson.PATTERNS);
        long[] bandwidth = in.numbers("bandwidth", rows);
        long[] start = in.numbers("start", rows);
        long[] duration = in.numbers("duration", rows);
        long[] deadline = in.numbers("deadline", rows);
        long[] coAllocation = in.numbers("coAllocation", rows);
        Request[] requests = new Request[rows];
        for (int row = 0; row < rows; row++) {
            requests[row] = new Request(names[row], item(requirements, required[row]),
                    new ProcessorRange(Math.toIntExact(min[row]), Math.toIntExact(max[row])),
                    communication.get(row), bandwidth[row], new TimeConstraint(in.moment(start[row]),
                            Duration.ofSeconds(duration[row]), in.moment(deadline[row])),
                    coAllocation[row] == 1);
        }
        return requests;
    }

    private static Plan[] plans(JsonScan in, int rows, List<String> words) {
        long[] strategy = in.numbers("strategy", rows);
        long[] start = in.numbers("plannedStart", rows);
        long[] end = in.numbers("plannedEnd", rows);
        double[] delta = in.fractions("delta", rows);
        TimeWindow[] windows = new TimeWindow[rows];
        for (int row = 0; row < rows; row++) {
            windows[row] = new TimeWindow(in.moment(start[row]), in.moment(end[row]));
        }
        List<List<Part>> parts = parts(in, windows, words);
        List<List<LinkUse>> links = links(in, rows, words);
        Plan[] plans = new Plan[rows];
        for (int row = 0; row < rows; row++) {
            plans[row] = new Plan(item(words, strategy[row]), windows[row], parts.get(row), links.get(row),
                    delta[row]);
        }
        return plans;
    }

    private static List<List<Part>> parts(JsonScan in, TimeWindow[] windows, List<String> words) {
        long[] counts = in.numbers("parts", windows.length);
        int sum = sum(counts, words.size());
        long[] cluster = in.numbers("cluster", sum);
        long[] organisation = in.numbers("organisation", sum);
        long[] processors = in.numbers("processors", sum);
        List<List<Part>> parts = new ArrayList<>(windows.length);
        int next = 0;
        for (int row = 0; row < windows.length; row++) {
            Part[] ofRow = new Part[(int) counts[row]];
            for (int part = 0; part < ofRow.length; part++) {
                ofRow[part] = new Part(item(words, organisation[next]), item(words, cluster[next]),
                        Math.toIntExact(processors[next]), windows[row]);
                next++;
            }
            parts.add(List.of(ofRow));
        }
        return parts;
    }

    private static List<List<LinkUse>> links(JsonScan in, int rows, List<String> words) {
        long[] counts = in.numbers("links", rows);
        int sum = sum(counts, words.size() * words.size());
        long[] from = in.numbers("linkFrom", sum);
        long[] to = in.numbers("linkTo", sum);
        long[] bandwidth = in.numbers("linkBandwidth", sum);
        double[] lambda = in.fractions("lambda", sum);
        List<List<LinkUse>> links = new ArrayList<>(rows);
        int next = 0;
        for (int row = 0; row < rows; row++) {
            LinkUse[] ofRow = new LinkUse[(int) counts[row]];
            for (int link = 0; link < ofRow.length; link++) {
                ofRow[link] = new LinkUse(item(words, from[next]), item(words, to[next]), bandwidth[next],
                        lambda[next]);
                next++;
            }
            links.add(List.of(ofRow));
        }
        return links;
    }

    /** How many items the columns of parts or links have, of which no row has more than so many. */
    private static int sum(long[] counts, int most) {
        int sum = 0;
        for (long count : counts) {
            if (count < 0 || count > most) {
                throw new IllegalArgumentException("A count (%d) must be 0 to %d.".formatted(count, most));
            }
            sum = Math.addExact(sum, (int) count);
        }
        return sum;
    }

    private static <T> T item(List<T> items, long place) {
        if (place < 0 || place >= items.size()) {
            throw new IllegalArgumentException("There is no item %d; there are %d.".formatted(place,
                    items.size()));
        }
        return items.get((int) place);
    }
}
