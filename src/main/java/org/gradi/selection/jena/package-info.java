/**
 * Reads grids with Jena: Turtle files become graphs, forward rules see each organisation's clusters through
 * its mapping, and what they conclude is written into plain records.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.selection.jena.JenaGridSource}. It reads the grid file
 * ({@code GridFile}), the reference ontology ({@code ReferenceOntology}) and each organisation
 * ({@code OrganisationReader}): its description, its mapping ({@code MappingFile}, a list of
 * {@code MappingCell}s), and the rules these cells compile to ({@code MappingRules}). Shapes
 * ({@code GridShapes}) are checked before anything is trusted. Organisations are read side by side
 * ({@code OrganisationsReading}); an {@code OrganisationView} is kept to see changed descriptions
 * ({@code JenaLiveGrid}). {@link org.gradi.selection.jena.JenaMappingWorkbench} studies an organisation's own
 * words ({@code OwnWords}) and finds what they could mean ({@code SuggestionFinder}).
 *
 * <p><b>Invariants.</b> Jena is asked nothing by requests once a grid is open. A fault in an organisation's
 * files costs that organisation, or the one cell or value it concerns, and is told; it never costs the grid.
 * Files come from disk or from the class path, never from a network.
 *
 * <p><b>Units.</b> Amounts in the graph that the rules write are exact decimals in the canonical unit of
 * their kind.
 *
 * <p><b>Neighbours.</b> Imports Jena, {@code org.gradi.model} and the door {@code org.gradi.selection}. Named
 * by {@code org.gradi.app} only.
 */
package org.gradi.selection.jena;
