/**
 * The mapping workbench: an organisation's words beside the reference ontology, what they could mean, what
 * the mapping says, and what it makes of the clusters and of requests. {@code MappingDesk} decides,
 * {@code MappingScreen} shows; {@link org.gradi.ui.mapping.MappingWindow} is the window of both.
 */
package org.gradi.ui.mapping;
