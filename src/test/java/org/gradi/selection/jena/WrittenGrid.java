package org.gradi.selection.jena;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small grid of two organisations, one cluster each, written to a folder; tests break one file of it at a
 * time.
 */
final class WrittenGrid {
    static final String GRID = """
            @prefix grid: <urn:gradi:grid#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <#grid> a grid:Grid ; grid:name "Small" ; grid:zone "America/Sao_Paulo" ;
                grid:epoch "2026-01-01T00:00:00Z"^^xsd:dateTime ;
                grid:organisations ( <#North> <#South> ) .
            <#North> a grid:Organisation ; grid:name "North" ;
                grid:description <north.ttl> ; grid:mapping <north-mapping.ttl> ; grid:clusters ( <#n> ) .
            <#n> a grid:Cluster ; grid:name "N1" ; grid:processors 8 ; grid:describedAs <urn:test:north#n1> ;
                grid:manager [ grid:kind "simulated" ; grid:localLoadSeed 7 ; grid:localLoadPercent 30 ] .
            <#South> a grid:Organisation ; grid:name "South" ;
                grid:description <south.ttl> ; grid:mapping <south-mapping.ttl> ; grid:clusters ( <#s> ) .
            <#s> a grid:Cluster ; grid:name "S1" ; grid:processors 4 ; grid:describedAs <urn:test:south#s1> ;
                grid:manager [ grid:kind "simulated" ] .
            <#link> a grid:Link ; grid:joins <#n> , <#s> ; grid:bandwidth "100 Mbit/s" .
            """;
    static final String NORTH = """
            @prefix n: <urn:test:north#> .
            n:n1 n:os n:Penguin ; n:ram 16 ; n:scratch "500 GB" ; n:release "3.10.0-957.el7.x86_64" .
            """;
    static final String NORTH_MAPPING = """
            @prefix map: <urn:gradi:mapping#> .
            @prefix ref: <urn:gradi:reference#> .
            @prefix n: <urn:test:north#> .
            <#os> a map:PropertyMapping ; map:from n:os ; map:to ref:operatingSystem .
            <#penguin> a map:TermMapping ; map:from n:Penguin ; map:to ref:Linux .
            <#ram> a map:PropertyMapping ; map:from n:ram ; map:to ref:memory ; map:unit "GiB" .
            <#scratch> a map:PropertyMapping ; map:from n:scratch ; map:to ref:diskSpace .
            <#release> a map:PropertyMapping ; map:from n:release ; map:to ref:operatingSystemVersion .
            """;
    private static final String SOUTH = """
            @prefix s: <urn:test:south#> .
            s:s1 s:memoria 2048 .
            """;
    private static final String SOUTH_MAPPING = """
            @prefix map: <urn:gradi:mapping#> .
            @prefix ref: <urn:gradi:reference#> .
            @prefix s: <urn:test:south#> .
            <#memoria> a map:PropertyMapping ; map:from s:memoria ; map:to ref:memory ; map:unit "MB" .
            """;

    private final Path folder;

    WrittenGrid(Path folder) {
        this.folder = folder;
        with("grid.ttl", GRID).with("north.ttl", NORTH).with("north-mapping.ttl", NORTH_MAPPING)
                .with("south.ttl", SOUTH).with("south-mapping.ttl", SOUTH_MAPPING);
    }

    /** The same grid with one file's text changed. */
    WrittenGrid with(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WrittenGrid without(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where to open it. */
    String location() {
        return folder.resolve("grid.ttl").toString();
    }
}
