package com.opscenter.adapters.trap;

import static com.opscenter.adapters.trap.TrapMeaning.clears;
import static com.opscenter.adapters.trap.TrapMeaning.note;
import static com.opscenter.adapters.trap.TrapMeaning.raises;

import com.opscenter.alerts.api.Severity;
import com.opscenter.logs.api.LogSeverity;
import java.util.Map;

/// SNMPv2-MIB and IF-MIB, and what Cisco sends instead of the latter (CISCO-IF-EXTENSION-MIB).
final class StandardTraps {

    static final String LINK = "link-down";

    private static final String STANDARD = "1.3.6.1.6.3.1.1.5.";
    private static final String CISCO = "1.3.6.1.4.1.9.9.276.0.";

    private StandardTraps() {}

    static Map<String, TrapMeaning> all() {
        return Map.of(
                STANDARD + 1, note("coldStart", LogSeverity.WARNING),
                STANDARD + 2, note("warmStart", LogSeverity.NOTICE),
                STANDARD + 3, raises("linkDown", LINK, Severity.WARNING, "Link down"),
                STANDARD + 4, clears("linkUp", LINK),
                STANDARD + 5, note("authenticationFailure", LogSeverity.WARNING),
                STANDARD + 6, note("egpNeighborLoss", LogSeverity.WARNING),
                CISCO + 1, raises("cieLinkDown", LINK, Severity.WARNING, "Link down"),
                CISCO + 2, clears("cieLinkUp", LINK));
    }
}
