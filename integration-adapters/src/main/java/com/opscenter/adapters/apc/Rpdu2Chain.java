package com.opscenter.adapters.apc;

import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.power.api.PduId;
import com.opscenter.sources.api.HealthReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snmp4j.smi.OID;

/// Several `rPDU2` units behind one card (Network Port Sharing). In the tables of units a row is a
/// place in the chain; in all others the rows of the units follow each other, and each names the
/// number its unit shows on its display (`…Module`) and its own number on that unit.
record Rpdu2Chain(SnmpSession session) {

    private static final String R = "1.3.6.1.4.1.318.1.1.26.";
    private static final OID MODULES = new OID(R + "2.1.2");
    private static final OID SERIALS = new OID(R + "2.1.9");

    ApcUnits units() throws DeviceException {
        SortedMap<Integer, Integer> modules = column(MODULES);
        requireNumbers(modules);
        Map<Integer, SortedMap<Integer, Integer>> switched = rows("9.2.3.1", 4);
        Map<Integer, SortedMap<Integer, Integer>> metered = rows("9.4.3.1", 4);
        Map<Integer, SortedMap<Integer, Integer>> phases = rows("6.3.1", 3);
        Map<Integer, SortedMap<Integer, Integer>> banks = rows("8.3.1", 3);
        List<ApcUnit> units = new ArrayList<>();
        for (Map.Entry<Integer, Integer> one : modules.entrySet()) {
            int place = one.getKey();
            int module = one.getValue();
            Supported said = new Supported(session.get(ApcIdentity.objects(place)));
            units.add(
                    new ApcUnit(
                            units.isEmpty() ? null : module,
                            ApcIdentity.of(said, place),
                            outlets(of(switched, module), of(metered, module)),
                            new Rpdu2Loads(place, of(phases, module), of(banks, module))));
        }
        return new ApcUnits(units, rollCall(modules.keySet()));
    }

    private static List<OutletRow> outlets(
            SortedMap<Integer, Integer> switched, SortedMap<Integer, Integer> metered) {
        return switched.entrySet().stream()
                .map(outlet ->
                        new OutletRow(
                                OutletTrees.RPDU2,
                                outlet.getKey(),
                                row(outlet.getValue()),
                                metered.containsKey(outlet.getKey())
                                        ? row(metered.get(outlet.getKey()))
                                        : null))
                .toList();
    }

    private static OID row(int row) {
        return new OID(new int[] {row});
    }

    private static SortedMap<Integer, Integer> of(
            Map<Integer, SortedMap<Integer, Integer>> rows, int module) {
        return rows.getOrDefault(module, new TreeMap<>());
    }

    /// Rows of a table by the module and by the number that stand in them.
    private Map<Integer, SortedMap<Integer, Integer>> rows(String table, int numbers)
            throws DeviceException {
        SortedMap<Integer, Integer> modules = column(new OID(R + table + ".2"));
        Map<Integer, SortedMap<Integer, Integer>> rows = new LinkedHashMap<>();
        column(new OID(R + table + "." + numbers))
                .forEach((row, number) -> {
                    Integer module = modules.get(row);
                    if (module != null) {
                        rows.computeIfAbsent(module, _ -> new TreeMap<>()).put(number, row);
                    }
                });
        return rows;
    }

    private SortedMap<Integer, Integer> column(OID column) throws DeviceException {
        Supported reply = new Supported(session.walk(column));
        SortedMap<Integer, Integer> values = new TreeMap<>();
        reply.reply()
                .objects()
                .forEach(object -> values.put(object.last(), (int) reply.count(object)));
        return values;
    }

    private Map<OID, String> rollCall(Set<Integer> places) throws DeviceException {
        List<OID> objects = new ArrayList<>();
        for (int place : places) {
            objects.add(new OID(MODULES).append(place));
            objects.add(new OID(SERIALS).append(place));
        }
        // The place behind the last one, where a unit that joins would stand.
        objects.add(new OID(MODULES).append(places.size() + 1));
        Supported reply = new Supported(session.get(objects));
        Map<OID, String> said = new LinkedHashMap<>();
        objects.forEach(object -> said.put(object, reply.said(object)));
        return said;
    }

    /// An outlet is named after the number of its unit: it must be one, and of no other.
    private static void requireNumbers(SortedMap<Integer, Integer> modules) throws DeviceException {
        boolean usable =
                new HashSet<>(modules.values()).size() == modules.size()
                        && modules.values().stream()
                                .allMatch(module -> module >= 1 && module <= PduId.MOST_UNITS);
        if (modules.isEmpty() || !usable) {
            throw new DeviceException(
                    HealthReason.CONFIGURATION,
                    "The units of this chain have the display numbers %s: give each a number of its own from 1 to %d."
                            .formatted(modules.values(), PduId.MOST_UNITS));
        }
    }
}
