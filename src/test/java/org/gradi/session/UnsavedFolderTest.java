package org.gradi.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradi.request.FileProblem;
import org.gradi.request.RequestDraft;
import org.gradi.request.RequestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsavedFolderTest {
    private static final Session HOUR = new Session("case-study",
            List.of(new SessionStep.Advance(Duration.ofHours(1))));

    @TempDir
    private Path folder;

    private static RequestDraft draft(String name) {
        return new RequestDraft(name, List.of(), "1", "2", "peer-to-peer", "", "soon?", "", "", true);
    }

    private static UnsavedWork work(String name) {
        return new UnsavedWork(Optional.of(draft(name)), Optional.of(HOUR));
    }

    /** The folder of a window that was killed: files without locks. */
    private Path left(String window, UnsavedWork work, Instant when) throws IOException, FileProblem {
        Path place = Files.createDirectories(folder.resolve("window-" + window));
        if (work.draft().isPresent()) {
            RequestFiles.write(place.resolve("request.json"), work.draft().get());
        }
        if (work.session().isPresent()) {
            SessionFiles.write(place.resolve("session.json"), work.session().get());
        }
        Files.setLastModifiedTime(place, FileTime.from(when));
        return place;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(place -> place.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsFoundIsWhatWasKept() throws Exception {
        left("one", work("as it was"), Instant.EPOCH);

        try (UnsavedFolder next = new UnsavedFolder(folder)) {
            assertThat(next.findLeft()).as("found").contains(new LeftWork(work("as it was"), List.of()));
            next.dropLeft();
            assertThat(names()).as("dropped").isEmpty();
        }
    }

    @Test
    void theLatestIsFoundFirstAndOneAfterTheOther() throws Exception {
        left("old", work("old"), Instant.EPOCH);
        left("young", work("young"), Instant.EPOCH.plusSeconds(60));

        try (UnsavedFolder next = new UnsavedFolder(folder)) {
            assertThat(next.findLeft().orElseThrow().work()).as("first").isEqualTo(work("young"));
            assertThat(next.findLeft()).as("before the first is dropped").isEmpty();
            next.dropLeft();
            assertThat(next.findLeft().orElseThrow().work()).as("second").isEqualTo(work("old"));
        }
        assertThat(names()).as("found, and not dropped").contains("window-old");
    }

    @Test
    void whatALivingWindowKeepsIsNotFoundAndGoesWhenItCloses() throws Exception {
        UnsavedFolder living = new UnsavedFolder(folder);
        living.keep(work("mine"));

        try (UnsavedFolder other = new UnsavedFolder(folder)) {
            assertThat(other.findLeft()).as("found by the other").isEmpty();
        }
        living.close();
        assertThat(names()).as("after the orderly end").isEmpty();
        living.keep(work("too late"));
        assertThat(names()).as("kept after the end").isEmpty();
    }

    @Test
    void twoWindowsDoNotFindTheSame() throws Exception {
        left("one", work("one"), Instant.EPOCH);
        UnsavedFolder first = new UnsavedFolder(folder);

        try (UnsavedFolder second = new UnsavedFolder(folder)) {
            assertThat(first.findLeft()).as("found by the first").isPresent();
            assertThat(second.findLeft()).as("found by the second as well").isEmpty();
            first.close();
            assertThat(second.findLeft()).as("not decided by the first").isPresent();
        }
    }

    @Test
    void nothingIsLeftOfWhatNeedsNoKeepingAnyMore() throws Exception {
        try (UnsavedFolder window = new UnsavedFolder(folder)) {
            window.keep(work("both"));
            window.keep(new UnsavedWork(Optional.of(draft("alone")), Optional.empty()));
            Path place = folder.resolve(names().get(0));
            assertThat(place.resolve("session.json")).as("saved meanwhile").doesNotExist();
            assertThat(RequestFiles.read(place.resolve("request.json"))).isEqualTo(draft("alone"));

            window.keep(UnsavedWork.none());

            assertThat(names()).isEmpty();
        }
    }

    @Test
    void damagedFilesArePutAsideAsTheyAre() throws Exception {
        Path place = left("one", work("one"), Instant.EPOCH);
        Files.writeString(place.resolve("request.json"), "{\"format\": ");

        try (UnsavedFolder next = new UnsavedFolder(folder)) {
            LeftWork found = next.findLeft().orElseThrow();

            assertThat(found.work()).as("the rest")
                    .isEqualTo(new UnsavedWork(Optional.empty(), Optional.of(HOUR)));
            assertThat(found.damaged()).as("damaged").hasSize(1);
            assertThat(found.damaged().get(0).problem()).contains("request.json");
            assertThat(found.damaged().get(0).kept()).hasContent("{\"format\": ");
        }
    }

    @Test
    void theFilesThatWorkBelongsToAreKeptWithIt() throws Exception {
        UnsavedWork named = new UnsavedWork(Optional.of(draft("mine")), Optional.of(HOUR),
                Optional.of(folder.resolve("mine.json")), Optional.of(folder.resolve("mine.session.json")));
        UnsavedFolder living = new UnsavedFolder(folder);
        living.keep(named);
        Path copy = Files.createDirectories(folder.resolve("window-copy"));
        try (Stream<Path> files = Files.list(folder.resolve(names().stream()
                .filter(name -> !name.equals("window-copy")).findFirst().orElseThrow()))) {
            for (Path file : files.filter(one -> !one.getFileName().toString().startsWith("lock")).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        try (UnsavedFolder next = new UnsavedFolder(folder)) {
            assertThat(next.findLeft()).as("found").contains(new LeftWork(named, List.of()));
            next.dropLeft();
        }
        living.keep(UnsavedWork.none());
        assertThat(names()).as("left of both").isEmpty();
    }

    @Test
    void aPlaceThatIsNoFolderIsNamedInTheProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        UnsavedFolder window = new UnsavedFolder(file);

        assertThatThrownBy(() -> window.keep(work("mine"))).isInstanceOf(FileProblem.class)
                .hasMessageContaining(file.toString());
    }
}
