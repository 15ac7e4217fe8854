package org.gradi.request;

import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * JSON texts to values and back, strictly by RFC 8259: no comments, no trailing commas, nothing after the
 * document; also no member twice. Nesting beyond 255 levels is refused.
 */
public final class StrictJson {
    private static final Pattern LINE = Pattern.compile("line (\\d+) column");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,60}");

    private final String text;
    private final String source;
    private final JsonReader reader;

    private StrictJson(String text, String source) {
        this.text = text;
        this.source = source;
        this.reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
    }

    /**
     * Reads one document.
     *
     * @param source what messages call the text, usually a file's name
     * @param path   the JSON path at which the document stands, {@code $} for a text of its own
     * @throws FileProblem naming the line of a syntax error, or the path of a member that stands twice
     */
    public static Json read(String text, String source, String path) throws FileProblem {
        StrictJson json = new StrictJson(text, source);
        try {
            Json document = json.value(() -> path);
            json.refuseTrailingText();
            return document;
        } catch (EOFException early) {
            throw new FileProblem(("%s, line %d: the text ends before the JSON document does; "
                    + "look for a missing quote or closing bracket.").formatted(source, json.line()), early);
        } catch (IOException malformed) {
            throw new FileProblem(("%s, line %d: this is not well-formed JSON near (%s); "
                    + "look for a missing or extra comma, quote or bracket.")
                            .formatted(source, json.line(), json.currentLine()), malformed);
        }
    }

    /** The text as a JSON string in quotes, on one line, safe to encode as UTF-8. */
    public static String quote(String text) {
        if (isPlain(text)) {
            return '"' + text + '"';
        }
        StringBuilder quoted = new StringBuilder();
        new JsonPrimitive(text).toString().codePoints().forEach(codePoint -> {
            if (Character.getType(codePoint) == Character.SURROGATE) {
                quoted.append(String.format("\\u%04x", codePoint));
            } else {
                quoted.appendCodePoint(codePoint);
            }
        });
        return quoted.toString();
    }

    /** Whether no sign of it is written otherwise in JSON. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign < ' ' || sign > '~' || sign == '"' || sign == '\\') {
                return false;
            }
        }
        return true;
    }

    /** The value on one line, numbers with the digits they were written with. */
    public static String write(Json value) {
        if (value instanceof Json.Text text) {
            return quote(text.value());
        }
        if (value instanceof Json.Numeral numeral) {
            return numeral.literal();
        }
        if (value instanceof Json.Items items) {
            return items.values().stream().map(StrictJson::write).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Json.Members members) {
            return members.values().entrySet().stream()
                    .map(member -> quote(member.getKey()) + ":" + write(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return value.words();
    }

    /** The path of a member; names that are not plain words stand in brackets and quotes. */
    static String memberPath(String path, String name) {
        return PLAIN_NAME.matcher(name).matches() ? path + "." + name : path + "['" + Shown.text(name) + "']";
    }

    private Json value(Place place) throws IOException, FileProblem {
        JsonToken token = reader.peek();
        return switch (token) {
            case BEGIN_OBJECT -> members(place);
            case BEGIN_ARRAY -> items(place);
            case STRING -> new Json.Text(reader.nextString());
            case NUMBER -> new Json.Numeral(reader.nextString());
            case BOOLEAN -> new Json.Flag(reader.nextBoolean());
            case NULL -> nothing();
            case END_ARRAY, END_OBJECT, NAME, END_DOCUMENT ->
                throw new IllegalStateException("The JSON token (%s) cannot begin a value.".formatted(token));
        };
    }

    /** Where a value stands; its path is put together only when a message needs it. */
    private interface Place {
        String path();
    }

    private Json nothing() throws IOException {
        reader.nextNull();
        return new Json.Nothing();
    }

    private Json items(Place place) throws IOException, FileProblem {
        List<Json> values = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            int index = values.size();
            values.add(value(() -> place.path() + "[" + index + "]"));
        }
        reader.endArray();
        return new Json.Items(values);
    }

    private Json members(Place place) throws IOException, FileProblem {
        Map<String, Json> values = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            Place member = () -> memberPath(place.path(), name);
            if (values.put(name, value(member)) != null) {
                throw new FileProblem("%s, %s: the member (%s) stands twice; keep one of the two."
                        .formatted(source, member.path(), Shown.text(name)));
            }
        }
        reader.endObject();
        return new Json.Members(values);
    }

    /** A strict reader fails when it looks ahead and finds more than blanks. */
    private void refuseTrailingText() throws IOException {
        reader.peek();
    }

    /** Counted from 1; the reader tells its place only in its text form. */
    private int line() {
        Matcher matcher = LINE.matcher(reader.toString());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    }

    private String currentLine() {
        return text.lines().skip(line() - 1L).findFirst().map(String::strip).map(Shown::text).orElse("");
    }
}
