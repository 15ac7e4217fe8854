package org.gradi.timemap.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Drawings as files; a file that was there is replaced only when the new one is complete. */
final class PictureFile {
    private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

    private PictureFile() {
    }

    /**
     * What a picture says to those who do not see it.
     *
     * @param title in few words
     * @param description in more
     */
    record Words(String title, String description) {
    }

    static void writePng(Path file, int width, int height, Consumer<Graphics2D> drawing)
            throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            smooth(pen);
            drawing.accept(pen);
        } finally {
            pen.dispose();
        }
        WholeFile.write(file, out -> ImageIO.write(image, "png", out));
    }

    /** Text stays text. */
    static void writeSvg(Path file, int width, int height, Words words, Consumer<Graphics2D> drawing)
            throws IOException {
        Document document = GenericDOMImplementation.getDOMImplementation()
                .createDocument(SVG_NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        var pen = new SVGGraphics2D(context, false);
        pen.setSVGCanvasSize(new Dimension(width, height));
        smooth(pen);
        drawing.accept(pen);
        Element svg = pen.getRoot();
        svg.insertBefore(text(document, "desc", words.description), svg.getFirstChild());
        svg.insertBefore(text(document, "title", words.title), svg.getFirstChild());
        WholeFile.write(file, out -> stream(svg, out));
    }

    private static void smooth(Graphics2D pen) {
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
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
            throw new IOException("The picture could not be written as SVG: " + failed.getMessage(), failed);
        }
    }
}
