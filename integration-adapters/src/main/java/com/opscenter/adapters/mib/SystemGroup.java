package com.opscenter.adapters.mib;

import com.opscenter.adapters.snmp.Reply;
import java.util.List;
import java.util.OptionalLong;
import org.snmp4j.smi.OID;

/// Who an agent says it is (SNMPv2-MIB, RFC 3418).
///
/// @param enterprise the maker's number, the seventh of sysObjectID; 0 when there is none
public record SystemGroup(
        String description, OID objectId, int enterprise, String name, OptionalLong upTicks) {

    private static final OID DESCRIPTION = new OID("1.3.6.1.2.1.1.1.0");
    private static final OID OBJECT_ID = new OID("1.3.6.1.2.1.1.2.0");
    private static final OID UP_TIME = new OID("1.3.6.1.2.1.1.3.0");
    private static final OID NAME = new OID("1.3.6.1.2.1.1.5.0");
    private static final OID ENTERPRISES = new OID("1.3.6.1.4.1");

    public static List<OID> objects() {
        return List.of(DESCRIPTION, OBJECT_ID, UP_TIME, NAME);
    }

    /// What changes from poll to poll.
    public static OID upTime() {
        return UP_TIME;
    }

    public static SystemGroup of(Reply reply) {
        OID objectId = reply.oid(OBJECT_ID).orElse(new OID());
        boolean made = objectId.startsWith(ENTERPRISES) && objectId.size() > ENTERPRISES.size();
        return new SystemGroup(
                reply.text(DESCRIPTION).orElse(""),
                objectId,
                made ? objectId.get(ENTERPRISES.size()) : 0,
                reply.text(NAME).orElse(""),
                reply.number(UP_TIME));
    }
}
