package org.gradi.fuzzy.fcl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradi.fuzzy.FclProblem;

/** An FCL text cut into tokens, and the place that a parser has reached in it. */
final class Tokens {
    /** Blanks, the mark some editors put before a text, or one comment. */
    private static final Pattern SKIPPED = Pattern.compile("[\\s\\uFEFF]++|//[^\\n]*+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    /** The dot needs a digit behind it, so that {@code 0..1} reads as a range. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final Pattern SIGN = Pattern.compile(":=|\\.\\.|[:;(),]");

    private final String text;
    private final String sourceName;
    private final List<Token> tokens;
    private int next;

    private Tokens(String text, String sourceName, List<Token> tokens) {
        this.text = text;
        this.sourceName = sourceName;
        this.tokens = tokens;
    }

    static Tokens of(String text, String sourceName) throws FclProblem {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = Pattern.compile("").matcher(text);
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            matcher.region(at, text.length());
            if (matcher.usePattern(SKIPPED).lookingAt()) {
                line += (int) text.substring(at, matcher.end()).chars().filter(c -> c == '\n').count();
            } else {
                tokens.add(new Token(kind(matcher, sourceName, line, at), matcher.group(), line, at));
            }
            at = matcher.end();
        }
        tokens.add(new Token(Token.Kind.END, "", line, text.length()));
        return new Tokens(text, sourceName, tokens);
    }

    private static Token.Kind kind(Matcher matcher, String sourceName, int line, int at) throws FclProblem {
        if (matcher.usePattern(WORD).lookingAt()) {
            return Token.Kind.WORD;
        }
        if (matcher.usePattern(NUMBER).lookingAt()) {
            return Token.Kind.NUMBER;
        }
        if (matcher.usePattern(SIGN).lookingAt()) {
            return Token.Kind.SIGN;
        }
        matcher.usePattern(Pattern.compile(".", Pattern.DOTALL)).lookingAt();
        throw new FclProblem(sourceName, line,
                ("'%s' has no meaning here; use words, numbers and := .. : ; ( ) , "
                + "and write comments as // to the end of the line").formatted(matcher.group()));
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    boolean takeIf(String expected) {
        if (peek().is(expected)) {
            next++;
            return true;
        }
        return false;
    }

    /** Takes the sign or keyword that must stand here. */
    Token expect(String expected) throws FclProblem {
        Token token = take();
        if (!token.is(expected)) {
            String hint = token.text().equalsIgnoreCase(expected) ? "; letter case counts" : "";
            throw problem(token, "found %s where '%s' belongs%s"
                    .formatted(token.described(), expected, hint));
        }
        return token;
    }

    Token name(String what) throws FclProblem {
        Token token = take();
        if (token.kind() != Token.Kind.WORD) {
            throw problem(token, "found %s where the name of %s belongs; names begin with a letter"
                    .formatted(token.described(), what));
        }
        return token;
    }

    double number(String what) throws FclProblem {
        Token token = take();
        if (token.kind() != Token.Kind.NUMBER) {
            throw problem(token, "found %s where %s belongs; write a number such as 0.5"
                    .formatted(token.described(), what));
        }
        double value = Double.parseDouble(token.text());
        if (Double.isInfinite(value)) {
            throw problem(token, "%s is too large for %s".formatted(token.described(), what));
        }
        return value;
    }

    /** The text as written, from one token up to another. */
    String textBetween(Token first, Token end) {
        return text.substring(first.start(), end.start()).strip();
    }

    FclProblem problem(Token at, String what) {
        return problem(at.line(), what);
    }

    FclProblem problem(int line, String what) {
        return new FclProblem(sourceName, line, what);
    }
}
