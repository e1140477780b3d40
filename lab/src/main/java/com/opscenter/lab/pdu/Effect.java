package com.opscenter.lab.pdu;

import com.opscenter.lab.mib.SetOutcome;
import com.opscenter.lab.outlet.OutletCommand;
import java.time.Instant;
import java.util.Optional;

/// One variable of one SET that reached the unit, whatever came of it.
///
/// @param requestId the request id of the PDU; a retransmission carries the same one
/// @param user the v3 user, or "community"
/// @param object what was written, as `outlet.command`, or the object identifier where it has no
///   name
/// @param outlet the outlet concerned, 0 when the object is not of an outlet
/// @param value the value as it came, for a command its code in the tree that was written
/// @param command the command this code stands for
/// @param outcome what the device did and answered
/// @param errorStatus the SNMP error status answered, 0 for none
public record Effect(
        Instant at,
        int requestId,
        String user,
        String object,
        int outlet,
        String value,
        Optional<OutletCommand> command,
        SetOutcome outcome,
        int errorStatus) {}
