package org.gradi.ui.request;

import static org.gradi.ui.Names.named;

import com.github.lgooddatepicker.components.DatePickerSettings;
import com.github.lgooddatepicker.components.DatePickerSettings.DateArea;
import com.github.lgooddatepicker.components.DateTimePicker;
import com.github.lgooddatepicker.components.TimePickerSettings;
import com.github.lgooddatepicker.components.TimePickerSettings.TimeArea;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.EventQueue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.UIManager;
import org.gradi.ui.Icons;
import org.gradi.ui.Moments;
import org.gradi.ui.Texts;
import org.gradi.ui.Theme;

/**
 * A day from a calendar and a time of day, in one zone; where its clocks show that time twice, also which of
 * the two it is.
 */
final class InstantField extends JPanel {
    private static final DateTimeFormatter TIME_WITH_OFFSET =
            DateTimeFormatter.ofPattern("HH:mm[:ss][ ]xxxxx", Locale.ROOT);
    private static final Map<DateArea, String> CALENDAR_COLOURS = Map.ofEntries(
            Map.entry(DateArea.BackgroundOverallCalendarPanel, "Panel.background"),
            Map.entry(DateArea.BackgroundMonthAndYearMenuLabels, "Panel.background"),
            Map.entry(DateArea.BackgroundTodayLabel, "Panel.background"),
            Map.entry(DateArea.BackgroundClearLabel, "Panel.background"),
            Map.entry(DateArea.BackgroundMonthAndYearNavigationButtons, "Button.background"),
            Map.entry(DateArea.BackgroundCalendarPanelLabelsOnHover, "List.selectionInactiveBackground"),
            Map.entry(DateArea.TextCalendarPanelLabelsOnHover, "Label.foreground"),
            Map.entry(DateArea.CalendarBackgroundNormalDates, "Table.background"),
            Map.entry(DateArea.CalendarBackgroundSelectedDate, "List.selectionInactiveBackground"),
            Map.entry(DateArea.CalendarBorderSelectedDate, "Component.focusedBorderColor"),
            Map.entry(DateArea.CalendarTextNormalDates, "Label.foreground"),
            Map.entry(DateArea.CalendarTextWeekdays, "Label.foreground"),
            Map.entry(DateArea.TextMonthAndYearMenuLabels, "Label.foreground"),
            Map.entry(DateArea.TextMonthAndYearNavigationButtons, "Label.foreground"),
            Map.entry(DateArea.TextTodayLabel, "Label.foreground"),
            Map.entry(DateArea.TextClearLabel, "Label.foreground"),
            Map.entry(DateArea.TextFieldBackgroundValidDate, "TextField.background"),
            Map.entry(DateArea.TextFieldBackgroundInvalidDate, "TextField.background"),
            Map.entry(DateArea.DatePickerTextValidDate, "TextField.foreground"),
            Map.entry(DateArea.DatePickerTextInvalidDate, "Verdict.notSatisfied"));

    private final transient Moments moments;
    private final DateTimePicker picker;
    /** The distances from UTC of a time that is shown twice; hidden while there is nothing to choose. */
    private final JComboBox<ZoneOffset> offsets = new JComboBox<>();

    InstantField(String name, Moments moments, Locale locale, Runnable edited) {
        super(new BorderLayout(4, 0));
        this.moments = moments;
        DatePickerSettings days = new DatePickerSettings(locale);
        days.setFormatForDatesCommonEra(locale.getLanguage().equals("pt") ? "dd/MM/yyyy" : "yyyy-MM-dd");
        TimePickerSettings times = new TimePickerSettings(locale);
        times.use24HourClockFormat();
        times.setFormatForDisplayTime("HH:mm:ss");
        times.formatsForParsing.add(TIME_WITH_OFFSET);
        picker = new DateTimePicker(days, times);
        nameParts(name);
        // The picker reads what is typed after its listeners have heard of it, and empties a field before it
        // fills it.
        Runnable read = () -> EventQueue.invokeLater(() -> {
            showOffsets();
            edited.run();
        });
        picker.addDateTimeChangeListener(event -> read.run());
        Edits.onText(dayText(), read);
        Edits.onText(timeText(), read);
        offsets.setRenderer(new OffsetRenderer());
        offsets.setVisible(false);
        offsets.addActionListener(event -> edited.run());
        add(picker);
        add(offsets, BorderLayout.LINE_END);
        colour();
    }

