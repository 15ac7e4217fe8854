package org.gradi.ui.request;

import static org.gradi.ui.Names.named;

import com.github.lgooddatepicker.components.DatePickerSettings;
import com.github.lgooddatepicker.components.DatePickerSettings.DateArea;
import com.github.lgooddatepicker.components.DateTimePicker;
import com.github.lgooddatepicker.components.TimePickerSettings;
import com.github.lgooddatepicker.components.TimePickerSettings.TimeArea;
import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.UIManager;
import org.gradi.ui.Icons;
import org.gradi.ui.Theme;

/** A day from a calendar and a time of day, in one zone. */
final class InstantField extends JPanel {
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

    private final ZoneId zone;
    private final DateTimePicker picker;

    InstantField(String name, ZoneId zone, Locale locale, Runnable edited) {
        super(new BorderLayout());
        this.zone = zone;
        DatePickerSettings days = new DatePickerSettings(locale);
        days.setFormatForDatesCommonEra(locale.getLanguage().equals("pt") ? "dd/MM/yyyy" : "yyyy-MM-dd");
        TimePickerSettings times = new TimePickerSettings(locale);
        times.use24HourClockFormat();
        times.setFormatForDisplayTime("HH:mm:ss");
        picker = new DateTimePicker(days, times);
        nameParts(name);
        picker.addDateTimeChangeListener(event -> edited.run());
        // The picker reads what is typed after its listeners have heard of it.
        Edits.onText(dayText(), () -> EventQueue.invokeLater(edited));
        Edits.onText(timeText(), () -> EventQueue.invokeLater(edited));
        add(picker);
        colour();
    }

    private void nameParts(String name) {
        setName(name);
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
     * The moment chosen; empty while the day is missing, or day or time of day are wrong. A missing time of
     * day is midnight.
     */
    Optional<Instant> instant() {
        LocalDate day = picker.getDatePicker().getDate();
        LocalTime time = picker.getTimePicker().getTime();
        boolean isReadable = picker.getDatePicker().isTextFieldValid()
                && picker.getTimePicker().isTextFieldValid();
        return day == null || !isReadable ? Optional.empty()
                : Optional.of(ZonedDateTime.of(day, time == null ? LocalTime.MIDNIGHT : time, zone)
                        .toInstant());
    }

    /** Day and time of day as they were typed; may be empty. */
    String typed() {
        return (dayText().getText().strip() + " " + timeText().getText().strip()).strip();
    }

    void show(Instant moment) {
        picker.setDateTimePermissive(moment.atZone(zone).toLocalDateTime());
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
