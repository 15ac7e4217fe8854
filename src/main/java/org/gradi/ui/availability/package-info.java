/**
 * The dynamic availability: what is free now and in the window of a request, cluster by cluster and link by
 * link.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.ui.availability.AvailabilityScreen} shows an
 * {@link org.gradi.ui.availability.AvailabilitySheet}.
 *
 * <p><b>Neighbours.</b> Imports {@code org.gradi.ui}, {@code org.gradi.model}, {@code org.gradi.profile} and
 * {@code org.gradi.broker}.
 */
package org.gradi.ui.availability;
