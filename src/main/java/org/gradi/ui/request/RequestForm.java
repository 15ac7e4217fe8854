package org.gradi.ui.request;

import static org.gradi.ui.Names.named;

import java.awt.Component;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.Importance;
import org.gradi.model.PropertyRange.Measured;
import org.gradi.model.QuantityKind;
import org.gradi.model.Unit;
import org.gradi.model.Vocabulary;
import org.gradi.request.TimeFrame;
import org.gradi.selection.Distribution;
import org.gradi.ui.Moments;
import org.gradi.ui.Page;
import org.gradi.ui.Texts;
import org.gradi.ui.WrappedText;

/** The fields of a request, in three sections: the job, its time, its environment. Holds widgets only. */
final class RequestForm extends Page {
    private final transient Texts texts;
    private final transient FieldEditing editing;
    private final int labelWidth;
    private final transient Map<RequestField, FieldMessage> messages = new EnumMap<>(RequestField.class);
    private final JTextField name;
    private final JTextField min;
    private final JTextField max;
    private final Choice communication;
    private final transient QuantityField bandwidth;
    private final JCheckBox coAllocation;
    private final transient MomentField start;
    private final JTextField duration;
    private final transient MomentField deadline;
    private final transient EnvironmentSection environment;
    private boolean showing;

    RequestForm(Texts texts, Vocabulary vocabulary, ZoneId zone, Supplier<TimeFrame> frame,
            FieldEditing editing) {
        super(new MigLayout("insets 4 12 16 8, fillx, wrap 1, gapy 0", "[grow, fill]"));
        this.texts = texts;
        this.editing = editing;
        this.labelWidth = FormGrid.widest(Stream.concat(RequirementRow.words(vocabulary, texts),
                Arrays.stream(RequestField.values()).filter(field -> field != RequestField.CO_ALLOCATION)
                        .map(this::words)).toList());
        Moments moments = new Moments(zone, texts.locale());
        name = textField(RequestField.NAME);
        min = textField(RequestField.MIN_PROCESSORS);
        max = textField(RequestField.MAX_PROCESSORS);
        communication = communication();
        bandwidth = new QuantityField("request.bandwidth",
                new Measured(QuantityKind.DATA_RATE, Unit.MEGABIT_PER_SECOND), texts.locale(),
                () -> edited(RequestField.BANDWIDTH), editing::left);
        coAllocation = named("request.coAllocation", new JCheckBox(words(RequestField.CO_ALLOCATION)));
        coAllocation.addActionListener(event -> edited(RequestField.CO_ALLOCATION));
        start = momentField(RequestField.START, moments, frame);
        duration = textField(RequestField.DURATION);
        duration.putClientProperty("JTextField.placeholderText", texts.text("request.offset.example"));
        deadline = momentField(RequestField.DEADLINE, moments, frame);
        environment = new EnvironmentSection(texts, vocabulary, labelWidth, guarded(editing));
        addSection("job", "", jobGrid());
        addSection("time", texts.text("request.section.time.zone",
                moments.zoneFrom(frame.get().offsetsFrom()), moments.format(frame.get().offsetsFrom())),
                        timeGrid());
        addSection("environment", texts.text("request.section.environment.hint"), environment.grid());
        new FocusInSight().follow(this);
    }

    /** What the user does in the form. */
    interface FieldEditing extends RequirementRow.Editing {

        void edited(RequestField field, String text);
    }

    private RequirementRow.Editing guarded(FieldEditing all) {
        return new RequirementRow.Editing() {
            @Override
            public void edited(RowKey row, String relation, String value) {
                if (!showing) {
                    all.edited(row, relation, value);
                }
            }

            @Override
            public void importanceChosen(RowKey row, Importance importance) {
                if (!showing) {
                    all.importanceChosen(row, importance);
                }
            }

            @Override
            public void entered(RowKey row) {
                all.entered(row);
            }

            @Override
            public void boundWanted(String property) {
                all.boundWanted(property);
            }

            @Override
            public void cleared(RowKey row) {
                all.cleared(row);
            }

            @Override
            public void left() {
                if (!showing) {
                    all.left();
                }
            }
        };
    }

    private void edited(RequestField field) {
        if (!showing) {
            editing.edited(field, text(field));
        }
    }

    private String text(RequestField field) {
        return switch (field) {
            case NAME -> name.getText();
            case MIN_PROCESSORS -> min.getText().strip();
            case MAX_PROCESSORS -> max.getText().strip();
            case COMMUNICATION -> communication.key();
            case BANDWIDTH -> bandwidth.text();
            case START -> start.text();
            case DURATION -> TimeText.toDraft(duration.getText());
            case DEADLINE -> deadline.text();
            case CO_ALLOCATION -> String.valueOf(coAllocation.isSelected());
        };
    }

    void showDraft(WorkingDraft draft) {
        showing = true;
        for (JTextField field : List.of(name, min, max)) {
            RequestField which = (RequestField) field.getClientProperty(RequestField.class);
            if (!draft.text(which).equals(text(which))) {
                field.setText(draft.text(which));
            }
        }
        communication.show(draft.text(RequestField.COMMUNICATION));
        bandwidth.show(draft.text(RequestField.BANDWIDTH));
        coAllocation.setSelected(Boolean.parseBoolean(draft.text(RequestField.CO_ALLOCATION)));
        start.show(draft.text(RequestField.START));
        if (!draft.text(RequestField.DURATION).equals(text(RequestField.DURATION))) {
            duration.setText(TimeText.toWords(draft.text(RequestField.DURATION)));
        }
        deadline.show(draft.text(RequestField.DEADLINE));
        environment.show(draft);
        showing = false;
    }

