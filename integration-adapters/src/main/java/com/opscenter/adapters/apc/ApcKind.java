package com.opscenter.adapters.apc;

import com.opscenter.adapters.snmp.SnmpRules;
import com.opscenter.adapters.snmp.SnmpSchemas;
import com.opscenter.power.api.Capability;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What is said of the kind `apc-pdu` before anything is connected.
final class ApcKind {

    static final String NAME = "apc-pdu";

    /// APC cards take passphrases of 15 to 32 characters, no others.
    static final SnmpRules RULES = new SnmpRules(15, 32);

    private ApcKind() {}

    static SourceKind kind() {
        return new SourceKind(
                NAME,
                "APC rack PDU or transfer switch",
                SnmpSchemas.config(RULES),
                SnmpSchemas.credentials(RULES),
                List.of("snmp-v3", "snmp-v2c"),
                Arrays.stream(Capability.values())
                        .map(Capability::word)
                        .collect(Collectors.toSet()),
                new Intervals(30, 30, 300),
                "snmp://pdu.example.net:161",
                "A network management card with SNMPv3 switched on and a user with Write+ access;"
                        + " read access is enough to watch. Outlets of a card somebody is logged in"
                        + " at cannot be switched with mere Write access.");
    }
}
