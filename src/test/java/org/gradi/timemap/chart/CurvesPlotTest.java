package org.gradi.timemap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.gradi.timemap.Curves;
import org.gradi.timemap.Curves.Curve;
import org.gradi.timemap.Curves.Point;
import org.gradi.timemap.Curves.Scale;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurvesPlotTest {
    private static final int STRATEGIES = 9;
    /** Of signs that are not words: ISO 14289 and WCAG 2.1, 1.4.11. */
    private static final double LEAST_CONTRAST = 3;

    @TempDir
    private Path folder;

    private static Curves curves(Scale scale, int count, double... across) {
        return new Curves("title", "bars", "users", "measure", scale, Locale.ENGLISH,
                IntStream.range(0, count).mapToObj(i -> new Curve("strategy-" + i, Arrays.stream(across)
                        .mapToObj(place -> new Point(place, 50, 40, 60)).toList())).toList());
    }

    private static XYPlot plot(Curves curves, TimeMapColours colours) {
        return new CurvesPlot(curves, colours).chart().getXYPlot();
    }

    private static List<Double> placesOver(XYPlot plot, int point) {
        List<Double> places = new ArrayList<>();
        for (int series = 0; series < plot.getSeriesCount(); series++) {
            places.add(plot.getDataset().getXValue(series, point));
        }
        return places;
    }

    @Test
    void equalResultsOfEveryCurveStandBesideEachOtherAndNearTheirNumberOfUsers() {
        XYPlot plot = plot(curves(Scale.PERCENT, STRATEGIES, 5, 10, 20), TimeMapColours.light());

        assertThat(placesOver(plot, 0)).doesNotHaveDuplicates().isSorted()
                .allSatisfy(place -> assertThat(place).isBetween(4.7, 5.3));
        assertThat(placesOver(plot, 1)).allSatisfy(place -> assertThat(place).isBetween(9.7, 10.3));
        assertThat(placesOver(plot(curves(Scale.PERCENT, STRATEGIES, 5, 30), TimeMapColours.light()), 1))
                .as("far from the other number").doesNotHaveDuplicates()
                .allSatisfy(place -> assertThat(place).isBetween(29.6, 30.4));
        assertThat(placesOver(plot(curves(Scale.PERCENT, STRATEGIES, 7), TimeMapColours.light()), 0))
                .as("one number of users alone").doesNotHaveDuplicates();
        assertThat(placesOver(plot(curves(Scale.PERCENT, 1, 5, 10), TimeMapColours.light()), 0))
                .as("one curve alone stands on its number").containsExactly(5.0);
    }

    @Test
    void theErrorBarsReachWhereThePointsSay() {
        IntervalXYDataset data = (IntervalXYDataset) plot(curves(Scale.PERCENT, 2, 5),
                TimeMapColours.light()).getDataset();

        assertThat(data.getStartYValue(1, 0)).isEqualTo(40);
        assertThat(data.getYValue(1, 0)).isEqualTo(50);
        assertThat(data.getEndYValue(1, 0)).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void curvesAreToldApartWithoutColourAndSeenOnTheirBackground(boolean isDark) {
        TimeMapColours colours = isDark ? TimeMapColours.dark() : TimeMapColours.light();
        XYErrorRenderer renderer = (XYErrorRenderer) plot(curves(Scale.PERCENT, STRATEGIES, 5), colours)
                .getRenderer();

        Set<String> looks = new HashSet<>();
        for (int i = 0; i < STRATEGIES; i++) {
            BasicStroke line = (BasicStroke) renderer.getSeriesStroke(i);
            looks.add(renderer.getSeriesShape(i).getBounds2D() + " "
                    + renderer.getSeriesShape(i).contains(2.8, 2.8) + " "
                    + renderer.getSeriesShape(i).contains(0, 3.7) + " " + renderer.getSeriesShapesFilled(i)
                    + Arrays.toString(line.getDashArray()));
            assertThat(contrast((Color) renderer.getSeriesPaint(i), colours.background()))
                    .as("colour %d", i).isGreaterThanOrEqualTo(LEAST_CONTRAST);
        }
        assertThat(looks).hasSize(STRATEGIES);
    }

    private static double contrast(Color one, Color other) {
        double bright = Math.max(luminance(one), luminance(other));
        double dim = Math.min(luminance(one), luminance(other));
        return (bright + 0.05) / (dim + 0.05);
    }

    private static double luminance(Color colour) {
        double[] parts = IntStream.of(colour.getRed(), colour.getGreen(), colour.getBlue())
                .mapToDouble(part -> part / 255.0)
                .map(part -> part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    @Test
    void timesStandOnDecadesOfWhichAtLeastTwoBearNumbers() {
        Curves near = new Curves("title", "bars", "users", "ms", Scale.LOGARITHMIC, Locale.ENGLISH,
                List.of(new Curve("one", List.of(new Point(5, 0.02, 0.02, 0.03)))));

        LogAxis axis = (LogAxis) plot(near, TimeMapColours.light()).getRangeAxis();

        assertThat(axis.getRange()).isEqualTo(new Range(0.01, 0.1));
    }

    @ParameterizedTest
    @CsvSource({"en, 0.01, '1,000'", "pt-BR, '0,01', 1.000"})
    void numbersAreWrittenInTheLanguageOfTheWords(String language, String small, String large) {
        Curves curves = new Curves("title", "bars", "users", "ms", Scale.LOGARITHMIC,
                Locale.forLanguageTag(language),
                List.of(new Curve("one", List.of(new Point(5, 0.02, 0.02, 0.03)))));

        XYPlot plot = plot(curves, TimeMapColours.light());

        assertThat(((LogAxis) plot.getRangeAxis()).getNumberFormatOverride().format(0.01)).isEqualTo(small);
        assertThat(((NumberAxis) plot.getDomainAxis()).getNumberFormatOverride().format(1_000))
                .isEqualTo(large);
    }

    @Test
    void aClockThatDidNotMoveIsDrawnAtTheFootOfTheAxis() throws IOException {
        Curves still = new Curves("title", "bars", "users", "ms", Scale.LOGARITHMIC, Locale.ENGLISH,
                List.of(new Curve("one", List.of(new Point(5, 0, 0, 0), new Point(10, 3, 3, 400)))));
        Path file = folder.resolve("still.png");

        new CurvesPictures(List.of(still)).writePng(file);

        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1_000);
        assertThat(plot(still, TimeMapColours.light()).getRangeAxis().getRange().getLowerBound())
                .isPositive();
    }

    @Test
    void aPictureOfTwoChartsHasBothAndTheirWordsAsText() throws IOException {
        Path file = folder.resolve("both.svg");

        new CurvesPictures(List.of(curves(Scale.PERCENT, 2, 5, 10), curves(Scale.LOGARITHMIC, 2, 5, 10)))
                .writeSvg(file);

        assertThat(Files.readString(file)).contains("strategy-0", "strategy-1", "bars", "users");
    }
}
