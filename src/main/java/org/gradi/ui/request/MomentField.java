package org.gradi.ui.request;

import static org.gradi.ui.Names.named;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextField;
import org.gradi.request.TimeFrame;
import org.gradi.ui.Moments;
import org.gradi.ui.Texts;
import org.gradi.ui.request.TimeText.Mode;

/**
 * A moment as nothing, as an offset or as day and time, over one text of a draft; and what it means on the
 * clock.
 */
final class MomentField {
    private final Texts texts;
    private final Supplier<TimeFrame> frame;
    private final Moments moments;
    private final Choice mode;
    private final JTextField offset;
    private final InstantField instant;
    private final JLabel meaning;
    private final Runnable edited;
    private final String missing;
    private boolean showing;
    private String latest = "";

    MomentField(RequestField field, Texts texts, Moments moments, Supplier<TimeFrame> frame, Runnable edited,
            Runnable left) {
        String name = "request." + field.key();
        this.texts = texts;
        this.frame = frame;
        this.moments = moments;
        this.edited = edited;
        mode = named(name + ".mode", new Choice(Arrays.stream(Mode.values())
                .map(each -> new Choice.Item(each.key(),
                        texts.text("request.mode." + field.key() + "." + each.key()))).toList()));
        missing = texts.text("request.instant.missing");
        offset = named(name + ".offset", new JTextField(8));
        offset.putClientProperty("JTextField.placeholderText", texts.text("request.offset.example"));
        instant = new InstantField(name + ".instant", moments, texts.locale(), this::changed);
        meaning = named(name + ".meaning", new JLabel());
        meaning.putClientProperty("FlatLaf.style", "foreground: $Verdict.quiet");
        mode.addActionListener(event -> {
            switchMode();
            left.run();
        });
        Edits.onText(offset, this::changed);
        Edits.onLeave(offset, left);
        showEntry();
    }

    Choice mode() {
        return mode;
    }

    JTextField offset() {
        return offset;
    }

    /** Stands below the others: a day and a time need more room than there is beside them. */
    JComponent instantEntry() {
        return instant;
    }

    JLabel meaning() {
        return meaning;
    }

    /** What a draft says. */
    String text() {
        return switch (chosen()) {
            case NONE -> "";
            case OFFSET -> TimeText.toDraft(offset.getText());
            case INSTANT -> instant.instant().map(Instant::toString).orElseGet(this::unreadable);
        };
    }

    /** Why day and time are not one moment of the zone; empty when they are, or none are wanted. */
    Optional<String> objection() {
        return chosen() == Mode.INSTANT ? instant.objection(texts) : Optional.empty();
    }

    /** Never empty, which would mean that no moment is wanted. */
    private String unreadable() {
        return instant.typed().isEmpty() ? missing : instant.typed();
    }

    void show(String text) {
        if (!text.equals(text())) {
            showing = true;
            Mode next = TimeText.modeOf(text);
            mode.show(next.key());
            offset.setText(next == Mode.OFFSET ? TimeText.toWords(text) : "");
            TimeText.instant(text).ifPresent(instant::show);
            showing = false;
            showEntry();
        }
        latest = text();
        showMeaning(text);
    }

    /** Keeps the moment when only its way of writing changes. */
    private void switchMode() {
        if (showing) {
            return;
        }
        Instant from = frame.get().offsetsFrom();
        showing = true;
        if (chosen() == Mode.INSTANT) {
            instant.show(TimeText.resolve(TimeText.toDraft(offset.getText()), from)
                    .orElse(frame.get().now()));
        } else if (chosen() == Mode.OFFSET) {
            Optional<Duration> distance = instant.instant().map(moment -> Duration.between(from, moment))
                    .filter(duration -> !duration.isNegative());
            distance.ifPresent(duration -> offset.setText(TimeText.toWords(duration.toString())));
        }
        showing = false;
        showEntry();
        changed();
    }

    private void changed() {
        if (!showing && !text().equals(latest)) {
            latest = text();
            edited.run();
        }
    }

    private void showEntry() {
        offset.setVisible(chosen() == Mode.OFFSET);
        instant.setVisible(chosen() == Mode.INSTANT);
        showOrHideMeaning();
        instant.revalidate();
    }

    private void showMeaning(String text) {
        Optional<Instant> moment = chosen() == Mode.OFFSET
                ? TimeText.resolve(text, frame.get().offsetsFrom()) : Optional.empty();
        meaning.setText(moment.map(each -> "= " + moments.format(each)).orElse(""));
        showOrHideMeaning();
    }

    private void showOrHideMeaning() {
        meaning.setVisible(chosen() == Mode.OFFSET && !meaning.getText().isEmpty());
    }

    private Mode chosen() {
        return Mode.values()[mode.getSelectedIndex()];
    }
}
