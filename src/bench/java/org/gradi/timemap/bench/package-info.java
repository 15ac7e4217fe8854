/** Measures how long the map in the window takes to follow a session. */
package org.gradi.timemap.bench;