    private void nameParts(String name) {
        setName(name);
        named(name + ".offset", offsets);
        named(name + ".date", dayText());
        named(name + ".time", timeText());
        dress(named(name + ".calendar", picker.getDatePicker().getComponentToggleCalendarButton()),
                "calendar");
        dress(named(name + ".times", picker.getTimePicker().getComponentToggleTimeMenuButton()), "clock");
    }

    private static void dress(JButton button, String icon) {
        button.setText("");
        button.setIcon(Icons.icon(icon));
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.setFocusable(false);
    }

    private JTextField dayText() {
        return picker.getDatePicker().getComponentDateTextField();
    }

    private JTextField timeText() {
        return picker.getTimePicker().getComponentTimeTextField();
    }

    /**
     * The moment chosen; empty while the day is missing, or day or time of day are wrong, never come or come
     * twice with nothing to say which is meant. A missing time of day is midnight.
     */
    Optional<Instant> instant() {
        return local().flatMap(local -> moments.moment(local, offset()));
    }

    /** Why day and time of day, both in order, are not one moment; empty when they are. */
    Optional<String> objection(Texts texts) {
        return local().flatMap(local -> moments.objection(local, offset(), texts));
    }

    private Optional<LocalDateTime> local() {
        LocalDate day = picker.getDatePicker().getDate();
        LocalTime time = picker.getTimePicker().getTime();
        boolean isReadable = picker.getDatePicker().isTextFieldValid()
                && picker.getTimePicker().isTextFieldValid();
        return day == null || !isReadable ? Optional.empty()
                : Optional.of(day.atTime(time == null ? LocalTime.MIDNIGHT : time));
    }

    /** What is typed behind the time counts; the picker takes it away when it writes the time its own way. */
    private Optional<ZoneOffset> offset() {
        return typedOffset().or(() -> Optional.ofNullable((ZoneOffset) offsets.getSelectedItem()));
    }

    private Optional<ZoneOffset> typedOffset() {
        try {
            return Optional.of(ZoneOffset.from(TIME_WITH_OFFSET.parse(timeText().getText().strip())));
        } catch (DateTimeException noneTyped) {
            return Optional.empty();
        }
    }

    private void showOffsets() {
        List<ZoneOffset> next = local().map(moments::offsets).filter(several -> several.size() > 1)
                .orElse(List.of());
        Optional<ZoneOffset> chosen = offset().filter(next::contains);
        offsets.setModel(new DefaultComboBoxModel<>(next.toArray(ZoneOffset[]::new)));
        offsets.setSelectedItem(chosen.orElse(null));
        offsets.setVisible(!next.isEmpty());
        revalidate();
    }

    /** Day and time of day as they were typed; may be empty. */
    String typed() {
        return (dayText().getText().strip() + " " + timeText().getText().strip()).strip();
    }

    void show(Instant moment) {
        ZonedDateTime local = moment.atZone(moments.zone());
        picker.setDateTimePermissive(local.toLocalDateTime());
        showOffsets();
        if (offsets.isVisible()) {
            offsets.setSelectedItem(local.getOffset());
        }
    }

    /** Writes the distances as the moments do; nothing chosen is a question. */
    private static final class OffsetRenderer extends DefaultListCellRenderer {
        @Override
        public Component getListCellRendererComponent(JList<?> list, Object value, int index,
                boolean isSelected, boolean hasFocus) {
            return super.getListCellRendererComponent(list,
                    value instanceof ZoneOffset offset ? Moments.written(offset) : "?", index, isSelected,
                    hasFocus);
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (picker != null) {
            colour();
        }
    }

    /** The picker knows no themes, so its colours are handed to it. */
    private void colour() {
        DatePickerSettings days = picker.getDatePicker().getSettings();
        CALENDAR_COLOURS.forEach((area, key) -> days.setColor(area, Theme.colour(key)));
        dayText().setBorder(UIManager.getBorder("TextField.border"));
        timeText().setBorder(UIManager.getBorder("TextField.border"));
        days.setColorBackgroundWeekdayLabels(Theme.colour("TableHeader.background"), true);
        TimePickerSettings times = picker.getTimePicker().getSettings();
        times.setColor(TimeArea.TextFieldBackgroundValidTime, Theme.colour("TextField.background"));
        times.setColor(TimeArea.TextFieldBackgroundInvalidTime, Theme.colour("TextField.background"));
        times.setColor(TimeArea.TimePickerTextValidTime, Theme.colour("TextField.foreground"));
        times.setColor(TimeArea.TimePickerTextInvalidTime, Theme.colour("Verdict.notSatisfied"));
    }
}
