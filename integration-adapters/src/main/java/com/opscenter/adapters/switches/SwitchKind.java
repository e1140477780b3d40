package com.opscenter.adapters.switches;

import com.opscenter.adapters.snmp.SnmpRules;
import com.opscenter.adapters.snmp.SnmpSchemas;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceKind;
import java.util.EnumSet;
import java.util.List;

/// What is said of the kind `snmp` before anything is connected: a device says itself who made it.
final class SwitchKind {

    static final String NAME = "snmp";
    static final SnmpRules RULES = new SnmpRules(8, 64);

    private SwitchKind() {}

    static SourceKind kind() {
        return new SourceKind(
                NAME,
                "Switch by SNMP",
                SnmpSchemas.config(RULES),
                SnmpSchemas.credentials(RULES),
                List.of("snmp-v3", "snmp-v2c"),
                NetworkCapability.words(EnumSet.complementOf(EnumSet.of(NetworkCapability.FDB))),
                new Intervals(60, 60, 300),
                "snmp://switch.example.net:161",
                "Any managed switch with SNMP switched on: an SNMPv3 user or a community. Read"
                        + " access is enough to watch; write access to ifAdminStatus and"
                        + " pethPsePortAdminEnable lets ports and their power be switched.");
    }
}
