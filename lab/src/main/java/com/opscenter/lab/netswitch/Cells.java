package com.opscenter.lab.netswitch;

import com.opscenter.lab.mib.Mib;
import com.opscenter.lab.mib.Writing;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;

/// Lays one row after the other into a tree; an index may have several numbers.
///
/// @param entry the conceptual row
record Cells(Mib mib, String entry, OID index) {

    private static final long FULL_32 = 0xFFFF_FFFFL;

    Cells(Mib mib, String entry, int... index) {
        this(mib, entry, new OID(index));
    }

    private OID at(int column) {
        return new OID(entry).append(column).append(index);
    }

    Cells number(int column, IntSupplier value) {
        mib.add(at(column), () -> new Integer32(value.getAsInt()));
        return this;
    }

    Cells number(int column, IntSupplier value, Writing writing) {
        mib.add(at(column), () -> new Integer32(value.getAsInt()), writing);
        return this;
    }

    Cells gauge(int column, LongSupplier value) {
        mib.add(at(column), () -> new Gauge32(Math.min(value.getAsLong(), FULL_32)));
        return this;
    }

    Cells small(int column, LongSupplier value) {
        mib.add(at(column), () -> new Counter32(value.getAsLong() & FULL_32));
        return this;
    }

    Cells large(int column, LongSupplier value) {
        mib.add(at(column), () -> new Counter64(value.getAsLong()));
        return this;
    }

    Cells ticks(int column, LongSupplier value) {
        mib.add(at(column), () -> new TimeTicks(value.getAsLong()));
        return this;
    }

    Cells text(int column, Supplier<String> value) {
        mib.add(at(column), () -> new OctetString(value.get()));
        return this;
    }

    Cells octets(int column, byte[] value) {
        mib.add(at(column), () -> new OctetString(value));
        return this;
    }
}
