package org.gradi.ui;

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

/** A small reference vocabulary with every kind of property. */
public final class SampleVocabulary {

    private SampleVocabulary() {
    }

    public static Vocabulary vocabulary() {
        return new Vocabulary(List.of(
                property("operatingSystem", "Operating system", "Sistema operacional",
                        "The system its machines run.", "O sistema que suas máquinas executam.",
                        new Classified("OperatingSystem")),
                property("operatingSystemVersion", "System version", "Versão do sistema",
                        "The version of the system’s kernel.", "A versão do núcleo do sistema.",
                                new Versioned()),
                property("architecture", "Architecture", "Arquitetura", "The processors’ instruction set.",
                        "O conjunto de instruções dos processadores.", new Classified("Architecture")),
                property("clockSpeed", "Processor clock", "Frequência do processador",
                        "How fast its processors are clocked.", "A frequência de seus processadores.",
                        new Measured(QuantityKind.FREQUENCY, Unit.GIGAHERTZ)),
                property("cores", "Cores per machine", "Núcleos por máquina", "How many cores a machine has.",
                        "Quantos núcleos uma máquina tem.", new Measured(QuantityKind.COUNT, Unit.ONE)),
                property("memory", "Memory", "Memória", "The main memory of each machine.",
                        "A memória principal de cada máquina.",
                                new Measured(QuantityKind.DATA_SIZE, Unit.GIGABYTE)),
                property("diskSpace", "Disk space", "Espaço em disco",
                        "The disk a job may use on each machine.",
                        "O disco que uma tarefa pode usar em cada máquina.",
                        new Measured(QuantityKind.DATA_SIZE, Unit.GIGABYTE))),
                List.of(term("OperatingSystem", "Operating system", "Sistema operacional"),
                        term("Unix", "Unix", "Unix", "OperatingSystem"),
                        term("Linux", "Linux", "Linux", "Unix"),
                        term("Debian", "Debian", "Debian", "Linux"),
                        term("Solaris", "Solaris", "Solaris", "Unix"),
                        term("Windows", "Windows", "Windows", "OperatingSystem"),
                        term("Architecture", "Architecture", "Arquitetura"),
                        term("X86", "x86", "x86", "Architecture"),
                        term("I686", "i686 (32 bit)", "i686 (32 bits)", "X86"),
                        term("X8664", "x86_64 (64 bit)", "x86_64 (64 bits)", "X86"),
                        term("Sparc", "SPARC", "SPARC", "Architecture")));
    }

    private static PropertyDefinition property(String id, String english, String portuguese,
            String definition,
            String definicao, PropertyRange range) {
        return new PropertyDefinition(id, new Label(english, portuguese), new Label(definition, definicao),
                range);
    }

    private static TermDefinition term(String id, String english, String portuguese, String... broader) {
        return new TermDefinition(id, new Label(english, portuguese), List.of(), List.of(broader));
    }
}
