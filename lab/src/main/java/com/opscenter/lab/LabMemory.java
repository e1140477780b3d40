package com.opscenter.lab;

import com.opscenter.lab.cli.CliUsers;
import com.opscenter.lab.opnsense.LabOpnsense;
import com.opscenter.lab.routeros.LabRouter;
import com.opscenter.lab.routeros.RouterUsers;
import com.opscenter.lab.snmp.SnmpUsers;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a lab remembers over restarts: the secrets of each card and the ports, by unit id.
///
/// @param ports the last port of each unit, of each service of a router, and of "control"
/// @param consoles the users of each command line; null before there were any
/// @param routers the users of each RouterOS device; null before there were any
/// @param tokens of each LibreNMS, Firewalla account and status page; null before there were any
/// @param keys of each OPNsense; null before there were any
record LabMemory(
        Map<String, SnmpUsers> users,
        Map<String, Integer> ports,
        @Nullable Map<String, CliUsers> consoles,
        @Nullable Map<String, RouterUsers> routers,
        @Nullable Map<String, String> tokens,
        @Nullable Map<String, LabOpnsense.Key> keys) {

    LabMemory {
        users = Map.copyOf(users);
        ports = Map.copyOf(ports);
    }

    Optional<CliUsers> console(String id) {
        return Optional.ofNullable(consoles).map(known -> known.get(id));
    }

    Optional<RouterUsers> router(String id) {
        return Optional.ofNullable(routers).map(known -> known.get(id));
    }

    Optional<String> token(String id) {
        return Optional.ofNullable(tokens).map(known -> known.get(id));
    }

    Optional<LabOpnsense.Key> key(String id) {
        return Optional.ofNullable(keys).map(known -> known.get(id));
    }

    LabRouter.Ports services(String id) {
        return new LabRouter.Ports(
                port(id + ".api"), port(id + ".apis"), port(id + ".rest"), port(id + ".rests"));
    }

    int port(String id) {
        return ports.getOrDefault(id, 0);
    }
}
