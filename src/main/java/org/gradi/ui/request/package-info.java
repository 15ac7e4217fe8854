/**
 * The request form: made from the reference ontology, checked while the user types.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.ui.request.RequestScreen} is the door: load a draft, take the
 * draft, hear of changes. The presenter behind it holds an immutable {@code WorkingDraft} and its history;
 * panels show it and report edits, and decide nothing.
 *
 * <p><b>Invariants.</b> What is loaded comes out again word for word, however wrong it is, until the user
 * edits that very field; only a requirement without a value is dropped, because a blank row asks nothing.
 * Problems stand beside the field they concern; there is no dialog.
 *
 * <p><b>Neighbours.</b> Imports {@code org.gradi.ui}, {@code org.gradi.model}, {@code org.gradi.request} and
 * {@code org.gradi.selection}. Checking and matching are asked of
 * {@link org.gradi.ui.request.FormCheck}, what the clusters have of
 * {@link org.gradi.ui.request.GridCounts}, both off the event thread.
 */
package org.gradi.ui.request;
