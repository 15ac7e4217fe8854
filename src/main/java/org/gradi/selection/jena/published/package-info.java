/**
 * Reads what information services and resource managers publish, and writes it as an organisation's
 * description with a mapping.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.selection.jena.published.PublishedImport}. A reader for each
 * source ({@code Glue2Reader}, {@code SlurmReader}, {@code GridEngineReader}) gives
 * {@code PublishedCluster}s and the {@code Word}s it uses; {@code OrganisationWriter} writes them as Turtle.
 *
 * <p><b>Invariants.</b> What nodes of one cluster disagree about is not said of the cluster. Placeholders are
 * left out. Nothing is mapped that the reference ontology does not have.
 *
 * <p><b>Neighbours.</b> Imports {@code org.gradi.model}, the door {@code org.gradi.selection} and, for JSON,
 * Jena. Named by {@code org.gradi.app} only.
 */
package org.gradi.selection.jena.published;
