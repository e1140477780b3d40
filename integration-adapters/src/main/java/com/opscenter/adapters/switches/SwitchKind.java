package com.opscenter.adapters.switches;

import com.opscenter.adapters.snmp.SnmpRules;
import com.opscenter.adapters.snmp.SnmpSchemas;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What is said of the kinds before anything is connected. Both read alike: a device says itself
/// who made it.
enum SwitchKind {
    ANY(
            "snmp",
            "Switch by SNMP",
            new SnmpRules(8, 64),
            "snmp://switch.example.net:161",
            "Any managed switch with SNMP switched on: an SNMPv3 user or a community. Read access"
                    + " is enough to watch; write access to ifAdminStatus and"
                    + " pethPsePortAdminEnable lets ports and their power be switched."),
    ZYXEL(
            "zyxel",
            "Zyxel switch",
            new SnmpRules(8, 64, List.of("snmp")),
            "snmp://switch.example.net:161",
            "A GS, XS or XGS switch with SNMP switched on (Management, SNMP): an SNMPv3 user with"
                    + " authPriv, or a community. Read access is enough to watch; a user with"
                    + " read-write access, or the set community, lets ports and their power be"
                    + " switched.");

    private final String word;
    private final String title;
    private final SnmpRules rules;
    private final String example;
    private final String needs;

    SwitchKind(String word, String title, SnmpRules rules, String example, String needs) {
        this.word = word;
        this.title = title;
        this.rules = rules;
        this.example = example;
        this.needs = needs;
    }

    String word() {
        return word;
    }

    SnmpRules rules() {
        return rules;
    }

    SourceKind kind() {
        return new SourceKind(
                word,
                title,
                SnmpSchemas.config(rules),
                SnmpSchemas.credentials(rules),
                List.of("snmp-v3", "snmp-v2c"),
                Arrays.stream(NetworkCapability.values())
                        .filter(capability -> capability != NetworkCapability.FDB)
                        .map(NetworkCapability::word)
                        .collect(Collectors.toSet()),
                new Intervals(60, 60, 300),
                example,
                needs);
    }
}
