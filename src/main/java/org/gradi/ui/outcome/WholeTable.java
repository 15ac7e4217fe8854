package org.gradi.ui.outcome;

import static org.gradi.ui.Names.named;

import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseWheelListener;
import javax.swing.JScrollPane;
import org.gradi.ui.FittingTable;

/** A table shown in full height: it scrolls sideways by itself, up and down with the page. */
final class WholeTable extends JScrollPane {

    WholeTable(FittingTable table) {
        super(table, VERTICAL_SCROLLBAR_NEVER, HORIZONTAL_SCROLLBAR_AS_NEEDED);
        named(table.getName() + ".scroll", this);
        table.setPreferredScrollableViewportSize(table.getPreferredSize());
        putClientProperty("FlatLaf.style", "border: 1,1,1,1,$Table.gridColor");
        for (MouseWheelListener wheel : getMouseWheelListeners()) {
            removeMouseWheelListener(wheel);
        }
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                revalidate();
            }
        });
    }

    /** Leaves room for the scroll bar where the table is wider than the page, so that it hides no row. */
    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        boolean isCut = getWidth() > 0 && getWidth() < getViewport().getView().getPreferredSize().width;
        return new Dimension(size.width,
                size.height + (isCut ? getHorizontalScrollBar().getPreferredSize().height : 0));
    }
}
