package org.gradi.ui.request;

import static org.gradi.ui.Names.named;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.JComboBox;
import javax.swing.JTextField;
import org.gradi.model.PropertyRange.Measured;
import org.gradi.model.Unit;

/**
 * A number and its unit, as two widgets over one text of a draft. Whoever types the unit behind the number
 * sees it move into the unit's box when leaving the field; whatever is no quantity stays as typed.
 */
final class QuantityField {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");
    private static final Pattern QUANTITY = Pattern.compile("([+-]?[0-9]+(?:[.,][0-9]+)?)\\s*(\\S*)");

    private final Measured range;
    private final char decimal;
    private final JTextField number;
    private final JComboBox<Unit> unit;
    private boolean tidying;

    /** @param locale whose decimal sign numbers are shown with; typed, both signs are taken */
    QuantityField(String name, Measured range, Locale locale, Runnable edited, Runnable left) {
        this.range = range;
        this.decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        number = named(name + ".number", new JTextField(8));
        unit = named(name + ".unit", new JComboBox<>(range.kind().units().toArray(Unit[]::new)));
        unit.setRenderer(new UnitRenderer());
        unit.setSelectedItem(range.shownIn());
        unit.setVisible(range.kind().units().size() > 1);
        unit.setMaximumRowCount(16);
        Edits.onText(number, () -> {
            if (!tidying) {
                edited.run();
            }
        });
        Edits.onLeave(number, () -> {
            tidy();
            left.run();
        });
        unit.addActionListener(event -> {
            if (!tidying) {
                edited.run();
                left.run();
            }
        });
    }

    JTextField number() {
        return number;
    }

    JComboBox<Unit> unit() {
        return unit;
    }

    /**
     * What a draft says: the number with its unit, or what was typed when that is no number; empty when
     * blank.
     */
    String text() {
        String typed = number.getText().strip();
        if (!NUMBER.matcher(typed).matches()) {
            return typed;
        }
        return (typed.replace(',', '.') + " " + chosenUnit().symbol()).strip();
    }

    void show(String text) {
        if (!text.equals(text())) {
            Matcher matcher = QUANTITY.matcher(text);
            number.setText(matcher.matches() && unitOfKind(matcher.group(2)).isPresent()
                    ? text.replace('.', decimal) : text);
            tidy();
        }
    }

    private void tidy() {
        Matcher matcher = QUANTITY.matcher(number.getText().strip());
        if (matcher.matches()) {
            unitOfKind(matcher.group(2)).ifPresent(found -> {
                tidying = true;
                number.setText(matcher.group(1));
                unit.setSelectedItem(found);
                tidying = false;
            });
        }
    }

    private Optional<Unit> unitOfKind(String symbol) {
        return range.kind().units().stream().filter(each -> each.symbol().equals(symbol)).findFirst()
                .or(() -> range.kind().units().stream().filter(each -> each.symbol().equalsIgnoreCase(symbol))
                        .findFirst());
    }

    private Unit chosenUnit() {
        return unit.getItemAt(unit.getSelectedIndex());
    }
}
