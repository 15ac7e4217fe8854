package org.gradi.timemap.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.UIManager;
import org.gradi.timemap.Mark;

/**
 * The colours of a map. Reservations are told apart by the colours of their bars, states by the colour of the
 * edge, beside letter and pattern.
 *
 * @param background behind everything
 * @param grid       lines of the axes and lanes
 * @param text       letters; at least 4.5 : 1 on the background and on every bar
 * @param now        the line between past and future
 * @param link       the load of a link
 * @param local      bars of local work
 * @param alert      more promised than there is
 * @param states     edges by state
 * @param series     bars of reservations in turn, at least one
 */
public record TimeMapColours(Color background, Color grid, Color text, Color now, Color link, Color local,
        Color alert, States states, List<Color> series) {

    /** The colours of the edges. */
    public record States(Color committed, Color held, Color active, Color completed, Color refused,
            Color inDoubt, Color planned) {
    }

    public TimeMapColours {
        series = List.copyOf(series);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("A map needs at least one colour for reservations.");
        }
    }

    /** For light themes, and for pictures on paper. */
    public static TimeMapColours light() {
        return new TimeMapColours(rgb(0xFFFFFF), rgb(0xD5DAE1), rgb(0x1B2430), rgb(0xC62828), rgb(0x0F766E),
                rgb(0xC9CED6), rgb(0xC62828),
                new States(rgb(0x1F5FA8), rgb(0x9A5B00), rgb(0x1B7A3D), rgb(0x5B6472), rgb(0xB3261E),
                        rgb(0x8A2BA8), rgb(0x3D4757)),
                colours(0x9CC4EA, 0xF5C08A, 0xA9D6A5, 0xD3B5E3, 0xF0AEB4, 0xCDBBA3, 0x95D3CE, 0xE3D67F,
                        0xBBC1EE, 0xE2BBD1));
    }

    /** For dark themes. */
    public static TimeMapColours dark() {
        return new TimeMapColours(rgb(0x1E2229), rgb(0x3A414C), rgb(0xE6EAF0), rgb(0xFF7B72), rgb(0x4FC1B6),
                rgb(0x4A515D), rgb(0xFF7B72),
                new States(rgb(0x6CB0F5), rgb(0xF0B14A), rgb(0x5FCB81), rgb(0x9AA4B2), rgb(0xFF8A80),
                        rgb(0xD98BF0), rgb(0xC3CBD6)),
                colours(0x2C5A88, 0x7D5220, 0x366B3B, 0x624080, 0x823C47, 0x65523A, 0x276863, 0x665E1E,
                        0x454E8F, 0x744560));
    }

    /**
     * What the look and feel says under {@code TimeMap.*}, and the light or dark colours for what it leaves
     * out, whichever suits its panels.
     */
    public static TimeMapColours ofLookAndFeel() {
        Color panel = UIManager.getColor("Panel.background");
        TimeMapColours base = panel != null && brightness(panel) < 128 ? dark() : light();
        States states = base.states;
        return new TimeMapColours(named("background", base.background), named("grid", base.grid),
                named("text", base.text), named("now", base.now), named("link", base.link),
                named("local", base.local), named("alert", base.alert),
                new States(named("committed", states.committed), named("held", states.held),
                        named("active", states.active), named("completed", states.completed),
                        named("refused", states.refused), named("inDoubt", states.inDoubt),
                        named("planned", states.planned)),
                IntStream.range(0, base.series.size())
                        .mapToObj(i -> named("series." + i, base.series.get(i))).toList());
    }

    private static Color named(String key, Color otherwise) {
        Color colour = UIManager.getColor("TimeMap." + key);
        return colour == null ? otherwise : colour;
    }

    /** The colour of the edge, by which a mark is told. */
    Color edge(Mark mark) {
        return switch (mark) {
            case COMMITTED -> states.committed;
            case ACTIVE -> states.active;
            case HELD -> states.held;
            case COMPLETED, TERMINATED -> states.completed;
            case IN_DOUBT -> states.inDoubt;
            case REFUSED, FAILED -> states.refused;
            case PLANNED, REQUESTED -> states.planned;
            case LOCAL -> mix(local, text, 0.45);
        };
    }

    /** The colour of a reservation's bars. */
    Color ofSeries(int index) {
        return series.get(index % series.size());
    }

    /** Text that matters less. */
    Color quiet() {
        return mix(text, background, 0.3);
    }

    /** The past. */
    Color shade() {
        return mix(background, text, 0.045);
    }

    /** Behind the names of organisations. */
    Color heading() {
        return mix(background, text, 0.09);
    }

    static Color mix(Color one, Color other, double share) {
        return new Color(mix(one.getRed(), other.getRed(), share),
                mix(one.getGreen(), other.getGreen(), share),
                mix(one.getBlue(), other.getBlue(), share));
    }

    private static int mix(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    /** How bright people see it, 0 to 255 (ITU-R BT.601). */
    static double brightness(Color colour) {
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    }

    private static Color rgb(int value) {
        return new Color(value);
    }

    private static List<Color> colours(int... values) {
        return IntStream.of(values).mapToObj(Color::new).toList();
    }
}
