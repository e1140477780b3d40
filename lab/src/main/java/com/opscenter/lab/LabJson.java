package com.opscenter.lab;

import com.opscenter.lab.cli.CliUsers;
import com.opscenter.lab.cli.LabCli;
import com.opscenter.lab.firewalla.LabFirewalla;
import com.opscenter.lab.hostmon.LabHostmon;
import com.opscenter.lab.hostmon.LabStatusPage;
import com.opscenter.lab.librenms.DemoLibreNms;
import com.opscenter.lab.librenms.LabLibreNms;
import com.opscenter.lab.opnsense.DemoOpnsense;
import com.opscenter.lab.opnsense.Firewall;
import com.opscenter.lab.opnsense.LabOpnsense;
import com.opscenter.lab.routeros.LabRouter;
import com.opscenter.lab.routeros.RouterUsers;
import com.opscenter.lab.sender.DevicesLog;
import com.opscenter.lab.snmp.SnmpUser;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The content of `lab.json`: the control address, each device as the source to register for it,
/// and who takes letters.
///
/// @param smtp host and port of the mail server
record LabJson(String control, String smtp, List<Source> sources) {

    /// @param links what its monitors watch, by their ids
    record Source(
            String id,
            String name,
            String kind,
            String endpoint,
            boolean required,
            Map<String, String> config,
            Map<String, String> credentials,
            Map<String, String> links) {

        Source(
                String id,
                String name,
                String kind,
                String endpoint,
                boolean required,
                Map<String, String> config,
                Map<String, String> credentials) {
            this(id, name, kind, endpoint, required, config, credentials, Map.of());
        }
    }

    static Source source(String id, LabPdu pdu) {
        return source(
                id,
                pdu.truth().spec().name(),
                "apc-pdu",
                pdu.port(),
                pdu.context(),
                pdu.users().ops());
    }

    static Source source(String id, LabSwitch one) {
        return source(id, one.truth().spec().name(), "zyxel", one.port(), "", one.users().ops());
    }

    private static Source source(
            String id, String name, String kind, int port, String context, SnmpUser ops) {
        return new Source(
                id,
                name,
                kind,
                "snmp://127.0.0.1:" + port,
                true,
                Map.of(
                        "version",
                        "3",
                        "securityLevel",
                        "authPriv",
                        "authProtocol",
                        ops.auth().label(),
                        "privProtocol",
                        ops.privacy().label(),
                        "contextName",
                        context),
                Map.of(
                        "securityName", ops.name(),
                        "authPassphrase", ops.authPassphrase(),
                        "privPassphrase", ops.privPassphrase()));
    }

    /// By its command line.
    static Source source(String id, LabCli console) {
        CliUsers.User ops = console.users().ops();
        return new Source(
                id,
                console.truth().spec().name(),
                "zyxel",
                "ssh://127.0.0.1:" + console.port(),
                false,
                Map.of("transport", "ssh"),
                Map.of("username", ops.name(), "password", ops.password()));
    }

    static Source source(String id, LabRouter router) {
        RouterUsers.User ops = router.users().ops();
        return new Source(
                id,
                "MikroTik " + router.truth().spec().model(),
                "mikrotik",
                "apis://127.0.0.1:" + router.ports().apis(),
                true,
                Map.of("transport", "api"),
                Map.of("username", ops.name(), "password", ops.password()));
    }

    static Source source(String id, LabLibreNms libreNms) {
        return new Source(
                id,
                "LibreNMS",
                "librenms",
                libreNms.endpoint(),
                true,
                Map.of("timeZone", DemoLibreNms.zone()),
                Map.of("token", libreNms.token()));
    }

    static Source source(String id, LabOpnsense opnsense) {
        return new Source(
                id,
                "OPNsense",
                "opnsense",
                opnsense.endpoint(),
                true,
                Map.of("alias", Firewall.ALIAS, "wans", DemoOpnsense.wans()),
                Map.of("key", opnsense.key().key(), "secret", opnsense.key().secret()));
    }

    static Source source(String id, LabFirewalla firewalla) {
        return new Source(
                id,
                "Firewalla",
                "firewalla",
                firewalla.endpoint(),
                true,
                Map.of("blocking", "on"),
                Map.of("token", firewalla.token()));
    }

    /// A file needs no credentials. What its tests find is no emergency in a demo.
    static Source source(String id, LabHostmon hostmon) {
        return new Source(
                id,
                "Host monitor",
                "hostmon",
                hostmon.endpoint(),
                true,
                Map.of("timeZone", hostmon.zone(), "alertSeverity", "warning"),
                Map.of(),
                hostmon.lines().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        line -> id + ":" + line.getKey(), Map.Entry::getValue)));
    }

    /// It is public, so it needs no credentials.
    static Source source(String id, LabStatusPage page) {
        return new Source(
                id,
                "Status page",
                "hostmon",
                page.beats(),
                false,
                Map.of("mode", "http-json", "preset", "uptime-kuma", "alertSeverity", "warning"),
                Map.of());
    }

    /// Where the demo's devices log to; somebody has to listen there.
    static Source source(String id, DevicesLog log) {
        return new Source(
                id,
                "Device log",
                "syslog",
                "syslog://127.0.0.1:" + log.port(),
                false,
                Map.of(),
                Map.of());
    }
}
