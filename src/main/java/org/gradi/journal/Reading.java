package org.gradi.journal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a journal file from its beginning, and tells an end that a crash tore from damage.
 *
 * <p>Lines that were on disk before a later line was written can only be missing through damage. What may be
 * cut is a last write that nobody was told of yet: it ends without a line break, or with holes of zero bytes
 * where a machine that stopped had not filled the file, or before all lines of a call are there.
 */
final class Reading {
    private final List<JournalRecord> records = new ArrayList<>();
    private int countedRecords;
    private long countedBytes;
    private long last;
    private long counted;
    private long missing;
    private long kept;
    private Optional<String> wrong = Optional.empty();
    private boolean canBeTorn = true;

    private Reading() {
    }

    /**
     * What a file holds.
     *
     * @param records   the records that count
     * @param last      the number of the last one that counts
     * @param bytes     how much of the file they take; the rest is torn
     */
    record Content(List<JournalRecord> records, long last, long bytes) {
    }

    /**
     * Reads all of it.
     *
     * @throws DamagedLine when something is wrong that no torn write explains
     */
    static Content read(InputStream in) throws IOException, DamagedLine {
        Reading reading = new Reading();
        Pieces pieces = new Pieces(in);
        reading.head(pieces.next());
        reading.counted(pieces.offset());
        for (var piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
            reading.take(piece.get(), pieces.offset());
        }
        return reading.content();
    }

    private void head(Optional<Piece> first) throws DamagedLine {
        if (first.isEmpty() || !first.get().isWhole()) {
            throw new DamagedLine("line 1: the head of a journal is not here or not whole");
        }
        try {
            last = FileHead.read(first.get().text()).after();
            kept = last;
        } catch (DamagedLine damaged) {
            throw new DamagedLine("line 1: " + damaged.getMessage());
        }
    }

    private void take(Piece piece, long end) {
        try {
            if (!piece.isWhole()) {
                throw new DamagedLine("it ends without a line break, or is longer than any line may be");
            }
            RecordLine line = RecordLine.read(piece.text());
            kept = Math.max(kept, line.kept());
            if (wrong.isEmpty()) {
                follow(line, end);
            }
        } catch (DamagedLine damaged) {
            canBeTorn &= piece.looksTorn();
            if (wrong.isEmpty()) {
                wrong = Optional.of("line %d: %s".formatted(piece.number(), damaged.getMessage()));
            }
        }
    }

    private void follow(RecordLine line, long end) throws DamagedLine {
        if (line.sequence() != last + 1) {
            throw new DamagedLine("it has number %d where %d should be".formatted(line.sequence(), last + 1));
        }
        if (missing > 0 && line.more() != missing - 1) {
            throw new DamagedLine("%d lines of its call should follow, and it says %d"
                    .formatted(missing - 1, line.more()));
        }
        records.add(line.record());
        last++;
        missing = line.more();
        if (missing == 0) {
            counted(end);
        }
    }

    private void counted(long end) {
        counted = last;
        countedRecords = records.size();
        countedBytes = end;
    }

    private Content content() throws DamagedLine {
        if (counted < kept) {
            throw new DamagedLine(wrong.orElse("the end: the lines %d to %d are missing"
                    .formatted(counted + 1, kept)));
        }
        if (wrong.isPresent() && !canBeTorn) {
            throw new DamagedLine(wrong.get());
        }
        return new Content(List.copyOf(records.subList(0, countedRecords)), counted, countedBytes);
    }
}
