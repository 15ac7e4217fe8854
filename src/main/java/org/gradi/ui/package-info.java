/**
 * The toolkit of the screens: tasks off the event thread, words, icons, theme, actions.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.ui.BackgroundTasks} runs what takes time and brings the result
 * back to the event thread; {@link org.gradi.ui.TaskBar} shows what runs, each task with its Cancel. {@link
 * org.gradi.ui.Texts} has every word of the screens, {@link org.gradi.ui.Actions} builds actions from their
 * ids, {@link org.gradi.ui.Icons} and {@link org.gradi.ui.Theme} how they look. {@link org.gradi.ui.Moments},
 * {@link org.gradi.ui.DurationWords} and {@link org.gradi.ui.Wording} write times and requirements for
 * people, {@link org.gradi.ui.Sayings} what the rooms below say of refusals and drafts.
 *
 * <p><b>Rules of the screens.</b> A panel holds widgets and decides nothing; a presenter decides and knows no
 * widget. Nothing waits on the event thread. Every widget has a name. Every word comes from the bundle {@code
 * org/gradi/ui/messages}, every colour with a meaning from {@code org/gradi/ui/theme}. Problems are shown
 * beside what they concern, never as a stack trace.
 *
 * <p><b>Neighbours.</b> The screens are the sub-rooms, one each; {@code ui.frame} puts them together. They
 * see doors only, never a workshop. Swing is known here and nowhere below.
 */
package org.gradi.ui;
