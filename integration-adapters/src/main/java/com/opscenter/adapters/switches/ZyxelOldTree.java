package com.opscenter.adapters.switches;

import com.opscenter.adapters.snmp.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.snmp4j.smi.OID;

/// The trees of older switches: each model has one of its own below 890.1.5.8, named by its
/// sysObjectID, and not all keep the same thing at the same place. The model is sysDescr.
final class ZyxelOldTree implements ZyxelTree {

    static final OID ROOT = new OID("1.3.6.1.4.1.890.1.5.8");

    private static final String SERIAL = "1.10.0";
    private static final List<String> CPU = List.of("11.7.0", "12.7.0");
    private static final String TEMPERATURE = "8.2.1.2";
    private static final int MILLI = 1000;

    private final OID model;

    /// @param model the sysObjectID
    ZyxelOldTree(OID model) {
        this.model = model;
    }

    private OID at(String place) {
        return new OID(model).append(place);
    }

    @Override
    public List<OID> identity() {
        return List.of(at(SERIAL));
    }

    @Override
    public List<OID> load() {
        return CPU.stream().map(this::at).toList();
    }

    @Override
    public List<OID> describing() {
        return List.of();
    }

    @Override
    public List<OID> moving() {
        return List.of(at(TEMPERATURE));
    }

    @Override
    public Optional<String> model(Reply reply) {
        return Optional.empty();
    }

    @Override
    public Optional<String> serial(Reply reply) {
        return reply.text(at(SERIAL));
    }

    @Override
    public Optional<String> firmware(Reply reply) {
        return Optional.empty();
    }

    @Override
    public OptionalLong cpu(Reply reply) {
        return CPU.stream()
                .map(this::at)
                .map(reply::number)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    @Override
    public Map<String, Long> milliCelsius(Reply reply) {
        Map<String, Long> all = new TreeMap<>();
        reply.under(at(TEMPERATURE))
                .forEach(cell ->
                        reply.number(cell)
                                .ifPresent(celsius ->
                                        all.put(Integer.toString(cell.last()), celsius * MILLI)));
        return all;
    }

    @Override
    public boolean stacked(Reply reply) {
        return false;
    }
}
