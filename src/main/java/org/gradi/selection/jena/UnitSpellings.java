package org.gradi.selection.jena;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradi.model.QuantityKind;
import org.gradi.model.Unit;

/** How others write the units, behind a number and where they name the unit in words. */
final class UnitSpellings {
    /** Of what makes something larger, in each language. */
    private static final Map<String, List<String>> PREFIXES = Map.ofEntries(
            Map.entry("", List.of("")), Map.entry("k", List.of("kilo")),
            Map.entry("M", List.of("mega", "méga")),
            Map.entry("G", List.of("giga")), Map.entry("T", List.of("tera", "téra")),
            Map.entry("P", List.of("peta", "péta")), Map.entry("Ki", List.of("kibi")),
            Map.entry("Mi", List.of("mebi", "mébi")), Map.entry("Gi", List.of("gibi")),
            Map.entry("Ti", List.of("tebi", "tébi")), Map.entry("Pi", List.of("pebi", "pébi")));
    /** Bits per second in short. */
    private static final Map<String, String> RATES = Map.ofEntries(
            Map.entry("bps", "bit/s"), Map.entry("kbps", "kbit/s"), Map.entry("Kbps", "kbit/s"),
            Map.entry("Mbps", "Mbit/s"), Map.entry("Gbps", "Gbit/s"), Map.entry("Tbps", "Tbit/s"),
            Map.entry("b/s", "bit/s"), Map.entry("kb/s", "kbit/s"), Map.entry("Kb/s", "kbit/s"),
            Map.entry("Mb/s", "Mbit/s"), Map.entry("Gb/s", "Gbit/s"), Map.entry("Tb/s", "Tbit/s"));
    /** Bytes by their French name, some of which are words of other languages: Go, To. */
    private static final Map<String, String> OCTETS = octets();
    /** In small letters. */
    private static final Map<String, String> WORDS = words();
    private static final Map<Unit, Pattern> NAMED = named();
    private static final Pattern BRACKETED = Pattern.compile(
            "[(\\[]\\s*(?:(in|en|em)\\s+)?(\\p{L}[\\p{L}/]*)\\s*[)\\]]", Pattern.CASE_INSENSITIVE);
    /** What ends a name as a unit does: two letters, several of something, or a word in square brackets. */
    private static final Pattern ENDING = Pattern.compile(
            "\\(\\s*(\\p{Ll}{1,2}|\\p{Ll}+s)\\s*\\)\\s*$|\\[\\s*(\\p{L}[\\p{L}/]*)\\s*\\]\\s*$");
    private static final Pattern LIKE_A_UNIT = Pattern.compile("[kKMGTP]i?\\p{L}?(?:/s)?");
    /** Within {@code kHz} stands {@code Hz}. */
    private static final Comparator<Unit> LONGEST_FIRST =
            Comparator.comparingInt((Unit unit) -> unit.symbol().length()).reversed();

    private UnitSpellings() {
    }

    private static Map<String, String> octets() {
        Map<String, String> octets = new TreeMap<>(Map.of("Ko", "kB"));
        PREFIXES.keySet().forEach(prefix -> octets.put(prefix + "o", prefix + "B"));
        return Map.copyOf(octets);
    }

    private static Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        PREFIXES.forEach((prefix, names) -> {
            for (String bytes : List.of("byte", "bytes", "octet", "octets")) {
                words.put((prefix + bytes).toLowerCase(Locale.ROOT), prefix + "B");
                names.forEach(name -> words.put(name + bytes, prefix + "B"));
            }
            if (!prefix.endsWith("i")) {
                names.forEach(name -> words.put(name + "hertz", prefix + "Hz"));
            }
        });
        words.values().removeIf(symbol -> Unit.ofSymbol(symbol).isEmpty());
        return Map.copyOf(words);
    }

    private static Map<Unit, Pattern> named() {
        Map<Unit, Pattern> named = new EnumMap<>(Unit.class);
        Arrays.stream(Unit.values()).filter(unit -> !unit.symbol().isEmpty())
                .forEach(unit -> named.put(unit, Pattern.compile(named(unit))));
        return named;
    }

    /**
     * The symbol is a word of its own, or ends a name such as {@code diskTB}; what may be a word of other
     * languages stands in brackets or behind a preposition, or ends a name.
     */
    private static String named(Unit unit) {
        Set<String> plain = of(RATES, unit);
        plain.add(unit.symbol());
        String notBefore = unit.kind() == QuantityKind.TIME ? "/" : "";
        String all = plain.stream().map(one -> "(?<![\\p{%s}%s])%s".formatted(
                Character.isUpperCase(one.charAt(0)) ? "Lu" : "L", notBefore, Pattern.quote(one)))
                .collect(Collectors.joining("|"));
        for (String octet : of(OCTETS, unit)) {
            all += "|(?:[(\\[]\\s*|(?<!\\p{L})en\\s+|[_/])" + octet;
            if (Character.isUpperCase(octet.charAt(0))) {
                all += "|(?<=\\p{Ll})" + octet;
            }
        }
        for (String word : of(WORDS, unit)) {
            all += "|(?<!\\p{L})(?iu:%s)".formatted(word);
        }
        return "(?:" + all + ")(?![\\p{L}/])";
    }

    private static Set<String> of(Map<String, String> spellings, Unit unit) {
        return spellings.entrySet().stream().filter(one -> one.getValue().equals(unit.symbol()))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The symbol by which the program knows the unit; as written when it knows none. */
    static String symbolOf(String written) {
        return Optional.ofNullable(RATES.get(written)).or(() -> Optional.ofNullable(OCTETS.get(written)))
                .or(() -> Optional.ofNullable(WORDS.get(written.toLowerCase(Locale.ROOT)))).orElse(written);
    }

    /** The longest of the units that the remarks name. */
    static Optional<Unit> namedIn(String remarks, Collection<Unit> units) {
        return units.stream().filter(NAMED::containsKey)
                .filter(unit -> NAMED.get(unit).matcher(remarks).find()).sorted(LONGEST_FIRST).findFirst();
    }

    /** What stands in brackets as a unit does: at the end of a name, or like one anywhere in the remarks. */
    static Optional<String> bracketedIn(Collection<String> names, String remarks) {
        Optional<String> ending = names.stream().flatMap(name -> ENDING.matcher(name).results())
                .map(one -> one.group(1) != null ? one.group(1) : one.group(2)).findFirst();
        return ending.isPresent() ? ending : BRACKETED.matcher(remarks).results()
                .filter(one -> one.group(1) != null || LIKE_A_UNIT.matcher(one.group(2)).matches()
                        || Unit.ofSymbol(symbolOf(one.group(2))).isPresent())
                .map(one -> one.group(2)).findFirst();
    }
}
