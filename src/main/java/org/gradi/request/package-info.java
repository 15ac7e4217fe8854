/**
 * Request files and drafts become checked requests.
 *
 * <p><b>Where to begin.</b> A {@link org.gradi.request.RequestDraft} is what a file says or a form holds, as text and
 * unchecked; it can be written back without loss. Checking it lists every problem at once, each with the JSON path of
 * the value, or gives a {@link org.gradi.model.Request}.
 *
 * <p><b>Units.</b> Values carry units as text ({@code 40 GB}). Times are ISO instants, or ISO durations that count
 * from the grid's epoch on a simulated grid and from now on a real one.
 *
 * <p><b>Neighbours.</b> Imports {@code java.*}, {@code org.gradi.model} and, hidden inside, Gson.
 */
package org.gradi.request;
