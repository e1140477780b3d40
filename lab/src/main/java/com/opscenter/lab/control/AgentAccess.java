package com.opscenter.lab.control;

import com.opscenter.lab.snmp.SnmpUser;
import com.opscenter.lab.snmp.SnmpUsers;
import java.util.List;

/// How to ask a device oneself, beside the application; the JSON of `GET …/access`. The secrets are
/// those of a simulated device.
///
/// @param snmpget a command line that works as it stands
record AgentAccess(
        String endpoint, String contextName, String community, List<User> users, String snmpget) {

    record User(
            String securityName,
            boolean mayWrite,
            String authProtocol,
            String privProtocol,
            String authPassphrase,
            String privPassphrase) {}

    static AgentAccess of(int port, String context, SnmpUsers users) {
        String address = "127.0.0.1:" + port;
        return new AgentAccess(
                "snmp://" + address,
                context,
                users.community(),
                users.users().stream().map(AgentAccess::user).toList(),
                snmpget(users.ops(), context, address));
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

    private static String snmpget(SnmpUser ops, String context, String address) {
        String named = context.isEmpty() ? "" : " -n " + context;
        return "snmpget -v3 -l authPriv -u %s -a %s -A %s -x %s -X %s%s %s 1.3.6.1.2.1.1.5.0"
                .formatted(
                        ops.name(),
                        ops.auth().label(),
                        ops.authPassphrase(),
                        ops.privacy().label(),
                        ops.privPassphrase(),
                        named,
                        address);
    }
}
