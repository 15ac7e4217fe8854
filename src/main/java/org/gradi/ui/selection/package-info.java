/**
 * The static selection: which clusters suit, requirement by requirement, and why or why not.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.ui.selection.SelectionScreen} shows a
 * {@link org.gradi.selection.Selection} as a matrix of clusters and requirements; the sentence below it
 * explains the chosen cell and names the mapping that led to it.
 *
 * <p><b>Neighbours.</b> Imports {@code org.gradi.ui}, {@code org.gradi.model} and {@code
 * org.gradi.selection}.
 */
package org.gradi.ui.selection;
