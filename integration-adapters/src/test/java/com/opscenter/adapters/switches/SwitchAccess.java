package com.opscenter.adapters.switches;

import com.opscenter.adapters.ports.PortRef;
import com.opscenter.adapters.snmp.SnmpManners;
import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.snmp.SnmpTarget;
import com.opscenter.adapters.snmp.WalkLimits;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.lab.LabSwitch;
import com.opscenter.lab.snmp.SnmpUser;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.SwitchId;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceId;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// How tests reach the lab's switches.
final class SwitchAccess {

    /// Loopback needs no patience.
    static final SnmpManners MANNERS = new SnmpManners(Duration.ofMillis(1500), 1, 40);

    private SwitchAccess() {}

    static SourceDraft draft(LabSwitch net) {
        return draft(net.port(), net.users().ops(), "");
    }

    static SourceDraft draft(int port, SnmpUser user, String context) {
        Map<String, String> config = new HashMap<>();
        config.put("version", "3");
        config.put("authProtocol", user.auth().label());
        config.put("privProtocol", user.privacy().label());
        config.put("contextName", context);
        return new SourceDraft(
                "zyxel",
                "snmp://127.0.0.1:" + port,
                config,
                Map.of(
                        "securityName",
                        user.name(),
                        "authPassphrase",
                        user.authPassphrase(),
                        "privPassphrase",
                        user.privPassphrase()));
    }

    static SourceDraft communityDraft(int port, String community) {
        return new SourceDraft(
                "snmp",
                "snmp://127.0.0.1:" + port,
                Map.of("version", "2c"),
                Map.of("community", community));
    }

    static SnmpSession session(SourceDraft draft) throws DeviceException {
        return session(draft, new ExchangeLog(Clock.systemUTC()));
    }

    static SnmpSession session(SourceDraft draft, ExchangeLog log) throws DeviceException {
        return new SnmpSession(
                SnmpTarget.of(draft), InetAddress.getLoopbackAddress(), MANNERS, log);
    }

    static SwitchDevice device(SourceDraft draft) throws DeviceException {
        return new SwitchDevice(
                new SourceId("zyxel-1"), session(draft), WalkLimits.USUAL, Clock.systemUTC());
    }

    static PortId port(String number) {
        return PortId.of(new SwitchId("zyxel-1"), number);
    }

    static PortRef ref(String number, String name) {
        return new PortRef(port(number), name);
    }
}
