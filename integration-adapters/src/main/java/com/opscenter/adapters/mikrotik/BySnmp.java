package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.snmp.SnmpRules;

/// The third way to a MikroTik device, and the only one to one with SwOS: read-only, the same as
/// any switch's, with the maker's own tables.
final class BySnmp {

    static final String WORD = "snmp";
    static final SnmpRules RULES = new SnmpRules(8, 64, MikrotikRules.transports());

    private BySnmp() {}

    static boolean speaks(String endpoint) {
        return endpoint.strip().startsWith(WORD + ":");
    }
}
