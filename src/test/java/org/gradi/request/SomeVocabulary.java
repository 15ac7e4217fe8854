package org.gradi.request;

import java.util.List;
import org.gradi.model.Label;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.PropertyRange.Classified;
import org.gradi.model.PropertyRange.Measured;
import org.gradi.model.PropertyRange.Versioned;
import org.gradi.model.QuantityKind;
import org.gradi.model.TermDefinition;
import org.gradi.model.Unit;
import org.gradi.model.Vocabulary;

/** A small vocabulary with the ids and words of the reference ontology that the tests and samples use. */
final class SomeVocabulary {

    private SomeVocabulary() {
    }

    static Vocabulary create() {
        return new Vocabulary(properties(), terms());
    }

    private static List<PropertyDefinition> properties() {
        return List.of(
                property("operatingSystem", "operating system", "sistema operacional",
                        new Classified("OperatingSystem")),
                property("operatingSystemVersion", "operating system version",
                        "versão do sistema operacional",
                        new Versioned()),
                property("processorArchitecture", "processor architecture", "arquitetura do processador",
                        new Classified("ProcessorArchitecture")),
                property("processorClock", "processor clock", "frequência do processador",
                        new Measured(QuantityKind.FREQUENCY, Unit.GIGAHERTZ)),
                property("coresPerNode", "cores per node", "núcleos por nó",
                        new Measured(QuantityKind.COUNT, Unit.ONE)),
                property("memory", "memory", "memória", new Measured(QuantityKind.DATA_SIZE, Unit.GIGABYTE)),
                property("diskSpace", "disk space", "espaço em disco",
                        new Measured(QuantityKind.DATA_SIZE, Unit.GIGABYTE)),
                property("networkTechnology", "network technology", "tecnologia de rede",
                        new Classified("NetworkTechnology")),
                property("networkBandwidth", "network bandwidth", "largura de banda da rede",
                        new Measured(QuantityKind.DATA_RATE, Unit.MEGABIT_PER_SECOND)),
                property("softwareEnvironment", "software environment", "ambiente de software",
                        new Classified("SoftwareEnvironment")),
                property("location", "location", "localização", new Classified("Place")));
    }

    private static List<TermDefinition> terms() {
        return List.of(
                term("OperatingSystem", "operating system", "sistema operacional", List.of(), List.of()),
                term("Unix", "Unix", "Unix", List.of("Unix-like", "tipo Unix"), List.of("OperatingSystem")),
                term("Linux", "Linux", "Linux", List.of("GNU/Linux"), List.of("Unix")),
                term("Solaris", "Solaris", "Solaris", List.of("SunOS"), List.of("Unix")),
                term("Windows", "Windows", "Windows", List.of(), List.of("OperatingSystem")),
                term("ProcessorArchitecture", "processor architecture", "arquitetura de processador",
                        List.of(), List.of()),
                term("x86", "x86 family", "família x86", List.of("x86", "compatível com Intel"),
                        List.of("ProcessorArchitecture")),
                term("x86_64", "x86-64", "x86-64", List.of("amd64"), List.of("x86")),
                term("SPARC", "SPARC", "SPARC", List.of("UltraSPARC"), List.of("ProcessorArchitecture")),
                term("NetworkTechnology", "network technology", "tecnologia de rede", List.of(), List.of()),
                term("Myrinet", "Myrinet", "Myrinet", List.of(), List.of("NetworkTechnology")),
                term("SoftwareEnvironment", "software environment", "ambiente de software", List.of(),
                        List.of()),
                term("PVM", "PVM", "PVM", List.of("Parallel Virtual Machine"),
                        List.of("SoftwareEnvironment")),
                term("MPI", "MPI implementation", "implementação de MPI", List.of("MPI"),
                        List.of("SoftwareEnvironment")),
                term("GCC", "GNU compilers", "compiladores GNU", List.of("gcc"),
                        List.of("SoftwareEnvironment")),
                term("Place", "place", "lugar", List.of(), List.of()),
                term("Brazil", "Brazil", "Brasil", List.of(), List.of("Place")),
                term("Canada", "Canada", "Canadá", List.of(), List.of("Place")));
    }

    private static PropertyDefinition property(String id, String english, String portuguese,
            PropertyRange range) {
        return new PropertyDefinition(id, new Label(english, portuguese),
                new Label("What " + english + " means.", "O que significa " + portuguese + "."), range);
    }

    private static TermDefinition term(String id, String english, String portuguese, List<String> synonyms,
            List<String> broader) {
        return new TermDefinition(id, new Label(english, portuguese), synonyms, broader);
    }
}
