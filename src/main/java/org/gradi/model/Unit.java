package org.gradi.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The pinned table of units. Decimal and binary prefixes mean what they say: {@code GB} is 10^9 bytes
 * and {@code GiB} is 2^30 (IEC 80000-13). No library's reading of KB is trusted.
 */
public enum Unit {
    HERTZ("Hz", QuantityKind.FREQUENCY, 1L),
    KILOHERTZ("kHz", QuantityKind.FREQUENCY, 1_000L),
    MEGAHERTZ("MHz", QuantityKind.FREQUENCY, 1_000_000L),
    GIGAHERTZ("GHz", QuantityKind.FREQUENCY, 1_000_000_000L),

    BYTE("B", QuantityKind.DATA_SIZE, 1L),
    KILOBYTE("kB", QuantityKind.DATA_SIZE, 1_000L),
    KIBIBYTE("KiB", QuantityKind.DATA_SIZE, 1L << 10),
    MEGABYTE("MB", QuantityKind.DATA_SIZE, 1_000_000L),
    MEBIBYTE("MiB", QuantityKind.DATA_SIZE, 1L << 20),
    GIGABYTE("GB", QuantityKind.DATA_SIZE, 1_000_000_000L),
    GIBIBYTE("GiB", QuantityKind.DATA_SIZE, 1L << 30),
    TERABYTE("TB", QuantityKind.DATA_SIZE, 1_000_000_000_000L),
    TEBIBYTE("TiB", QuantityKind.DATA_SIZE, 1L << 40),
    PETABYTE("PB", QuantityKind.DATA_SIZE, 1_000_000_000_000_000L),
    PEBIBYTE("PiB", QuantityKind.DATA_SIZE, 1L << 50),

    BIT_PER_SECOND("bit/s", QuantityKind.DATA_RATE, 1L),
    KILOBIT_PER_SECOND("kbit/s", QuantityKind.DATA_RATE, 1_000L),
    MEGABIT_PER_SECOND("Mbit/s", QuantityKind.DATA_RATE, 1_000_000L),
    GIGABIT_PER_SECOND("Gbit/s", QuantityKind.DATA_RATE, 1_000_000_000L),
    TERABIT_PER_SECOND("Tbit/s", QuantityKind.DATA_RATE, 1_000_000_000_000L),

    SECOND("s", QuantityKind.TIME, 1L),
    MINUTE("min", QuantityKind.TIME, 60L),
    HOUR("h", QuantityKind.TIME, 3_600L),
    DAY("d", QuantityKind.TIME, 86_400L),

    ONE("", QuantityKind.COUNT, 1L);

    /** Those of factor 1. */
    static final Map<QuantityKind, Unit> CANONICAL = Arrays.stream(values())
            .filter(unit -> unit.factor == 1).collect(Collectors.toUnmodifiableMap(Unit::kind, unit -> unit));

    private final String symbol;
    private final QuantityKind kind;
    private final long factor;

    Unit(String symbol, QuantityKind kind, long factor) {
        this.symbol = symbol;
        this.kind = kind;
        this.factor = factor;
    }

    /**
     * The unit written {@code symbol}; the exact letter case is tried first, then any letter case, except
     * that bytes need their capital B: to many people {@code Mb} is a megabit.
     */
    public static Optional<Unit> ofSymbol(String symbol) {
        return Arrays.stream(values()).filter(unit -> unit.symbol.equals(symbol)).findFirst()
                .or(() -> Arrays.stream(values()).filter(unit -> unit.symbol.equalsIgnoreCase(symbol))
                        .filter(unit -> unit.kind != QuantityKind.DATA_SIZE || symbol.endsWith("B"))
                        .findFirst());
    }

    /** How the unit is written; empty for plain counts. */
    public String symbol() {
        return symbol;
    }

    public QuantityKind kind() {
        return kind;
    }

    /** How many of the kind's canonical unit one of this is; exact. */
    public long factor() {
        return factor;
    }
}
