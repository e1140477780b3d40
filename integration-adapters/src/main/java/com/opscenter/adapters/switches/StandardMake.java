package com.opscenter.adapters.switches;

import com.opscenter.adapters.mib.EntityParts;
import com.opscenter.adapters.mib.InterfaceRow;
import com.opscenter.adapters.mib.PhysicalInterfaces;
import com.opscenter.adapters.mib.SystemGroup;
import com.opscenter.adapters.snmp.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.snmp4j.smi.OID;

/// A switch of which nothing but the standards is known.
class StandardMake implements Make {

    private static final int LONGEST_MODEL = 64;

    /// hrProcessorLoad (HOST-RESOURCES-MIB, RFC 2790): percent of each processor.
    private static final OID PROCESSOR_LOAD = new OID("1.3.6.1.2.1.25.3.3.1.2");

    private final String vendor;

    StandardMake(String vendor) {
        this.vendor = vendor;
    }

    @Override
    public String vendor() {
        return vendor;
    }

    @Override
    public List<OID> identity() {
        return List.of();
    }

    @Override
    public List<OID> load() {
        return List.of();
    }

    @Override
    public List<OID> describing() {
        return EntityParts.columns();
    }

    @Override
    public List<OID> moving() {
        return Stream.concat(Stream.of(PROCESSOR_LOAD), EntityParts.sensors().stream()).toList();
    }

    @Override
    public Optional<String> model(SystemGroup system, Reply reply) {
        return new EntityParts(reply)
                .model()
                .or(() -> system.description().lines().findFirst())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_MODEL)))
                .filter(text -> !text.isBlank());
    }

    @Override
    public Optional<String> serial(Reply reply) {
        return new EntityParts(reply).serial();
    }

    @Override
    public Optional<String> firmware(SystemGroup system, Reply reply) {
        return new EntityParts(reply).firmware();
    }

    @Override
    public OptionalLong cpu(Reply reply) {
        OptionalDouble average =
                reply.under(PROCESSOR_LOAD).stream()
                        .map(reply::number)
                        .flatMapToLong(OptionalLong::stream)
                        .average();
        return average.isPresent()
                ? OptionalLong.of(Math.round(average.getAsDouble()))
                : OptionalLong.empty();
    }

    @Override
    public Map<String, Long> milliCelsius(Reply reply) {
        return new EntityParts(reply).milliCelsius();
    }

    @Override
    public boolean isPhysical(InterfaceRow row) {
        return PhysicalInterfaces.has(row);
    }

    @Override
    public String number(InterfaceRow row, Reply reply) {
        return row.name();
    }

    @Override
    public Map<Integer, PoePort> poe(Reply reply) {
        return Map.of();
    }

    @Override
    public boolean obeys() {
        return true;
    }
}
