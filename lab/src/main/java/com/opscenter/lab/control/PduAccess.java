package com.opscenter.lab.control;

import com.opscenter.lab.LabPdu;
import com.opscenter.lab.snmp.SnmpUser;
import java.util.List;

/// How to ask a unit oneself, beside the application; the JSON of `GET /pdus/{id}/access`. The
/// secrets are those of a simulated device.
///
/// @param snmpget a command line that works as it stands
record PduAccess(
        String endpoint, String contextName, String community, List<User> users, String snmpget) {

    record User(
            String securityName,
            boolean mayWrite,
            String authProtocol,
            String privProtocol,
            String authPassphrase,
            String privPassphrase) {}

    static PduAccess of(LabPdu unit) {
        String address = "127.0.0.1:" + unit.port();
        return new PduAccess(
                "snmp://" + address,
                unit.context(),
                unit.users().community(),
                unit.users().users().stream().map(PduAccess::user).toList(),
                snmpget(unit, address));
    }

    private static User user(SnmpUser user) {
        return new User(
                user.name(),
                user.mayWrite(),
                user.auth().label(),
                user.privacy().label(),
                user.authPassphrase(),
                user.privPassphrase());
    }

    private static String snmpget(LabPdu unit, String address) {
        SnmpUser ops = unit.users().ops();
        String context = unit.context().isEmpty() ? "" : " -n " + unit.context();
        return "snmpget -v3 -l authPriv -u %s -a %s -A %s -x %s -X %s%s %s 1.3.6.1.2.1.1.5.0"
                .formatted(
                        ops.name(),
                        ops.auth().label(),
                        ops.authPassphrase(),
                        ops.privacy().label(),
                        ops.privPassphrase(),
                        context,
                        address);
    }
}
