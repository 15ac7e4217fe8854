package org.gradi.cluster.ssh;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a command writes, up to a bound; more is thrown away and told. */
final class Captured extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;
    private final Runnable whenTooMuch;
    private boolean tooMuch;

    /**
     * Nothing yet.
     *
     * @param whenTooMuch told once, on the thread that writes
     */
    Captured(int most, Runnable whenTooMuch) {
        this.most = most;
        this.whenTooMuch = whenTooMuch;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        boolean first;
        synchronized (this) {
            first = !tooMuch && bytes.size() + length > most;
            tooMuch |= first;
            if (!tooMuch) {
                bytes.write(from, offset, length);
            }
        }
        if (first) {
            whenTooMuch.run();
        }
    }

    synchronized boolean isTooMuch() {
        return tooMuch;
    }

    synchronized String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
