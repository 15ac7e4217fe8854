package org.gradi.ui.mapping;

import java.nio.file.Path;
import java.util.Optional;

/** What the mapping workbench asks the user, one question at a time. On the event thread. */
public interface MappingQuestions {

    /** Which description to read; empty when he does not want to. */
    Optional<Path> descriptionToOpen();

    /** Which mapping to read; empty as above. */
    Optional<Path> mappingToOpen();

    /** Where to write the mapping; empty as above. */
    Optional<Path> mappingToSave(String suggestedName);

    /**
     * What to do with a mapping that has not been saved.
     *
     * @param save does it; called when he wants that
     * @param then goes on; called when nothing is unsaved any more, or he gives it up
     */
    void unsaved(String question, SavingFirst save, Runnable then);

    /** Saves, and goes on when that is done. */
    interface SavingFirst {
        void save(Runnable then);
    }
}
