package org.gradi.app;

import java.io.IOException;
import java.nio.file.Path;
import org.gradi.broker.GridState;
import org.gradi.cli.MapPictures;
import org.gradi.ui.map.MapFiles;

/** Maps saved from the window are the pictures that the command line draws. */
final class ChartMapFiles implements MapFiles {
    private final MapPictures pictures;

    ChartMapFiles(MapPictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public boolean canDraw(Path file) {
        return pictures.canDraw(file);
    }

    @Override
    public void draw(GridState state, Path file) throws IOException {
        pictures.write(state, file, 0, 0);
    }
}
