/**
 * The toolkit of the screens: tasks off the event thread, words, icons, theme.
 *
 * <p><b>Neighbours.</b> The screens are the sub-rooms, one each; {@code ui.frame} puts them together. They see doors
 * only, never a workshop. Swing is known here and nowhere below.
 */
package org.gradi.ui;
