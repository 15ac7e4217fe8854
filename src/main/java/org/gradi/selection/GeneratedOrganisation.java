package org.gradi.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.gradi.model.Quantity;
import org.gradi.model.Unit;
import org.gradi.model.Value;
import org.gradi.model.Version;

/** One organisation of a generated grid: its habits are drawn once, its clusters one by one. */
final class GeneratedOrganisation {
    private static final List<String> SYSTEMS =
            List.of("Linux", "Debian", "RedHat", "CentOS", "Solaris", "AIX",
            "FreeBSD", "Windows", "WindowsServer", "Unix");
    private static final List<String> ARCHITECTURES =
            List.of("i686", "IA32", "x86_64", "x86", "SPARC", "PowerPC",
            "ppc64", "IA64", "aarch64");
    private static final List<String> NETWORKS =
            List.of("Ethernet", "FastEthernet", "GigabitEthernet", "Myrinet",
            "InfiniBand", "SCI");
    private static final List<String> SOFTWARE =
            List.of("PVM", "MPI", "LAM", "MPICH", "MPICH2", "OpenMPI", "GCC",
            "IntelCompiler", "DPCpp", "Java", "BLAS", "FFTW");
    private static final List<String> PLACES =
            List.of("Brazil", "Canada", "Florianopolis", "Toronto", "Germany");
    private static final List<String> VERSIONS =
            List.of("2.2", "2.4.21", "2.6", "2.6.18", "2.6.32", "2.10", "3.10",
            "5", "5.10.0");
    private static final List<Unit> SIZES =
            List.of(Unit.MEGABYTE, Unit.MEBIBYTE, Unit.GIGABYTE, Unit.GIBIBYTE);
    private static final List<Unit> CLOCKS = List.of(Unit.MEGAHERTZ, Unit.GIGAHERTZ, Unit.KILOHERTZ);

    private final SplittableRandom random;
    private final int number;
    private final Unit memoryUnit;
    private final Unit diskUnit;
    private final Unit clockUnit;
    private final boolean platformInOneText;
    private final boolean memoryByNode;
    private final boolean diskWithUnit;
    private final boolean placeIsConstant;
    private final String place;
    private final StringBuilder entry = new StringBuilder();
    private final StringBuilder description = new StringBuilder();
    private final StringBuilder mapping = new StringBuilder();
    private final Map<String, String> platforms = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Value>>> truth = new LinkedHashMap<>();

    /** The clusters from {@code from} up to {@code end}, by number in the grid. */
    GeneratedOrganisation(SplittableRandom random, int number, int from, int end) {
        this.random = random;
        this.number = number;
        this.memoryUnit = pick(SIZES);
        this.diskUnit = pick(SIZES);
        this.clockUnit = pick(CLOCKS);
        this.platformInOneText = random.nextInt(3) == 0;
        this.memoryByNode = random.nextInt(3) == 0;
        this.diskWithUnit = random.nextInt(3) == 0;
        this.placeIsConstant = random.nextBoolean();
        this.place = pick(PLACES);
        String prefixes = String.format(Locale.ROOT, """
                @prefix o: <urn:gradi:generated:%d#> .
                @prefix ref: <urn:gradi:reference#> .
                @prefix map: <urn:gradi:mapping#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                """, number);
        description.append(prefixes);
        mapping.append(prefixes);
        mapProperties();
        enter(from, end);
        for (int i = from; i < end; i++) {
            describe(i);
        }
        platforms.forEach((text, cell) -> mapping.append(cell));
    }

    /** What the grid file says of it. */
    String entry() {
        return entry.toString();
    }

    String description() {
        return description.toString();
    }

    String mapping() {
        return mapping.toString();
    }

    /** What each of its clusters has, by cluster name and property id. */
    Map<String, Map<String, List<Value>>> truth() {
        return truth;
    }

