package org.gradi.ui.request;

import java.awt.Dimension;
import java.util.List;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;

/** A combo box over words of a draft that can also show a word it does not offer. */
final class Choice extends JComboBox<Choice.Item> {
    private static final int NARROWEST = 80;

    Choice(List<Item> items) {
        super(new DefaultComboBoxModel<>(items.toArray(Item[]::new)));
    }

    /** Narrow columns cut the words of the closed box rather than push the form apart. */
    @Override
    public Dimension getMinimumSize() {
        return new Dimension(Math.min(NARROWEST, super.getMinimumSize().width),
                super.getMinimumSize().height);
    }

    /**
     * @param key   the word in the draft
     * @param label what the user reads
     */
    record Item(String key, String label) {
        @Override
        public String toString() {
            return label;
        }
    }

    String key() {
        return getSelectedItem() instanceof Item item ? item.key() : "";
    }

    /**
     * Selects the item with this key; a key that is not offered is added as it is, so that nothing is lost.
     */
    void show(String key) {
        if (key.equals(key())) {
            return;
        }
        for (int i = 0; i < getItemCount(); i++) {
            if (getItemAt(i).key().equals(key)) {
                setSelectedIndex(i);
                return;
            }
        }
        Item stranger = new Item(key, key);
        addItem(stranger);
        setSelectedItem(stranger);
    }
}
