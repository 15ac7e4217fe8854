package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradi.journal.OtherProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own, as a shell starts it. */
class MainTest {
    /** As where people count with digits of their own. */
    private static final List<String> PERSIAN = List.of("sh", "-c",
            "java=$1; shift; exec \"$java\" -Duser.language=fa -Duser.country=IR \"$@\"", "sh");

    @TempDir
    private Path folder;

    @Test
    void whatLibrariesWarnOfIsToldInOurWordsAlone() throws IOException, InterruptedException {
        Path grid = Files.writeString(folder.resolve("grid.ttl"), """
                @prefix grid: <urn:gradi:grid#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <#g> a grid:Grid ; grid:name "G" ; grid:zone "UTC" ;
                    grid:epoch "2026-01-01T00:00:00Z"^^xsd:dateTime ; grid:organisations ( <#o> <#p> ) .
                <#o> a grid:Organisation ; grid:name "O" ; grid:description <o.jsonld> ;
                    grid:mapping <m.ttl> ; grid:clusters ( <#c> ) .
                <#p> a grid:Organisation ; grid:name "P" ; grid:description <o.jsonld> ;
                    grid:mapping <m.ttl> ; grid:clusters ( <#d> ) .
                <#c> a grid:Cluster ; grid:name "C" ; grid:processors "many"^^xsd:integer ;
                    grid:describedAs <urn:o#c> ; grid:manager [ grid:kind "simulated" ] .
                <#d> a grid:Cluster ; grid:name "D" ; grid:processors 4 ;
                    grid:describedAs <urn:o#c> ; grid:manager [ grid:kind "simulated" ] .
                """);
        Files.writeString(folder.resolve("o.jsonld"), """
                {"@context": {"o": "urn:o#"}, "@id": "o:c", "o:ram": 4, "@keyword": "unheard of"}
                """);
        Path errors = folder.resolve("errors");

        Process program = OtherProgram.start(Main.class, errors, PERSIAN, "validate", grid);
        String told = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as("exit code").isEqualTo(2);
        assertThat(errors).as("standard error").isEmptyFile();
        assertThat(told).as("findings").contains("The processors (\"many\") is not right.").contains("m.ttl")
                .as("counted with the digits that programs read").containsPattern("\n[0-9]+ found[.]\n");
    }

    @Test
    void aResultThatCannotBeWrittenIsNoSuccess() throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");

        Process program = OtherProgram.start(Main.class, errors,
                List.of("sh", "-c", "exec \"$@\" > /dev/full", "sh"), "terms", "memory");

        assertThat(program.waitFor()).as("exit code").isEqualTo(4);
        assertThat(errors).content().startsWith("gradi: The result could not be written (No space left");
    }

    @Test
    void whoReadsNoFurtherIsNoFault() throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");

        Process program = OtherProgram.start(Main.class, errors,
                List.of("sh", "-c", "{ \"$@\"; echo $? >&2; } | true", "sh"), "terms", "memory");

        assertThat(program.waitFor()).as("the shell").isZero();
        assertThat(errors).content().isEqualTo("0\n");
    }

    @Test
    void whatSeveralProgramsHaveReservedIsThereAlthoughTheyBeginAFolderAtOnce()
            throws IOException, InterruptedException {
        Path state = folder.resolve("state");
        Path errors = folder.resolve("errors");
        List<Process> programs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            programs.add(OtherProgram.start(Main.class, errors, List.of(), "reserve",
                    Shell.sample("user_1"), "--state", state));
        }
        int reserved = 0;
        for (Process program : programs) {
            program.getInputStream().transferTo(OutputStream.nullOutputStream());
            reserved += program.waitFor() == 0 ? 1 : 0;
        }

        assertThat(reserved).as("who came first has reserved").isPositive();
        assertThat(Shell.run("list", "--state", state.toString(), "--json").json()
                .getAsJsonArray("reservations")).as("what is in the folder").hasSize(reserved);
    }
}
