package com.opscenter.adapters.switches;

import com.opscenter.adapters.mib.SystemGroup;
import java.util.Map;

/// Finds out who made a device. Appliances built on net-snmp bear its number.
final class Makes {

    /// Private enterprise numbers (IANA).
    private static final Map<Integer, String> VENDORS =
            Map.ofEntries(
                    Map.entry(9, "Cisco"),
                    Map.entry(11, "HP"),
                    Map.entry(171, "D-Link"),
                    Map.entry(318, "APC"),
                    Map.entry(674, "Dell"),
                    Map.entry(1916, "Extreme"),
                    Map.entry(1991, "Brocade"),
                    Map.entry(2011, "Huawei"),
                    Map.entry(2636, "Juniper"),
                    Map.entry(4413, "Ubiquiti"),
                    Map.entry(4526, "Netgear"),
                    Map.entry(8072, "Net-SNMP"),
                    Map.entry(11863, "TP-Link"),
                    Map.entry(12325, "FreeBSD"),
                    Map.entry(14823, "Aruba"),
                    Map.entry(25506, "H3C"),
                    Map.entry(30065, "Arista"),
                    Map.entry(41112, "Ubiquiti"),
                    Map.entry(47196, "Aruba"));

    private Makes() {}

    static Make of(SystemGroup system) {
        return switch (system.enterprise()) {
            case MikrotikMake.ENTERPRISE -> new MikrotikMake();
            case ZyxelMake.ENTERPRISE ->
                    new ZyxelMake(
                            system.objectId().startsWith(ZyxelOldTree.ROOT)
                                    ? new ZyxelOldTree(system.objectId())
                                    : new ZyxelCommonTree());
            case 0 -> new StandardMake("unknown");
            default ->
                    new StandardMake(
                            VENDORS.getOrDefault(
                                    system.enterprise(), "enterprise " + system.enterprise()));
        };
    }
}
