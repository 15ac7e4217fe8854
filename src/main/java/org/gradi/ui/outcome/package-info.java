/**
 * What became of a request: the parts reserved, or the causes of the refusal and the offers, and how it went
 * at each cluster.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.ui.outcome.OutcomeScreen} shows a
 * {@link org.gradi.ui.outcome.ShownOutcome}; taking an offer is reported to whoever made the screen. The
 * board below ({@link org.gradi.broker.PartProgress}) tells for each cluster what was asked, granted,
 * committed or undone, and when; it may be shown while the negotiation still runs.
 *
 * <p><b>Neighbours.</b> Imports {@code org.gradi.ui} and {@code org.gradi.model}.
 */
package org.gradi.ui.outcome;
