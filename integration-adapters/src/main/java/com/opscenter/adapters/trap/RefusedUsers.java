package com.opscenter.adapters.trap;

import com.opscenter.adapters.receivers.Fate;
import com.opscenter.adapters.receivers.Tally;
import java.util.Set;
import org.snmp4j.event.CounterEvent;
import org.snmp4j.event.CounterListener;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;

/// Counts what the security model turns away: the library drops it silently (RFC 3414 §5).
record RefusedUsers(Tally tally) implements CounterListener {

    private static final Set<OID> REFUSALS =
            Set.of(
                    SnmpConstants.usmStatsUnknownUserNames,
                    SnmpConstants.usmStatsWrongDigests,
                    SnmpConstants.usmStatsDecryptionErrors,
                    SnmpConstants.usmStatsUnsupportedSecLevels);

    @Override
    public void incrementCounter(CounterEvent event) {
        if (REFUSALS.contains(event.getOid())) {
            tally.count(Fate.STRANGER);
        }
    }
}
