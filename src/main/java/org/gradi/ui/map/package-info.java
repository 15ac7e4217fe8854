/**
 * The allocation map as a screen: the map itself with its tools.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.ui.map.MapPane} is the screen; what draws the map stands behind
 * {@link org.gradi.ui.map.MapView}, because this room knows no chart library. What writes it into files
 * stands behind {@link org.gradi.ui.map.MapFiles}.
 *
 * <p><b>Neighbours.</b> Imports {@code org.gradi.ui} and {@code org.gradi.broker}. {@code org.gradi.app}
 * brings the chart.
 */
package org.gradi.ui.map;