    void showProblems(Map<RequestField, String> byField, Map<RowKey, String> byRow) {
        messages.forEach((field, message) -> message.show(
                objection(field).orElse(byField.getOrDefault(field, ""))));
        environment.showProblems(byRow);
    }

    /** What the clocks of the zone say against a moment; a check, which knows no zones, cannot. */
    private Optional<String> objection(RequestField field) {
        return switch (field) {
            case START -> start.objection();
            case DEADLINE -> deadline.objection();
            default -> Optional.empty();
        };
    }

    void showCounts(Map<String, Distribution> counted) {
        environment.showCounts(counted);
    }

    /** Puts the cursor into the first field. */
    void enter() {
        name.requestFocusInWindow();
    }

    /** Puts the cursor into a property's row. */
    void enter(String property) {
        environment.enter(property);
    }

    void showMatches(Map<String, Integer> matchingByProperty, int clusters) {
        environment.showMatches(matchingByProperty, clusters);
    }

    private JTextField textField(RequestField field) {
        JTextField made = named("request." + field.key(), new JTextField(8));
        made.putClientProperty(RequestField.class, field);
        Edits.onText(made, () -> edited(field));
        Edits.onLeave(made, editing::left);
        return made;
    }

    private Choice communication() {
        List<Choice.Item> patterns = Arrays.stream(CommunicationPattern.values()).map(pattern ->
                new Choice.Item(pattern.key(), texts.text("communication." + pattern.key()))).toList();
        Choice made = named("request.communication", new Choice(patterns));
        made.addActionListener(event -> edited(RequestField.COMMUNICATION));
        return made;
    }

    private MomentField momentField(RequestField field, Moments moments, Supplier<TimeFrame> frame) {
        return new MomentField(field, texts, moments, frame, () -> edited(field), editing::left);
    }

    private String words(RequestField field) {
        return texts.text("request.field." + field.key());
    }

    private JLabel label(RequestField field, Component labelled) {
        return FormGrid.label("request."
                + field.key(), words(field), texts.text("request.hint." + field.key()),
                labelled);
    }

    private FieldMessage message(RequestField field, JComponent... outlined) {
        FieldMessage message = named("request." + field.key() + ".problem", new FieldMessage(outlined));
        messages.put(field, message);
        return message;
    }

    private void addSection(String key, String note, FormGrid grid) {
        JPanel heading = new JPanel(new MigLayout("insets 14 0 6 0, gap 0 1, fillx, wrap 1, hidemode 3",
                "[grow, fill]"));
        heading.setOpaque(false);
        JLabel title = named("request.section." + key, new JLabel(texts.text("request.section." + key)));
        title.putClientProperty("FlatLaf.styleClass", "h4");
        WrappedText aside = named("request.section." + key + ".note",
                new WrappedText().colour("Verdict.quiet").font("small.font"));
        aside.setText(note);
        aside.setVisible(!note.isEmpty());
        heading.add(title);
        heading.add(aside, "wmin 0");
        add(heading);
        add(grid);
    }

    private FormGrid jobGrid() {
        FormGrid grid = new FormGrid(labelWidth);
        grid.add(label(RequestField.NAME, name));
        grid.add(name, "span 3");
        grid.addMessage(message(RequestField.NAME, name));
        grid.add(label(RequestField.MIN_PROCESSORS, min));
        grid.add(min);
        grid.add(label(RequestField.MAX_PROCESSORS, max), "span 2, split 2, grow 0");
        grid.add(max, "w 100!, gapright push");
        grid.addMessage(message(RequestField.MIN_PROCESSORS, min));
        grid.addMessage(message(RequestField.MAX_PROCESSORS, max));
        grid.add(label(RequestField.COMMUNICATION, communication));
        grid.add(communication, "span 3, w 100::, growx");
        grid.addMessage(message(RequestField.COMMUNICATION, communication));
        grid.add(label(RequestField.BANDWIDTH, bandwidth.number()));
        grid.add(bandwidth.number(), "span 2");
        grid.add(bandwidth.unit());
        grid.addMessage(message(RequestField.BANDWIDTH, bandwidth.number()));
        grid.add(coAllocation, "skip 1, span 3");
        coAllocation.setToolTipText(texts.text("request.hint.coAllocation"));
        grid.addMessage(message(RequestField.CO_ALLOCATION, coAllocation));
        return grid;
    }

    private FormGrid timeGrid() {
        FormGrid grid = new FormGrid(labelWidth);
        addMoment(grid, RequestField.START, start);
        grid.add(label(RequestField.DURATION, duration), "newline");
        grid.add(duration, "span 3");
        grid.addMessage(message(RequestField.DURATION, duration));
        addMoment(grid, RequestField.DEADLINE, deadline);
        return grid;
    }

    private void addMoment(FormGrid grid, RequestField field, MomentField moment) {
        grid.add(label(field, moment.mode()));
        grid.add(moment.mode());
        grid.add(moment.offset(), "span 2");
        grid.addBelow(moment.instantEntry());
        grid.addBelow(moment.meaning());
        grid.addMessage(message(field, moment.offset(), moment.mode()));
    }
}
