package org.gradi.ui.mapping;

import javax.swing.Action;
import org.gradi.ui.Actions;
import org.gradi.ui.Texts;
import org.gradi.ui.mapping.MappingView.Possible;

/** Everything that buttons and keys of the mapping workbench call. */
final class MappingActions {
    final Action openDescription;
    final Action addDescription;
    final Action openMapping;
    final Action save;
    final Action undo;
    final Action redo;
    final Action confirm;
    final Action reject;
    final Action confirmAll;
    final Action set;
    final Action remove;

    /** What is done to the words that are chosen on the screen. */
    interface WordWork {
        void confirm();

        void reject();

        void confirmAll();

        void set();

        void remove();
    }

    MappingActions(Texts texts, MappingDesk desk, WordWork words) {
        Actions actions = new Actions(texts);
        openDescription = actions.action("open-description", desk::openDescription);
        addDescription = actions.action("add-description", desk::addDescription);
        openMapping = actions.action("open-mapping", desk::openMapping);
        save = actions.action("save-mapping", desk::save);
        undo = actions.action("undo-edit", desk::undo);
        redo = actions.action("redo-edit", desk::redo);
        confirm = actions.action("confirm-suggestion", words::confirm);
        reject = actions.action("reject-suggestion", words::reject);
        confirmAll = actions.action("confirm-likely", words::confirmAll);
        set = actions.action("set-cell", words::set);
        remove = actions.action("remove-cell", words::remove);
        confirm.setEnabled(false);
        reject.setEnabled(false);
        remove.setEnabled(false);
    }

    void enable(Possible possible) {
        addDescription.setEnabled(possible.hasSubject());
        openMapping.setEnabled(possible.hasSubject());
        save.setEnabled(possible.hasSubject());
        confirmAll.setEnabled(possible.hasSubject());
        undo.setEnabled(possible.canUndo());
        redo.setEnabled(possible.canRedo());
    }
}
