package com.opscenter.lab.mib;

import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/// Hears of every variable of every SET that reached the agent, refused ones included.
public interface SetLog {

    /// Takes one variable.
    ///
    /// @param requestId the request id of the PDU; a retransmission carries the same one
    /// @param errorStatus the SNMP error status answered for this variable, 0 for none
    void received(
            int requestId,
            String user,
            OID oid,
            Variable value,
            SetOutcome outcome,
            int errorStatus);
}
