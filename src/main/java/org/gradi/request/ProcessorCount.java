package org.gradi.request;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gradi.model.Message;

/** Reads how many processors are meant: a whole number from 1 to {@link #MOST}. */
final class ProcessorCount {
    static final int MOST = 999_999_999;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern LARGE = Pattern.compile("[0-9]{10,}");

    private ProcessorCount() {
    }

    /** The number; empty, and told under that path, when the text is none. */
    static Optional<Integer> read(String text, String path, RequestPhrase what, ProblemList problems) {
        String number = Typed.plain(text);
        if (WHOLE.matcher(number).matches() && Integer.parseInt(number) >= 1) {
            return Optional.of(Integer.valueOf(number));
        }
        problems.add(path, problem(number, what));
        return Optional.empty();
    }

    private static Message problem(String number, RequestPhrase what) {
        if (number.isEmpty()) {
            return RequestPhrase.NO_NUMBER.about(what.about());
        }
        return LARGE.matcher(number).matches()
                ? RequestPhrase.TOO_LARGE_A_NUMBER.about(what.about(), Shown.text(number), MOST)
                : RequestPhrase.NOT_A_NUMBER.about(what.about(), Shown.text(number));
    }
}