    private void enter(int from, int end) {
        entry.append("""
                <#org-%d> a grid:Organisation ; grid:name "Org-%d" ; grid:description <org-%d.ttl> ;
                    grid:mapping <org-%d-mapping.ttl> ;
                    grid:clusters (""".replace("%d", String.valueOf(number)));
        for (int i = from; i < end; i++) {
            entry.append(" <#c-").append(i).append('>');
        }
        entry.append(" ) .\n");
        for (int i = from; i < end; i++) {
            entry.append(String.format(Locale.ROOT, "<#c-%d> a grid:Cluster ; grid:name \"C-%d\" ; "
                    + "grid:processors %d ; ", i, i, random.nextInt(1, 129)));
            entry.append(String.format(Locale.ROOT, "grid:describedAs <urn:gradi:generated:%d#c-%d> ; ",
                    number, i));
            entry.append("grid:manager [ grid:kind \"simulated\" ] .\n");
        }
    }

    private void mapProperties() {
        mapProperty("clock" + number, "processorClock", clockUnit.symbol());
        if (diskWithUnit) {
            mapProperty("disk" + number, "diskSpace");
        } else {
            mapProperty("disk" + number, "diskSpace", diskUnit.symbol());
        }
        if (memoryByNode) {
            mapDerived("memory", "minimum");
            mapDerived("totalMemory", "sum");
        } else {
            mapProperty("ram", "memory", memoryUnit.symbol());
        }
        mapProperty("net", "networkTechnology");
        mapProperty("soft", "softwareEnvironment");
        mapTerms("Net", NETWORKS);
        mapTerms("Soft", SOFTWARE);
        if (!platformInOneText) {
            mapProperty("os", "operatingSystem");
            mapProperty("ver", "operatingSystemVersion");
            mapProperty("arch", "processorArchitecture");
            mapTerms("Os", SYSTEMS);
            mapTerms("Arch", ARCHITECTURES);
        }
        if (placeIsConstant) {
            cell("place", "Constant", "map:gives [ map:to ref:location ; map:value ref:" + place + " ]");
        }
    }

    private void mapProperty(String theirs, String ours) {
        cell(theirs, "Property", "map:from o:" + theirs + " ; map:to ref:" + ours);
    }

    private void mapProperty(String theirs, String ours, String unit) {
        cell(theirs, "Property",
                "map:from o:" + theirs + " ; map:to ref:" + ours + " ; map:unit \"" + unit + "\"");
    }

    private void mapDerived(String ours, String combine) {
        cell(ours, "Derived", "map:from ( o:node o:ram ) ; map:combine map:" + combine
                + " ; map:to ref:" + ours + " ; map:unit \"" + memoryUnit.symbol() + "\"");
    }

    private void cell(String name, String kind, String rest) {
        mapping.append("<#%s> a map:%sMapping ; %s .%n".formatted(name, kind, rest));
    }

    /** Half of the terms are mapped themselves, the others lie below a mapped one; all are declared. */
    private void mapTerms(String kind, List<String> terms) {
        for (String term : terms) {
            boolean below = random.nextBoolean();
            String theirs = "o:" + kind + term;
            String mapped = below ? theirs + "Family" : theirs;
            cell(kind + term, "Term", "map:from " + mapped + " ; map:relation map:"
                    + (below ? "narrower" : "equivalent") + " ; map:to ref:" + term);
            description.append(below ? "%s rdfs:subClassOf %s .%n".formatted(theirs, mapped)
                    : "%s a rdfs:Class .%n".formatted(theirs));
        }
    }

    private void describe(int cluster) {
        Map<String, List<Value>> known = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        platform(known, lines);
        amount(known, lines, "processorClock", "clock" + number, clockUnit, false, 500_000_000L,
                4_000_000_000L);
        amount(known, lines, "diskSpace", "disk" + number, diskUnit, diskWithUnit, 1_000_000_000L,
                2_000_000_000_000L);
        memory(cluster, known, lines);
        terms(known, lines, "networkTechnology", "net", "Net", NETWORKS, random.nextInt(3));
        terms(known, lines, "softwareEnvironment", "soft", "Soft", SOFTWARE, random.nextInt(6));
        if (placeIsConstant) {
            known.put("location", List.of(new Value.Term(place)));
        }
        description.append("o:c-").append(cluster).append(" a o:Machine");
        lines.forEach(line -> description.append(" ;\n    ").append(line));
        description.append(" .\n");
        truth.put("C-" + cluster, known);
    }

