package org.gradi.timemap;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Ticks at round times of the zone. Days, months and years follow its calendar, whatever its clocks do. */
final class ClockTicks {
    private static final long DAY = 86_400;
    private static final int[] STEPS_BELOW_A_DAY = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800,
        3_600, 7_200, 10_800, 21_600, 43_200};

    /**
     * A distance by the calendar.
     *
     * @param days    about how long it is
     * @param pattern how its ticks are written
     */
    private enum CalendarStep {
        DAY_1(Period.ofDays(1), 1, "d MMM"), DAY_2(Period.ofDays(2), 2, "d MMM"),
        WEEK(Period.ofDays(7), 7, "d MMM"),
        MONTH_1(Period.ofMonths(1), 30, "MMM yyyy"), MONTH_3(Period.ofMonths(3), 91, "MMM yyyy"),
        MONTH_6(Period.ofMonths(6), 182, "MMM yyyy"), YEAR_1(Period.ofYears(1), 365, "yyyy"),
        YEAR_2(Period.ofYears(2), 730, "yyyy"), YEAR_5(Period.ofYears(5), 1_826, "yyyy"),
        YEAR_10(Period.ofYears(10), 3_652, "yyyy"), YEAR_100(Period.ofYears(100), 36_524, "yyyy");

        private final Period period;
        private final int days;
        private final String pattern;

        CalendarStep(Period period, int days, String pattern) {
            this.period = period;
            this.days = days;
            this.pattern = pattern;
        }

        /** The last date of this step's grid that is not after {@code date}; weeks begin on Mondays. */
        private LocalDate floor(LocalDate date) {
            if (period.getDays() > 0) {
                return date.minusDays(Math.floorMod(date.toEpochDay() + 3, period.getDays()));
            }
            if (period.getMonths() > 0) {
                return date.withDayOfMonth(1).minusMonths((date.getMonthValue() - 1) % period.getMonths());
            }
            return LocalDate.of(date.getYear() - Math.floorMod(date.getYear(), period.getYears()), 1, 1);
        }
    }

    private ClockTicks() {
    }

    static List<Tick> of(TimeAxis axis, long startSecond, long endSecond, int most) {
        long span = endSecond - startSecond;
        for (int step : STEPS_BELOW_A_DAY) {
            if (span / step <= most) {
                return withinDays(axis, startSecond, endSecond, step);
            }
        }
        for (CalendarStep step : CalendarStep.values()) {
            if (span / DAY / step.days <= most) {
                return byCalendar(axis, startSecond, endSecond, step);
            }
        }
        return byCalendar(axis, startSecond, endSecond, CalendarStep.YEAR_100);
    }

    private static List<Tick> byCalendar(TimeAxis axis, long startSecond, long endSecond, CalendarStep step) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(step.pattern, axis.locale());
        List<Tick> ticks = new ArrayList<>();
        LocalDate date = step.floor(axis.at(startSecond).toLocalDate());
        for (long second = startOf(axis, date); second <= endSecond; second = startOf(axis, date)) {
            if (second >= startSecond) {
                ticks.add(new Tick(second, date.format(format), date.getDayOfYear() == 1));
            }
            date = date.plus(step.period);
        }
        return ticks;
    }

    private static long startOf(TimeAxis axis, LocalDate date) {
        return date.atStartOfDay(axis.zone()).toEpochSecond();
    }

    private static List<Tick> withinDays(TimeAxis axis, long startSecond, long endSecond, int step) {
        String time = step < 60 ? "HH:mm:ss" : "HH:mm";
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM", axis.locale());
        List<Tick> ticks = new ArrayList<>();
        for (long second = next(axis, startSecond - 1, step); second <= endSecond;
                second = next(axis, second, step)) {
            boolean midnight = axis.at(second).toLocalTime().equals(LocalTime.MIDNIGHT);
            ticks.add(new Tick(second, midnight ? axis.at(second).format(day) : axis.timeOfDay(second, time),
                    midnight));
        }
        return ticks;
    }

    /**
     * The next second after {@code second} that the zone's clocks show as a multiple of {@code step}. Where
     * they change in between, the last multiple before the plain sum may itself be missing, and then it is
     * the one after.
     */
    private static long next(TimeAxis axis, long second, int step) {
        long candidate = second + step - past(axis, second, step);
        long early = candidate - past(axis, candidate, step);
        if (early > second && past(axis, early, step) == 0) {
            return early;
        }
        return early + step;
    }

    /** How far the zone's clocks are past the last multiple of {@code step}. */
    private static long past(TimeAxis axis, long second, int step) {
        return Math.floorMod(second + axis.at(second).getOffset().getTotalSeconds(), (long) step);
    }
}
