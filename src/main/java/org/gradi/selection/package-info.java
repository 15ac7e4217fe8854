/**
 * Which clusters can serve a request, and why or why not, requirement by requirement.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.selection.ResourceSelector} answers with a
 * {@link org.gradi.selection.Selection}: an assessment of every cluster of the grid, in grid order. It is the
 * first filter (the source's Resource Selector and Semantic Matchmaker): each organisation describes its
 * clusters in its own vocabulary and units, mappings relate them to the reference ontology, and requests are
 * written in the terms of the latter. The number of processors is not looked at here, so that small clusters
 * stay candidates for co-allocation. {@link org.gradi.selection.GridSource} opens a grid with everything that
 * belongs to it.
 *
 * <p><b>Invariants.</b> What is not known is never taken for satisfied. The same request gives the same
 * selection.
 *
 * <p><b>Neighbours.</b> Imports {@code java.*} and {@code org.gradi.model}. The workshop
 * {@code selection.jena} reads the ontologies; requests are answered from plain records by
 * {@link org.gradi.selection.RecordSelector} (decision 2,
 * {@code src/docs/decisions/0002-records-instead-of-queries.md}).
 *
 * <p><b>For whoever keeps a grid.</b> {@link org.gradi.selection.GridCheck} tells what is wrong with its
 * files, {@link org.gradi.selection.MappingWorkbench} helps to relate a vocabulary,
 * {@link org.gradi.selection.DescriptionImport} describes an organisation from what its clusters publish,
 * {@link org.gradi.selection.LiveGrid} takes a changed description, and
 * {@link org.gradi.selection.GeneratedGrid} makes grids of any size.
 */
package org.gradi.selection;
