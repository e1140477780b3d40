package com.opscenter.lab.mib;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;

/// Lays the rows of a conceptual table, or a scalar group with the one row 0, into a [Mib].
///
/// @param <R> what a row shows
public final class MibTable<R> {

    private final Mib mib;
    private final OID entry;
    private final List<R> rows;
    private final ToIntFunction<R> index;

    public MibTable(Mib mib, String entry, List<R> rows, ToIntFunction<R> index) {
        this.mib = mib;
        this.entry = new OID(entry);
        this.rows = List.copyOf(rows);
        this.index = index;
    }

    /// A group of scalars.
    public static <R> MibTable<R> scalars(Mib mib, String group, R subject) {
        return new MibTable<>(mib, group, List.of(subject), _ -> 0);
    }

    public MibTable<R> number(int column, ToIntFunction<R> value) {
        rows.forEach(row -> mib.add(cell(column, row), () -> new Integer32(value.applyAsInt(row))));
        return this;
    }

    public MibTable<R> gauge(int column, ToIntFunction<R> value) {
        rows.forEach(row -> mib.add(cell(column, row), () -> new Gauge32(value.applyAsInt(row))));
        return this;
    }

    public MibTable<R> text(int column, Function<R, String> value) {
        rows.forEach(row -> mib.add(cell(column, row), () -> new OctetString(value.apply(row))));
        return this;
    }

    public MibTable<R> number(int column, ToIntFunction<R> value, Function<R, Writing> writing) {
        rows.forEach(row ->
                mib.add(
                        cell(column, row),
                        () -> new Integer32(value.applyAsInt(row)),
                        writing.apply(row)));
        return this;
    }

    public MibTable<R> text(int column, Function<R, String> value, Function<R, Writing> writing) {
        rows.forEach(row ->
                mib.add(
                        cell(column, row),
                        () -> new OctetString(value.apply(row)),
                        writing.apply(row)));
        return this;
    }

    private OID cell(int column, R row) {
        return new OID(entry).append(column).append(index.applyAsInt(row));
    }
}
