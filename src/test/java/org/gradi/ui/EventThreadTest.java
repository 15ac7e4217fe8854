package org.gradi.ui;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class EventThreadTest {

    @Test
    void refusesEveryOtherThreadByName() {
        assertThatThrownBy(EventThread::require).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Thread.currentThread().getName());
    }

    @Test
    void isContentOnTheEventThread() throws InterruptedException, InvocationTargetException {
        SwingUtilities.invokeAndWait(() -> assertThatCode(EventThread::require).doesNotThrowAnyException());
    }
}
