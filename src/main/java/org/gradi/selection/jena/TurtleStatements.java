package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts Turtle into its statements without changing a character: put together again they are the text. Whether
 * they are in order is for a parser to say; of broken text the last statement is the rest.
 */
final class TurtleStatements {
    /** A directive in the manner of SPARQL, which ends without a dot. */
    private static final Pattern BARE_DIRECTIVE = Pattern.compile(
            "(prefix\\s+[^\\s<]*|base)\\s*<[^>]*>", Pattern.CASE_INSENSITIVE);

    private final String text;
    private int at;

    private TurtleStatements(String text) {
        this.text = text;
    }

    /**
     * One statement.
     *
     * @param lead the blanks and comments before it
     * @param body from its first sign to its dot; empty for what follows the last statement
     */
    record Statement(String lead, String body) {

        /** Whether it names a prefix or the base. */
        boolean isDirective() {
            return body.matches("(?is)@?(prefix|base)\\s.*");
        }
    }

    static List<Statement> of(String text) {
        return new TurtleStatements(text).all();
    }

    private List<Statement> all() {
        List<Statement> statements = new ArrayList<>();
        while (at < text.length()) {
            int start = at;
            skipLead();
            String lead = text.substring(start, at);
            int first = at;
            skipBody();
            statements.add(new Statement(lead, text.substring(first, at)));
        }
        return statements;
    }

    private void skipLead() {
        while (at < text.length()) {
            if (text.charAt(at) == '#') {
                skipTo('\n');
            } else if (!Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '\uFEFF') {
                return;
            } else {
                at++;
            }
        }
    }

    private void skipBody() {
        Matcher bare = BARE_DIRECTIVE.matcher(text).region(at, text.length());
        if (bare.lookingAt()) {
            at = bare.end();
            return;
        }
        while (at < text.length()) {
            switch (text.charAt(at)) {
                case '#' -> skipTo('\n');
                case '<' -> skipTo('>');
                case '"', '\'' -> skipString();
                case '\\' -> at = Math.min(text.length(), at + 2);
                case '.' -> {
                    at++;
                    if (at == text.length() || !isInName(text.charAt(at))) {
                        return;
                    }
                }
                default -> at++;
            }
        }
    }

    private static boolean isInName(char sign) {
        return Character.isLetterOrDigit(sign) || "_:%-\\.".indexOf(sign) >= 0;
    }

    private void skipTo(char last) {
        int found = text.indexOf(last, at);
        at = found < 0 ? text.length() : found + 1;
    }

    private void skipString() {
        String quote = text.substring(at, at + 1);
        String end = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
        at += end.length();
        while (at < text.length() && !text.startsWith(end, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + end.length());
    }
}
