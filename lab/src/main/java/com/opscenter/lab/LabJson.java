package com.opscenter.lab;

import com.opscenter.lab.snmp.SnmpUser;
import java.util.List;

/// The content of `lab.json`: the control address, and each device as the source to register for
/// it.
record LabJson(String control, List<Source> sources) {

    record Source(
            String id,
            String name,
            String kind,
            String endpoint,
            boolean required,
            Config config,
            Credentials credentials) {}

    record Config(
            String version,
            String securityLevel,
            String authProtocol,
            String privProtocol,
            String contextName) {}

    record Credentials(String securityName, String authPassphrase, String privPassphrase) {}

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
                new Config("3", "authPriv", ops.auth().label(), ops.privacy().label(), context),
                new Credentials(ops.name(), ops.authPassphrase(), ops.privPassphrase()));
    }
}
