package com.opscenter.adapters.trap;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/// A trap or an inform in the form of version 2: what happened, and values about it.
///
/// @param trap snmpTrapOID
/// @param agent whom it is about, where a version 1 trap says so; null for the sender
/// @param values without sysUpTime, snmpTrapOID and what a proxy adds to them
record Notification(OID trap, @Nullable InetAddress agent, List<VariableBinding> values) {

    /// SNMPv2-MIB.
    private static final OID UP_TIME = new OID("1.3.6.1.2.1.1.3.0");

    private static final OID TRAP_OID = new OID("1.3.6.1.6.3.1.1.4.1.0");

    private static final OID ENTERPRISE = new OID("1.3.6.1.6.3.1.1.4.3.0");

    /// SNMP-COMMUNITY-MIB, set by proxies (RFC 3584 §3.1).
    private static final OID AGENT_ADDRESS = new OID("1.3.6.1.6.3.18.1.3.0");

    private static final OID COMMUNITY = new OID("1.3.6.1.6.3.18.1.4.0");

    private static final List<OID> FRAME =
            List.of(UP_TIME, TRAP_OID, ENTERPRISE, AGENT_ADDRESS, COMMUNITY);

    /// snmpTraps: coldStart is 1, as generic trap 0.
    private static final OID STANDARD = new OID("1.3.6.1.6.3.1.1.5");

    private static final int ENTERPRISE_SPECIFIC = 6;

    /// Empty for what is no notification.
    static Optional<Notification> of(PDU pdu) {
        if (pdu instanceof PDUv1 old && old.getType() == PDU.V1TRAP) {
            return ofOld(old);
        }
        if (pdu.getType() != PDU.TRAP && pdu.getType() != PDU.INFORM) {
            return Optional.empty();
        }
        @Nullable Variable trap = pdu.getVariable(TRAP_OID);
        return trap instanceof OID oid
                ? Optional.of(
                        new Notification(oid, address(pdu.getVariable(AGENT_ADDRESS)), values(pdu)))
                : Optional.empty();
    }

    /// RFC 3584 §3.1.
    private static Optional<Notification> ofOld(PDUv1 old) {
        int generic = old.getGenericTrap();
        if (generic < 0 || generic > ENTERPRISE_SPECIFIC) {
            return Optional.empty();
        }
        OID trap =
                generic == ENTERPRISE_SPECIFIC
                        ? new OID(old.getEnterprise()).append(0).append(old.getSpecificTrap())
                        : new OID(STANDARD).append(generic + 1);
        return Optional.of(new Notification(trap, address(old.getAgentAddress()), values(old)));
    }

    private static List<VariableBinding> values(PDU pdu) {
        List<VariableBinding> values = new ArrayList<>();
        for (VariableBinding binding : pdu.getVariableBindings()) {
            if (!FRAME.contains(binding.getOid())) {
                values.add(binding);
            }
        }
        return List.copyOf(values);
    }

    private static @Nullable InetAddress address(@Nullable Variable variable) {
        if (variable == null) {
            return null;
        }
        try {
            InetAddress address = InetAddress.ofLiteral(variable.toString());
            return address.isAnyLocalAddress() ? null : address;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// What stands in a message of version 2, without what says nothing of the event.
    List<VariableBinding> bindings() {
        List<VariableBinding> all = new ArrayList<>(values);
        all.addFirst(new VariableBinding(TRAP_OID, trap));
        return all;
    }

    /// The value of a column or an object, whatever the instance.
    Optional<VariableBinding> value(OID object) {
        return values.stream().filter(binding -> binding.getOid().startsWith(object)).findFirst();
    }
}
