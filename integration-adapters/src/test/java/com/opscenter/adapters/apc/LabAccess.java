package com.opscenter.adapters.apc;

import com.opscenter.adapters.snmp.SnmpManners;
import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.snmp.SnmpTarget;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.lab.snmp.SnmpUser;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.PduId;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceId;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// How tests reach the lab's agents.
final class LabAccess {

    /// Loopback needs no patience.
    static final SnmpManners MANNERS = new SnmpManners(Duration.ofMillis(1500), 1, 20);

    private LabAccess() {}

    static SourceDraft draft(int port, SnmpUser user, String context) {
        Map<String, String> config = new HashMap<>();
        config.put("version", "3");
        config.put("securityLevel", "authPriv");
        config.put("authProtocol", user.auth().label());
        config.put("privProtocol", user.privacy().label());
        config.put("contextName", context);
        Map<String, String> credentials = new HashMap<>();
        credentials.put("securityName", user.name());
        credentials.put("authPassphrase", user.authPassphrase());
        credentials.put("privPassphrase", user.privPassphrase());
        return new SourceDraft(ApcKind.NAME, "snmp://127.0.0.1:" + port, config, credentials);
    }

    static SourceDraft communityDraft(int port, String community) {
        return new SourceDraft(
                ApcKind.NAME,
                "snmp://127.0.0.1:" + port,
                Map.of("version", "2c"),
                Map.of("community", community));
    }

    static SnmpSession session(SourceDraft draft) throws DeviceException {
        return new SnmpSession(
                SnmpTarget.of(draft),
                InetAddress.getLoopbackAddress(),
                MANNERS,
                new ExchangeLog(Clock.systemUTC()));
    }

    /// An outlet of the only unit, or of the first one of a chain.
    static OutletId outlet(int number) {
        return OutletId.of(new PduId("pdu-1"), number);
    }

    /// One that nothing was ever wrong with.
    static ApcDevice device(SourceDraft draft) throws DeviceException {
        return new ApcDevice(
                new SourceId("pdu-1"), session(draft), (_, _, _) -> Map.of(), Clock.systemUTC());
    }
}