    private void platform(Map<String, List<Value>> known, List<String> lines) {
        String system = pick(SYSTEMS);
        String version = pick(VERSIONS);
        String architecture = pick(ARCHITECTURES);
        if (random.nextInt(10) == 0) {
            lines.add(platformInOneText ? "o:platform \"UNDEFINEDVALUE\""
                    : "o:os \"undefined\" ; o:ver \"unknown\"");
            return;
        }
        known.put("operatingSystem", List.of(new Value.Term(system)));
        known.put("operatingSystemVersion", List.of(new Value.Numbered(Version.parse(version))));
        known.put("processorArchitecture", List.of(new Value.Term(architecture)));
        if (!platformInOneText) {
            lines.add("o:os o:Os%s ; o:ver \"%s%s\" ; o:arch o:Arch%s".formatted(system, version,
                    random.nextBoolean() ? "-el5" : "", architecture));
            return;
        }
        String text = "%s %s %s".formatted(system, version, architecture);
        lines.add("o:platform \"%s\"".formatted(text));
        platforms.putIfAbsent(text, String.format(Locale.ROOT, """
                <#platform-%d> a map:ValueMapping ; map:from o:platform ; map:value "%s" ;
                    map:gives [ map:to ref:operatingSystem ; map:value ref:%s ] ,
                        [ map:to ref:operatingSystemVersion ; map:value "%s" ] ,
                        [ map:to ref:processorArchitecture ; map:value ref:%s ] .
                """, platforms.size(), text, system, version, architecture));
    }

    private void amount(Map<String, List<Value>> known, List<String> lines, String property,
            String theirs, Unit unit, boolean withUnit, long least, long most) {
        if (random.nextInt(8) == 0) {
            lines.add("o:%s 999999999".formatted(theirs));
            return;
        }
        BigDecimal number = number(unit, least, most);
        lines.add(withUnit ? "o:%s \"%s %s\"".formatted(theirs, number, unit.symbol())
                : "o:%s %s".formatted(theirs, number));
        known.put(property, List.of(new Value.Amount(new Quantity(number, unit))));
    }

    private BigDecimal number(Unit unit, long least, long most) {
        long canonical = random.nextLong(least, most);
        return BigDecimal.valueOf(canonical / unit.factor())
                .add(BigDecimal.valueOf(random.nextInt(0, 1000), 3));
    }

    private void memory(int cluster, Map<String, List<Value>> known, List<String> lines) {
        if (!memoryByNode) {
            amount(known, lines, "memory", "ram", memoryUnit, false, 500_000_000L, 64_000_000_000L);
            return;
        }
        int nodes = random.nextInt(1, 4);
        List<Quantity> shares = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            Quantity share = new Quantity(number(memoryUnit, 500_000_000L, 64_000_000_000L), memoryUnit);
            shares.add(share);
            String node = "o:c-" + cluster + "-n-" + i;
            lines.add("o:node " + node);
            description.append("%s o:ram %s .\n".formatted(node, share.number()));
        }
        if (random.nextInt(6) == 0) {
            lines.add("o:node o:c-" + cluster + "-silent");
            return;
        }
        BigDecimal sum = shares.stream().map(Quantity::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        known.put("memory", List.of(
                new Value.Amount(shares.stream().min(Quantity::compareTo).orElseThrow())));
        known.put("totalMemory", List.of(new Value.Amount(new Quantity(sum, memoryUnit))));
    }

    private void terms(Map<String, List<Value>> known, List<String> lines, String property, String theirs,
            String kind, List<String> terms, int count) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Value.Term term = new Value.Term(pick(terms));
            if (!values.contains(term)) {
                values.add(term);
                lines.add("o:%s o:%s%s".formatted(theirs, kind, term.id()));
            }
        }
        if (!values.isEmpty()) {
            known.put(property, values);
        }
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
