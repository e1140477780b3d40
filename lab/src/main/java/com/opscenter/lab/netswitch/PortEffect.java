package com.opscenter.lab.netswitch;

import com.opscenter.lab.mib.SetOutcome;
import java.time.Instant;

/// One variable of one SET, or one order at the command line, that reached the switch, whatever
/// came of it.
///
/// @param requestId the request id of the PDU; a retransmission carries the same one; 0 for an
///   order
/// @param user the v3 user, or "community", or who is logged in
/// @param object what was written: `ifAdminStatus`, `pethPsePortAdminEnable`, or the object
///   identifier where it has no name here; `inactive` or `pwr` at the command line
/// @param port in the order of the device, 0 when the object is not of a port
/// @param outcome what the device did and answered
/// @param errorStatus the SNMP error status answered, 0 for none
public record PortEffect(
        Instant at,
        int requestId,
        String user,
        String object,
        int port,
        String value,
        SetOutcome outcome,
        int errorStatus) {}
