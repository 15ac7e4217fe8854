package org.gradi.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value as it stands in a text; numbers keep the digits they were written with. */
public sealed interface Json {

    record Text(String value) implements Json {
        @Override
        public String words() {
            return "the text \"" + Shown.text(value) + "\"";
        }
    }

    record Numeral(String literal) implements Json {
        @Override
        public String words() {
            return "the number " + Shown.text(literal);
        }
    }

    record Flag(boolean value) implements Json {
        @Override
        public String words() {
            return String.valueOf(value);
        }
    }

    record Nothing() implements Json {
        @Override
        public String words() {
            return "null";
        }
    }

    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String words() {
            return "a list";
        }
    }

    /** Members in the order of the text. */
    record Members(Map<String, Json> values) implements Json {
        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String words() {
            return "an object";
        }
    }

    /** How a message speaks of the value. */
    String words();
}
