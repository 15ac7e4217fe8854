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
    private static final Pattern QUANTITY = Pattern.compile("([+-]?[0-9]+(?:[.,][0-9]+)*)\\s*(\\S*)");
    /** As a draft has it. */
    private static final Pattern WRITTEN = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?\\s*(\\S*)");
    private static final String WITH_THOUSANDS = "[+-]?[1-9][0-9]{0,2}(%s[0-9]{3})+(%s[0-9]+)?";

    private final Measured range;
    private final char decimal;
    private final String thousands;
    private final Pattern withThousands;
    private final JTextField number;
    private final JComboBox<Unit> unit;
    private boolean tidying;

    /**
     * @param locale whose decimal sign numbers are shown with; typed, both signs are taken, but before three
     *               digits the sign between thousands is that
     */
    QuantityField(String name, Measured range, Locale locale, Runnable edited, Runnable left) {
        this.range = range;
        this.decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        thousands = decimal == ',' ? "." : ",";
        withThousands = Pattern.compile(WITH_THOUSANDS.formatted(Pattern.quote(thousands),
                Pattern.quote(String.valueOf(decimal))));
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
        Matcher matcher = QUANTITY.matcher(typed);
        if (!matcher.matches()) {
            return typed;
        }
        String read = withoutThousands(matcher.group(1));
        return NUMBER.matcher(read).matches() ? unitIn(matcher).map(named ->
                (read.replace(',', '.') + " " + named.symbol()).strip()).orElse(typed) : typed;
    }

    private Optional<Unit> unitIn(Matcher quantity) {
        return quantity.group(2).isEmpty() ? Optional.of(chosenUnit()) : unitOfKind(quantity.group(2));
    }

    private String withoutThousands(String typed) {
        return withThousands.matcher(typed).matches() ? typed.replace(thousands, "") : typed;
    }

    void show(String text) {
        if (!text.equals(text())) {
            Matcher matcher = WRITTEN.matcher(text);
            if (matcher.matches() && unitOfKind(matcher.group(1)).isPresent()) {
                number.setText(text.replace('.', decimal));
                tidy();
            } else {
                number.setText(text);
            }
        }
    }

    private void tidy() {
        Matcher matcher = QUANTITY.matcher(number.getText().strip());
        if (matcher.matches()) {
            unitIn(matcher).ifPresent(found -> {
                tidying = true;
                number.setText(withoutThousands(matcher.group(1)));
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
