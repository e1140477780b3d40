package com.opscenter.adapters.switches;

import com.opscenter.adapters.snmp.SnmpRules;
import com.opscenter.adapters.snmp.SnmpSchemas;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceKind;
import java.util.EnumSet;
import java.util.List;

/// What is said of the kinds before anything is connected. Both read alike: a device says itself
/// who made it.
record SwitchKind(String word, String title, SnmpRules rules, String needs) {

    static final SwitchKind ANY =
            new SwitchKind(
                    "snmp",
                    "Switch by SNMP",
                    new SnmpRules(8, 64),
                    "Any managed switch with SNMP switched on: an SNMPv3 user or a community. Read"
                            + " access is enough to watch; write access to ifAdminStatus and"
                            + " pethPsePortAdminEnable lets ports and their power be switched.");

    static final SwitchKind ZYXEL =
            new SwitchKind(
                    "zyxel",
                    "Zyxel switch",
                    new SnmpRules(8, 64, List.of("snmp")),
                    "A GS, XS or XGS switch with SNMP switched on (Management, SNMP): an SNMPv3"
                            + " user with authPriv, or a community. Read access is enough to watch;"
                            + " a user with read-write access, or the set community, lets ports and"
                            + " their power be switched.");

    SourceKind kind() {
        return new SourceKind(
                word,
                title,
                SnmpSchemas.config(rules),
                SnmpSchemas.credentials(rules),
                List.of("snmp-v3", "snmp-v2c"),
                NetworkCapability.words(EnumSet.complementOf(EnumSet.of(NetworkCapability.FDB))),
                new Intervals(60, 60, 300),
                "snmp://switch.example.net:161",
                needs);
    }
}
