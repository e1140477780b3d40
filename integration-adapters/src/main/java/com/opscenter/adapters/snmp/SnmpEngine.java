package com.opscenter.adapters.snmp;

import java.io.IOException;
import java.net.InetAddress;
import org.snmp4j.SNMP4JSettings;
import org.snmp4j.Snmp;
import org.snmp4j.smi.UdpAddress;

/// The manager that a session asks with.
sealed interface SnmpEngine extends AutoCloseable permits CommunityEngine, UserEngine {

    static SnmpEngine open(InetAddress address, SnmpAccess access) throws IOException {
        return switch (access) {
            case SnmpAccess.Community _ -> CommunityEngine.open(address);
            case SnmpAccess.User user -> new UserEngine(address, user);
        };
    }

    /// Before the first manager is made.
    static void settle() {
        if (!(SNMP4JSettings.getTimerFactory() instanceof SharedTimer)) {
            SNMP4JSettings.setTimerFactory(new SharedTimer());
        }
    }

    Snmp snmp();

    /// Whether something came from there that is not SNMP.
    boolean heardGarbage(UdpAddress agent);

    /// Whether the agent told its engine id, which it does to anybody.
    boolean discovered(UdpAddress agent);

    @Override
    void close() throws IOException;
}
