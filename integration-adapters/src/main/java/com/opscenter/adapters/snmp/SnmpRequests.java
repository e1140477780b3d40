package com.opscenter.adapters.snmp;

import java.util.List;
import org.snmp4j.CommunityTarget;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;

/// Requests in the form the target's version needs.
final class SnmpRequests {

    private SnmpRequests() {}

    static PDU get(SnmpTarget target, List<OID> objects) {
        PDU request = request(target, PDU.GET);
        objects.forEach(object -> request.add(new VariableBinding(object)));
        return request;
    }

    static PDU bulk(SnmpTarget target, OID after, int rows) {
        PDU request = request(target, PDU.GETBULK);
        request.setMaxRepetitions(rows);
        request.setNonRepeaters(0);
        request.add(new VariableBinding(after));
        return request;
    }

    static PDU bulk(SnmpTarget target, TableWalk.Ask ask) {
        PDU request = request(target, PDU.GETBULK);
        request.setNonRepeaters(1);
        request.setMaxRepetitions(ask.repetitions());
        request.add(new VariableBinding(ask.once()));
        ask.after().forEach(object -> request.add(new VariableBinding(object)));
        return request;
    }

    static PDU set(SnmpTarget target, VariableBinding value) {
        PDU request = request(target, PDU.SET);
        request.add(value);
        return request;
    }

    private static PDU request(SnmpTarget target, int type) {
        PDU request =
                switch (target.access()) {
                    case SnmpAccess.Community _ -> new PDU();
                    case SnmpAccess.User user -> {
                        ScopedPDU scoped = new ScopedPDU();
                        scoped.setContextName(new OctetString(user.contextName()));
                        yield scoped;
                    }
                };
        request.setType(type);
        return request;
    }

    static Target<UdpAddress> target(
            SnmpTarget target, UdpAddress address, SnmpManners manners, int retries) {
        Target<UdpAddress> made =
                switch (target.access()) {
                    case SnmpAccess.Community(var community) -> {
                        CommunityTarget<UdpAddress> v2c =
                                new CommunityTarget<>(address, new OctetString(community));
                        v2c.setVersion(SnmpConstants.version2c);
                        yield v2c;
                    }
                    case SnmpAccess.User user -> {
                        UserTarget<UdpAddress> v3 =
                                new UserTarget<>(
                                        address,
                                        new OctetString(user.name()),
                                        new byte[0],
                                        user.level().code());
                        v3.setVersion(SnmpConstants.version3);
                        yield v3;
                    }
                };
        made.setTimeout(manners.timeout().toMillis());
        made.setRetries(retries);
        return made;
    }
}
