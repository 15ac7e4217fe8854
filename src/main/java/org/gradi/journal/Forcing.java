package org.gradi.journal;

import java.io.IOException;
import java.io.RandomAccessFile;

/** Brings what was written to a file onto the disk. */
@FunctionalInterface
interface Forcing {

    /** Asks the operating system, and returns when the disk has it. */
    Forcing ON_DISK = file -> file.getFD().sync();

    void force(RandomAccessFile file) throws IOException;
}
