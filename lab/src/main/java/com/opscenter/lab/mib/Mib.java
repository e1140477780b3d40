package com.opscenter.lab.mib;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/// The objects one SNMP context shows, in the order GETNEXT walks them. Filled once, then only
/// read; the values themselves are live.
public final class Mib {

    private final NavigableMap<OID, MibObject> objects = new TreeMap<>();
    private final Moment moment;
    private final SetLog log;
    private volatile UnaryOperator<OID> stray = UnaryOperator.identity();

    public Mib(Moment moment, SetLog log) {
        this.moment = moment;
        this.log = log;
    }

    /// Adds a read-only object.
    public void add(OID oid, Supplier<Variable> value) {
        objects.put(oid, new MibObject(value, Optional.empty()));
    }

    /// Adds an object that accepts SET.
    public void add(OID oid, Supplier<Variable> value, Writing writing) {
        objects.put(oid, new MibObject(value, Optional.of(writing)));
    }

    Optional<MibObject> find(OID oid) {
        return Optional.ofNullable(objects.get(oid));
    }

    /// Lets GETNEXT go astray: what comes after an object is what comes after the given one.
    public void stray(UnaryOperator<OID> way) {
        stray = way;
    }

    Optional<Map.Entry<OID, MibObject>> after(OID oid) {
        return Optional.ofNullable(objects.higherEntry(stray.apply(oid)));
    }

    /// Whether the object type is known here and only this instance of it is not: a sibling exists.
    boolean knowsTypeOf(OID oid) {
        if (oid.size() < 2) {
            return false;
        }
        OID type = oid.trim();
        return Optional.ofNullable(objects.higherKey(type))
                .filter(sibling -> sibling.startsWith(type))
                .isPresent();
    }

    <T> T inOneMoment(Supplier<T> work) {
        return moment.during(work);
    }

    SetLog log() {
        return log;
    }
}
