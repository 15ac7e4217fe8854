package org.gradi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import org.assertj.swing.edt.GuiActionRunner;

/** Looks at a screen: keeps its picture in {@code target/screenshots} and finds words that are cut off. */
public final class ScreenLooks {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private ScreenLooks() {
    }

    /** Fails when a visible label, button or cell of a table is smaller than its words. */
    public static void requireNothingCut(Container screen) {
        List<String> cut = GuiActionRunner.execute(() -> {
            List<String> found = new ArrayList<>();
            collectCut(screen, found);
            return found;
        });
        assertThat(cut).as("widgets whose words are cut").isEmpty();
    }

    private static void collectCut(Container parent, List<String> cut) {
        for (Component part : parent.getComponents()) {
            boolean speaks = part instanceof JLabel label && label.getText() != null
                    && !label.getText().isEmpty()
                    || part instanceof AbstractButton;
            boolean small = part.getWidth() < part.getPreferredSize().width
                    || part.getHeight() < part.getPreferredSize().height;
            if (speaks && small && part.isShowing()) {
                cut.add(part.getName() + " has " + part.getSize() + ", needs " + part.getPreferredSize());
            }
            if (part instanceof JTable table && table.isShowing()) {
                collectCut(table, cut);
            }
            if (part instanceof Container container) {
                collectCut(container, cut);
            }
        }
    }

    private static void collectCut(JTable table, List<String> cut) {
        for (int column = 0; column < table.getColumnCount(); column++) {
            Component header = table.getTableHeader().getDefaultRenderer()
                    .getTableCellRendererComponent(table,
                    table.getColumnModel().getColumn(column).getHeaderValue(), false, false, -1, column);
            int width = table.getColumnModel().getColumn(column).getWidth();
            if (header.getPreferredSize().width > width) {
                cut.add("header " + column + " of " + table.getName() + " has " + width);
            }
            for (int row = 0; row < table.getRowCount(); row++) {
                Component cell = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
                if (cell.getPreferredSize().width > width) {
                    cut.add("cell " + row + ", " + column + " of " + table.getName() + " has " + width);
                }
            }
        }
    }

    /** Paints the screen into {@code target/screenshots/<name>.png}. */
    public static void keepPicture(JComponent screen, String name) {
        BufferedImage picture = GuiActionRunner.execute(() -> {
            BufferedImage image = new BufferedImage(screen.getWidth(), screen.getHeight(),
                    BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            screen.printAll(pen);
            pen.dispose();
            return image;
        });
        try {
            Files.createDirectories(PICTURES);
            ImageIO.write(picture, "png", PICTURES.resolve(name + ".png").toFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
