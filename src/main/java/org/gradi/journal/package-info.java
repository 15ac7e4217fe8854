/**
 * An append-only record on disk of what was promised, which survives the end of the program at any moment.
 *
 * <p>The door is {@link org.gradi.journal.Journal}. What a record says is the affair of who writes it; here it
 * is one line of text.
 */
package org.gradi.journal;
