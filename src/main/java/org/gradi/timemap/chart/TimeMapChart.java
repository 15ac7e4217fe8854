package org.gradi.timemap.chart;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.gradi.timemap.TimeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A map as a picture with title, axis, legend and zone, written to a file. All lanes are in it, however many,
 * over the map's range. Needs no display. Files appear complete or not at all.
 */
public final class TimeMapChart {
    private static final int WIDTH_MIN = 320;
    private static final int HEIGHT_MIN = 200;
    private static final double LANE_SCALE_MIN = 0.05;
    private static final int SIDE_MAX = 20_000;
    private static final int USUAL_WIDTH = 1_200;
    private static final int HEIGHT_AROUND_ROWS = 170;
    private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

    private final TimeMap map;
    private final TimeMapColours colours;

    /** A picture in light colours. */
    public TimeMapChart(TimeMap map) {
        this(map, TimeMapColours.light());
    }

    public TimeMapChart(TimeMap map, TimeMapColours colours) {
        this.map = map;
        this.colours = colours;
    }

    /** The size in which every row has its normal height. */
    public Dimension usualSize() {
        int height = (int) Math.ceil(plot(1).layout().height()) + HEIGHT_AROUND_ROWS;
        return new Dimension(USUAL_WIDTH, Math.max(HEIGHT_MIN, Math.min(SIDE_MAX, height)));
    }

    /**
     * Writes a PNG, replacing what was there. Fails with {@link IllegalArgumentException} when the size is
     * not between 320 x 200 and 20,000 x 20,000 pixels.
     */
    public void writePng(Path file, int width, int height) throws IOException {
        requireSize(width, height);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        try {
            draw(g2, width, height);
        } finally {
            g2.dispose();
        }
        WholeFile.write(file, out -> ImageIO.write(image, "png", out));
    }

    /** Writes an SVG whose text is text, replacing what was there; sizes as for {@link #writePng}. */
    public void writeSvg(Path file, int width, int height) throws IOException {
        requireSize(width, height);
        Document document = GenericDOMImplementation.getDOMImplementation()
                .createDocument(SVG_NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        var g2 = new SVGGraphics2D(context, false);
        g2.setSVGCanvasSize(new Dimension(width, height));
        draw(g2, width, height);
        Element svg = g2.getRoot();
        svg.insertBefore(text(document, "desc", map.summary()), svg.getFirstChild());
        svg.insertBefore(text(document, "title", map.title()), svg.getFirstChild());
        WholeFile.write(file, out -> stream(svg, out));
    }

    private static Element text(Document document, String name, String text) {
        Element element = document.createElementNS(SVG_NAMESPACE, name);
        element.setTextContent(text);
        return element;
    }

    /**
     * Serialised without a document type, which strict readers refuse and others would fetch from the net.
     */
    private static void stream(Element svg, OutputStream out) throws IOException {
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.transform(new DOMSource(svg), new StreamResult(out));
        } catch (TransformerException failed) {
            throw new IOException("The map could not be written as SVG: " + failed.getMessage(), failed);
        }
    }

    private void draw(Graphics2D g2, int width, int height) {
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        MapPlot plot = plot(laneScale(height - HEIGHT_AROUND_ROWS));
        plot.addTitle();
        plot.draw(g2, new Rectangle(width, height), MapView.of(map.range()), 0);
    }

    /** How much lanes must shrink so that all rows have about so many pixels; found from two layouts. */
    private double laneScale(double pixels) {
        double normal = plot(1).layout().height();
        double fixed = plot(0).layout().height();
        return Math.max(LANE_SCALE_MIN, Math.min(1, (pixels - fixed) / (normal - fixed)));
    }

    private MapPlot plot(double laneScale) {
        return new MapPlot(map, colours, new Font(Font.SANS_SERIF, Font.PLAIN, 12), laneScale, bar -> false);
    }

    private static void requireSize(int width, int height) {
        if (width < WIDTH_MIN || height < HEIGHT_MIN || width > SIDE_MAX || height > SIDE_MAX) {
            throw new IllegalArgumentException(
                    "The size of a map (%d x %d) must be between %d x %d and %d x %d pixels.".formatted(
                            width, height, WIDTH_MIN, HEIGHT_MIN, SIDE_MAX, SIDE_MAX));
        }
    }
}
