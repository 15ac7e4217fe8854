package org.gradi.selection.jena;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.gradi.model.Requirement;
import org.gradi.model.Value;
import org.gradi.model.Version;

/** Answers requirements with SPARQL on the materialised graph: slow, but as plain as the question. */
final class SparqlOracle {
    private static final String PREFIXES = """
            PREFIX grid: <urn:gradi:grid#>
            PREFIX ref:  <urn:gradi:reference#>
            PREFIX rdf:  <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd:  <http://www.w3.org/2001/XMLSchema#>
            """;
    /** The first four parts of a version as one whole number; missing parts are 0. */
    private static final String VERSION_NUMBER = """
              BIND(CONCAT(STR(?v%1$d), ".0.0.0.0") AS ?p%1$d)
              BIND(((xsd:integer(REPLACE(?p%1$d, "^([0-9]+)[.].*$", "$1")) * 1000000
                  + xsd:integer(REPLACE(?p%1$d, "^[0-9]+[.]([0-9]+)[.].*$", "$1"))) * 1000000
                  + xsd:integer(REPLACE(?p%1$d, "^[0-9]+[.][0-9]+[.]([0-9]+)[.].*$", "$1"))) * 1000000
                  + xsd:integer(REPLACE(?p%1$d, "^([0-9]+[.]){3}([0-9]+).*$", "$2")) AS ?n%1$d)
            """;

    private final Model model;

    SparqlOracle(Graph seen, Graph reference) {
        model = ModelFactory.createDefaultModel().add(ModelFactory.createModelForGraph(seen))
                .add(ModelFactory.createModelForGraph(reference));
    }

    /** The names of the clusters that satisfy every requirement. */
    Set<String> select(List<Requirement> requirements) {
        Set<String> selected = new HashSet<>();
        try (QueryExecution query = QueryExecutionFactory.create(queryOf(requirements), model)) {
            ResultSet rows = query.execSelect();
            rows.forEachRemaining(row -> selected.add(row.getLiteral("name").getString()));
        }
        return selected;
    }

    static String queryOf(List<Requirement> requirements) {
        StringBuilder query = new StringBuilder(PREFIXES)
                .append("SELECT DISTINCT ?name WHERE {\n  ?c grid:name ?name .\n");
        for (int i = 0; i < requirements.size(); i++) {
            query.append(pattern(requirements.get(i), i));
        }
        return query.append("}").toString();
    }

    private static String pattern(Requirement requirement, int i) {
        String has = "  ?c ref:%s ?v%d .\n".formatted(requirement.property(), i);
        String compares = switch (requirement.relation()) {
            case AT_LEAST -> ">=";
            case AT_MOST -> "<=";
            case EXACTLY, IS -> "=";
        };
        if (requirement.value() instanceof Value.Term term) {
            return "  { SELECT DISTINCT ?v%1$d { ?v%1$d (rdfs:subClassOf|rdf:type|ref:partOf)* ref:%2$s } }%n"
                    .formatted(i, term.id()) + has;
        }
        if (requirement.value() instanceof Value.Amount amount) {
            return has + "  FILTER(?v%d %s %s)\n".formatted(i, compares,
                    amount.quantity().canonical().stripTrailingZeros().toPlainString());
        }
        return has + VERSION_NUMBER.formatted(i) + "  FILTER(?n%d %s %s)\n".formatted(i, compares,
                number(((Value.Numbered) requirement.value()).version()));
    }

    private static String number(Version version) {
        return BigInteger.valueOf(part(version, 0)).multiply(BigInteger.TEN.pow(18))
                .add(BigInteger.valueOf(part(version, 1) * 1_000_000_000_000L
                        + part(version, 2) * 1_000_000L + part(version, 3))).toString();
    }

    private static long part(Version version, int index) {
        return index < version.parts().size() ? version.parts().get(index) : 0;
    }
}
