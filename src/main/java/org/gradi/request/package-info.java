/**
 * Request files and drafts become checked requests.
 *
 * <p><b>Where to begin.</b> A {@link org.gradi.request.RequestDraft} is what a file says or a form holds, as
 * text and unchecked; {@link org.gradi.request.RequestFiles} and {@link org.gradi.request.RequestJson} read
 * and write it without loss. {@link org.gradi.request.RequestChecker} lists every problem at once, each with
 * the JSON path of the value, or gives a {@link org.gradi.model.Request}; {@link
 * org.gradi.request.RequestDrafts} is the way back.
 *
 * <p><b>Units.</b> Values carry units as text ({@code 40 GB}). Times are ISO instants, or ISO durations that
 * count from the grid's epoch on a simulated grid and from now on a real one.
 *
 * <p><b>Neighbours.</b> Imports {@code java.*}, {@code org.gradi.model} and, hidden inside, Gson.
 */
package org.gradi.request;
