package org.gradi.app;

import org.gradi.ui.Texts;

class WindowMnemonicsInPortugueseTest extends WindowMnemonicsTest {

    @Override
    protected Texts language() {
        return PORTUGUESE;
    }
}
