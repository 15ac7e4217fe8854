package org.gradi.timemap.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gradi.model.Reservation;
import org.gradi.timemap.MapContent;
import org.gradi.timemap.SampleMaps;
import org.gradi.timemap.TimeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class TimeMapChartTest {
    @TempDir
    private Path folder;

    @Test
    void writesAPngOfTheSizeAskedForWithTheBarsInIt() throws IOException {
        Path file = folder.resolve("map.png");

        new TimeMapChart(SampleMaps.caseStudy()).writePng(file, 1000, 700);

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(1000);
        assertThat(image.getHeight()).isEqualTo(700);
        TimeMapColours light = TimeMapColours.light();
        assertThat(pixels(image, light.ofSeries(0))).as("user_0 has 2 of 3 processors for 60 of 90 minutes")
                .isGreaterThan(5_000);
        assertThat(pixels(image, light.ofSeries(1))).as("user_1 has two bars").isGreaterThan(15_000);
        assertThat(pixels(image, light.now())).as("the now line").isGreaterThan(300);
    }

    @Test
    void writesDarkPicturesOnlyWhenTold() throws IOException {
        Path light = folder.resolve("light.png");
        Path dark = folder.resolve("dark.png");

        new TimeMapChart(SampleMaps.caseStudy()).writePng(light, 640, 400);
        new TimeMapChart(SampleMaps.caseStudy(), TimeMapColours.dark()).writePng(dark, 640, 400);

        assertThat(new Color(ImageIO.read(light.toFile()).getRGB(2, 2))).isEqualTo(Color.WHITE);
        assertThat(new Color(ImageIO.read(dark.toFile()).getRGB(2, 2)))
                .isEqualTo(TimeMapColours.dark().background());
    }

    @Test
    void writesAnSvgWhoseTextsAreText() throws Exception {
        Path file = folder.resolve("map.svg");

        new TimeMapChart(SampleMaps.caseStudy()).writeSvg(file, 1200, 800);

        Document document = parse(file);
        assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("1200");
        assertThat(texts(document, "text"))
                .contains("Allocation map of case study", "VO-C", "VO-B", "Cluster_03",
                        "Cluster_1 - Cluster_2", "100 Mbit/s", "now", "user_0  \u00b7  2 processors",
                        "user_1  \u00b7  4 processors",
                        "minutes since 5 Jan 2026 00:00 (UTC)", "committed", "active")
                .anyMatch(text -> text.contains("times in UTC"));
        assertThat(texts(document, "desc")).as("for those who cannot see it").containsExactly(
                "Allocation map of case study. Clusters: 5, links: 4, reservations: 2. Now: minute 15. "
                        + "Times in UTC.");
        assertThat(document.getElementsByTagName("image").getLength()).as("vectors only").isZero();
    }

    @Test
    void saysSoWhenMoreIsPromisedThanThereIs() throws Exception {
        Path file = folder.resolve("over.svg");
        List<Reservation> tooMany = List.of(
                SampleMaps.on("alpha", "a", 3, 0, 20), SampleMaps.on("alpha", "b", 3, 10, 30));
        TimeMap map = TimeMap.of(MapContent.of(SampleMaps.oneCluster(4), tooMany, SampleMaps.EPOCH));

        new TimeMapChart(map).writeSvg(file, 1200, 400);

        assertThat(texts(parse(file), "text")).contains(
                "More promised than there is: alpha: 6 of 4 processors taken, minute 10 to minute 20");
    }

    @Test
    void drawsAnEmptyGridAndAGridOfFortyClusters() throws IOException {
        TimeMap empty = TimeMap.of(MapContent.of(SampleMaps.caseStudyGrid(), List.of(), SampleMaps.EPOCH));
        var grid = SampleMaps.grid(40);
        List<Reservation> reservations = SampleMaps.fitting(grid, 2_000, 600, 7);
        TimeMap full = TimeMap.of(MapContent.of(grid, reservations, SampleMaps.minute(100)));
        assertThat(full.overPromises()).isEmpty();

        for (TimeMap map : List.of(empty, full)) {
            Path file = folder.resolve("map.png");
            Dimension size = new TimeMapChart(map).usualSize();
            new TimeMapChart(map).writePng(file, size.width, size.height);
            assertThat(ImageIO.read(file.toFile()).getHeight()).isEqualTo(size.height);
            new TimeMapChart(map).writePng(file, 320, 200);
            assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(320);
        }
    }

    @Test
    void replacesAFileAsAWholeAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("map.png");
        Files.writeString(file, "old");

        new TimeMapChart(SampleMaps.caseStudy()).writePng(file, 640, 400);

        assertThat(ImageIO.read(file.toFile())).isNotNull();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void cutsANameThatIsLongerThanTheLegend() throws Exception {
        String name = "a-name-of-a-job-that-is-far-longer-than-a-narrow-picture-is-wide";
        Reservation reservation = SampleMaps.on("alpha", name, 2, 0, 60);
        TimeMap map = TimeMap.of(MapContent.of(SampleMaps.oneCluster(4), List.of(reservation),
                SampleMaps.EPOCH));
        Path file = folder.resolve("narrow.svg");

        new TimeMapChart(map).writeSvg(file, 320, 400);

        assertThat(texts(parse(file), "text")).doesNotContain("job_" + name)
                .anyMatch(text -> text.startsWith("job_a-name-of-a-job") && text.endsWith("\u2026"));
    }

    @Test
    void keepsWhoMayReadTheFileAndTheLinkThatLeadsToIt() throws IOException {
        Path file = Files.writeString(folder.resolve("map.png"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), file);

        new TimeMapChart(SampleMaps.caseStudy()).writePng(link, 640, 400);

        assertThat(link).as("the link").isSymbolicLink();
        assertThat(ImageIO.read(file.toFile())).as("the picture where the link leads").isNotNull();
        assertThat(Files.getPosixFilePermissions(file)).as("permissions")
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void keepsTheOldFileWhenWritingFails() throws IOException {
        Path file = folder.resolve("map.png");
        Files.writeString(file, "old");

        assertThatThrownBy(() -> WholeFile.write(file, out -> {
            out.write(1);
            throw new IOException("no space left");
        })).hasMessage("no space left");

        assertThat(file).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void refusesSizesThatCannotBeRead() {
        var chart = new TimeMapChart(SampleMaps.caseStudy());
        assertThatThrownBy(() -> chart.writePng(folder.resolve("x.png"), 10, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The size of a map (10 x 10) must be between 320 x 200 and 20000 x 20000 pixels.");
    }

    private static Document parse(Path file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream in = Files.newInputStream(file)) {
            return factory.newDocumentBuilder().parse(in);
        }
    }

    private static List<String> texts(Document document, String element) {
        NodeList found = document.getElementsByTagName(element);
        return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent()).toList();
    }

    private static long pixels(BufferedImage image, Color colour) {
        int width = image.getWidth();
        return IntStream.of(image.getRGB(0, 0, width, image.getHeight(), null, 0, width))
                .filter(pixel -> (pixel & 0xFFFFFF) == (colour.getRGB() & 0xFFFFFF)).count();
    }
}
