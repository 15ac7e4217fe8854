package org.gradi.cluster.gridengine;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gradi.cluster.JobState;
import org.gradi.cluster.LostLine;
import org.gradi.model.TimeWindow;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads what Grid Engine's commands print with {@code -xml}, when they run in UTC. */
final class GridEngineXml {
    /** A job without a limit; no reservation is asked for further ahead. */
    private static final long WITHOUT_LIMIT_SECONDS = 366L * 24 * 3600;

    private static final Pattern LIMIT = Pattern.compile("(\\d{1,9}:){0,3}\\d{1,9}");
    /** What the last part of a limit counts, the one before, and so on. */
    private static final List<Long> UNIT_SECONDS = List.of(1L, 60L, 3600L, 86_400L);

    private GridEngineXml() {
    }

    /** The numbers and names in a list of advance reservations. */
    static Map<Long, String> names(String xml) throws LostLine {
        return reading(xml, root -> {
            Map<Long, String> names = new TreeMap<>();
            for (Element one : all(root, "ar_summary")) {
                names.put(Long.parseLong(text(one, "id")), text(one, "name"));
            }
            return names;
        });
    }

    /** The advance reservations in a list with details, by number. */
    static List<AdvanceReservation> reservations(String xml) throws LostLine {
        return reading(xml, root -> {
            List<AdvanceReservation> reservations = new ArrayList<>();
            for (Element one : all(root, "ar_summary")) {
                Map<String, Integer> slots = new HashMap<>();
                for (Element granted : all(one, "granted_slots")) {
                    slots.merge(granted.getAttribute("queue_instance"),
                            Integer.parseInt(granted.getAttribute("slots")), Integer::sum);
                }
                reservations.add(new AdvanceReservation(Long.parseLong(text(one, "id")), text(one, "name"),
                        text(one, "state"), new TimeWindow(moment(text(one, "start_time")),
                        moment(text(one, "end_time"))), slots));
            }
            return reservations;
        });
    }

    /** The queues in a full list with their limits. */
    static List<QueueInstance> queues(String xml) throws LostLine {
        return reading(xml, root -> {
            List<QueueInstance> queues = new ArrayList<>();
            for (Element one : all(root, "Queue-List")) {
                queues.add(new QueueInstance(text(one, "name"), Integer.parseInt(text(one, "slots_total")),
                        ownState(one), limit(one)));
            }
            return queues;
        });
    }

    /** The run time a queue gives its jobs, such as {@code 00:10:00}; empty when it is {@code infinity}. */
    private static OptionalLong limit(Element queue) {
        return all(queue, "resource").stream()
                .filter(one -> one.getAttribute("name").equals("h_rt")).map(Element::getTextContent)
                .filter(text -> LIMIT.matcher(text).matches()).mapToLong(GridEngineXml::seconds).min();
    }

    private static long seconds(String limit) {
        String[] parts = limit.split(":");
        long seconds = 0;
        for (int i = 0; i < parts.length; i++) {
            int before = parts.length - i;
            seconds += Long.parseLong(parts[i]) * UNIT_SECONDS.get(before - 1);
        }
        return seconds;
    }

    /** The state of the queue itself, not of a job in it; a queue with nothing wrong has none. */
    private static String ownState(Element queue) {
        return all(queue, "state").stream().filter(state -> state.getParentNode() == queue)
                .map(Element::getTextContent).findFirst().orElse("");
    }

    /**
     * The jobs that hold slots of queues that work, in a full list with requests, up to their own limits or
     * those of their queues, whichever come first.
     *
     * @param queues those of the list
     * @param inside the numbers of jobs that run inside a reservation; they are left out
     * @param now    a job beyond its limit but still there is taken to need another minute
     */
    static List<RunningJob> jobs(String xml, List<QueueInstance> queues, Set<Long> inside, Instant now)
            throws LostLine {
        Map<String, QueueInstance> working = queues.stream().filter(QueueInstance::works)
                .collect(Collectors.toMap(QueueInstance::name, queue -> queue));
        return reading(xml, root -> {
            Map<Long, RunningJob> jobs = new TreeMap<>();
            for (Element list : all(root, "Queue-List")) {
                QueueInstance queue = working.get(text(list, "name"));
                for (Element one : queue == null ? List.<Element>of() : all(list, "job_list")) {
                    RunningJob job = job(one, queue, now);
                    if (!inside.contains(job.id())) {
                        jobs.merge(job.id(), job, RunningJob::and);
                    }
                }
            }
            return List.copyOf(jobs.values());
        });
    }

    /** The jobs in a list, waiting or running. */
    static List<LiveJob> liveJobs(String xml) throws LostLine {
        return reading(xml, root -> all(root, "job_list").stream().map(one ->
                new LiveJob(Long.parseLong(text(one, "JB_job_number")), text(one, "JB_name"),
                        text(one, "state").contains("w") ? JobState.WAITING : JobState.RUNNING)).toList());
    }

    private static RunningJob job(Element one, QueueInstance queue, Instant now) {
        Instant start = moment(text(one, "JAT_start_time"));
        long limitSeconds = Math.min(queue.limitSeconds().orElse(WITHOUT_LIMIT_SECONDS),
                WITHOUT_LIMIT_SECONDS);
        for (Element request : all(one, "hard_request")) {
            if (request.getAttribute("name").equals("h_rt") && request.getTextContent().matches("\\d{1,9}")) {
                limitSeconds = Math.min(limitSeconds, Long.parseLong(request.getTextContent()));
            }
        }
        Instant end = start.plusSeconds(limitSeconds);
        Instant atLeast = (start.isAfter(now) ? start : now).plusSeconds(60);
        return new RunningJob(Long.parseLong(text(one, "JB_job_number")),
                Integer.parseInt(text(one, "slots")),
                new TimeWindow(start, end.isAfter(atLeast) ? end : atLeast));
    }

    /** The numbers of the jobs, of a list of jobs in detail, that belong to an advance reservation. */
    static Set<Long> insideReservations(String xml) throws LostLine {
        return reading(xml, root -> {
            Map<Long, Long> reservations = new HashMap<>();
            for (Element reservation : all(root, "JB_ar")) {
                Element job = (Element) reservation.getParentNode();
                reservations.put(Long.parseLong(text(job, "JB_job_number")),
                        Long.parseLong(reservation.getTextContent()));
            }
            reservations.values().removeIf(reservation -> reservation == 0);
            return Set.copyOf(reservations.keySet());
        });
    }

    private interface Reading<T> {
        T of(Element root);
    }

    private static <T> T reading(String xml, Reading<T> reading) throws LostLine {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            InputSource readable = new InputSource(new StringReader(ReadableXml.of(xml)));
            return reading.of(builder.parse(readable).getDocumentElement());
        } catch (SAXException | IOException | IllegalArgumentException | DateTimeException unreadable) {
            throw LostLine.unreadable("Grid Engine", xml, unreadable.getMessage());
        } catch (ParserConfigurationException noParser) {
            throw new IllegalStateException("This Java reads no XML.", noParser);
        }
    }

    private static Instant moment(String text) {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static String text(Element parent, String name) {
        List<Element> found = all(parent, name);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("it has no " + name);
        }
        return found.get(0).getTextContent().strip();
    }

    private static List<Element> all(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }
}
