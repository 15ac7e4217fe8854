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
import org.assertj.swing.edt.GuiActionRunner;

/** Looks at a screen: keeps its picture in {@code target/screenshots} and finds words that are cut off. */
public final class ScreenLooks {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private ScreenLooks() {
    }

    /** Fails when a visible label or button is narrower or lower than its words. */
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
            boolean speaks = part instanceof JLabel label && label.getText() != null && !label.getText().isEmpty()
                    || part instanceof AbstractButton;
            boolean small = part.getWidth() < part.getPreferredSize().width
                    || part.getHeight() < part.getPreferredSize().height;
            if (speaks && small && part.isShowing()) {
                cut.add(part.getName() + " has " + part.getSize() + ", needs " + part.getPreferredSize());
            }
            if (part instanceof Container container) {
                collectCut(container, cut);
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
