package org.gradi.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellDraftTest {

    @Test
    void whatIsSaidOfATextTakesThePlaceOfWhatWasSaidOfItWithOtherBlanksAndLetters() {
        CellDraft said = CellDraft.ofValue("urn:os", "Linux ", List.of());

        assertThat(CellDraft.rejectionOfValue("urn:os", "linux").takesThePlaceOf(said)).isTrue();
        assertThat(CellDraft.rejectionOfValue("urn:os", "Linux 2").takesThePlaceOf(said)).isFalse();
    }
}
