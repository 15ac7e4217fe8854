package org.gradi.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Records for tests, and what a folder makes of them. */
final class Records {
    private static final String CHARACTERS =
            "az09 {}[]:,\\\"'$(`|;\u00e9\u4e16\u2028\u0085\ud83d\ude00\uffff\u007f";

    private Records() {
    }

    static String numbered(int number) {
        return "{\"part\":%d,\"text\":\"a line\"}".formatted(number);
    }

    /** A record whose text is any text; quoted as JSON wants it. */
    static String random(Random random) {
        StringBuilder text = new StringBuilder("{\"any\":\"");
        int[] characters = CHARACTERS.codePoints().toArray();
        for (int count = random.nextInt(40); count > 0; count--) {
            int character = characters[random.nextInt(characters.length)];
            if (character == '"' || character == '\\') {
                text.append('\\');
            }
            text.appendCodePoint(character);
        }
        return text.append("\",\"n\":[").append(random.nextInt()).append("]}").toString();
    }

    /** A folder with a journal in which each of these calls was appended on its own. */
    static Path written(Path folder, List<List<String>> calls) throws JournalProblem {
        try (Journal journal = FileJournal.open(folder)) {
            for (List<String> call : calls) {
                journal.append(call);
            }
        }
        return folder.resolve("journal.jsonl");
    }

    /** A fresh folder whose journal file has these bytes. */
    static Path holding(Path parent, byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory(parent, "journal");
        Files.write(folder.resolve("journal.jsonl"), bytes);
        return folder;
    }

    static List<String> flat(List<List<String>> calls) {
        List<String> all = new ArrayList<>();
        calls.forEach(all::addAll);
        return all;
    }

    /** What was cut off by an opening, or nothing. */
    static byte[] cut(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> kept = files.filter(file ->
                    file.getFileName().toString().startsWith("journal.cut-after-")).toList();
            return kept.isEmpty() ? new byte[0] : Files.readAllBytes(kept.get(0));
        }
    }
}
