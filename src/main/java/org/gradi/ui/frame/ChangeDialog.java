package org.gradi.ui.frame;

import static org.gradi.ui.Names.named;

import java.awt.Component;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JOptionPane;
import org.gradi.request.ChangeDraft;
import org.gradi.ui.Texts;
import org.gradi.ui.frame.Questions.ChangeQuestion;

/** Asks what is to become of a reservation, and stays open until the answer is in order or there is none. */
final class ChangeDialog {
    private final ChangeQuestion question;
    private final ChangeForm form;
    private final JButton yes;
    private final JOptionPane pane;
    private final JDialog dialog;

    /** Asked over that component. */
    ChangeDialog(Texts texts, ChangeQuestion question, Component over) {
        this.question = question;
        form = new ChangeForm(texts, question.now(), question.moments());
        yes = named("change.yes", new JButton(texts.text("change.yes")));
        JButton no = named("change.no", new JButton(texts.text("question.no")));
        pane = new JOptionPane(form, JOptionPane.PLAIN_MESSAGE, JOptionPane.DEFAULT_OPTION, null,
                new Object[] {yes, no}) {
            @Override
            public void selectInitialValue() {
                form.first().requestFocusInWindow();
            }
        };
        dialog = pane.createDialog(over, question.title());
        dialog.getRootPane().setDefaultButton(yes);
        yes.addActionListener(event -> answer());
        no.addActionListener(event -> pane.setValue(no));
    }

    /** Empty when everything is to stay as it is. */
    Optional<ChangeDraft> ask() {
        dialog.setVisible(true);
        dialog.dispose();
        return Optional.of(form.draft()).filter(draft -> pane.getValue() == yes && !draft.isEmpty());
    }

    private void answer() {
        Optional<String> problem = form.objection().or(() -> Optional.of(form.draft())
                .filter(draft -> !draft.isEmpty()).flatMap(question.problem()));
        form.showProblem(problem.orElse(""));
        dialog.pack();
        if (problem.isEmpty()) {
            pane.setValue(yes);
        }
    }
}
