package org.gradi.cluster.gridengine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Grid Engine prints with {@code -xml} made into XML: it passes on what users wrote as they wrote it,
 * names with {@code &} or {@code <} in them and environments with control characters, and one of these must
 * not make a whole cluster unreadable.
 */
final class ReadableXml {
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final Pattern STRAY_AMPERSAND = Pattern.compile("&(?!(amp|lt|gt|quot|apos);)");
    /** An element with words of a user's, which the commands print on a line of its own. */
    private static final Pattern WORDS = Pattern.compile(
            "(?m)^(\\h*<(name|account|message|VA_value|JB_job_name|JB_name)>)(.*<.*)(</\\2>\\h*)$");

    private ReadableXml() {
    }

    /** The same text with those characters written, or replaced, as XML wants it. */
    static String of(String printed) {
        String allowed = NOT_IN_XML.matcher(printed).replaceAll("\uFFFD");
        String escaped = STRAY_AMPERSAND.matcher(allowed).replaceAll("&amp;");
        return WORDS.matcher(escaped).replaceAll(line -> Matcher.quoteReplacement(
                line.group(1) + line.group(3).replace("<", "&lt;") + line.group(4)));
    }
}
