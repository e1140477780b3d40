package com.opscenter.lab;

import com.opscenter.lab.snmp.SnmpUsers;
import java.util.Map;

/// What a lab remembers over restarts: the secrets of each card and server and the ports, by id.
///
/// @param ports the last port of each unit, and of "control"
record LabMemory(
        Map<String, SnmpUsers> users, Map<String, Integer> ports, Map<String, String> tokens) {

    /// The memory of an older lab has no tokens.
    LabMemory {
        tokens = tokens == null ? Map.of() : Map.copyOf(tokens);
        users = Map.copyOf(users);
        ports = Map.copyOf(ports);
    }

    int port(String id) {
        return ports.getOrDefault(id, 0);
    }
}
