/**
 * An append-only record on disk of what was promised, which survives the end of the program at any moment.
 *
 * <p>The door is {@link org.gradi.journal.Journal}, opened on a folder by
 * {@link org.gradi.journal.FileJournal#open}. What a record says is the affair of who writes it; here it is
 * one line of text. {@code src/docs/journal.md} describes the files.
 */
package org.gradi.journal;
