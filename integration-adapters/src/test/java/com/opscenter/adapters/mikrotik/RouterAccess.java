package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.support.SeenSwitch;
import com.opscenter.adapters.tls.Pins;
import com.opscenter.lab.routeros.LabRouter;
import com.opscenter.lab.routeros.RouterUsers.User;
import com.opscenter.network.api.SwitchId;
import com.opscenter.sources.api.SourceDraft;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// How tests reach the lab's RouterOS devices.
final class RouterAccess {

    static final SwitchId SWITCH = SeenSwitch.SWITCH;

    /// As patient as the product: even on loopback the first TLS handshake of a process takes its
    /// time while others want the processor, too.
    static final MikrotikProperties PATIENT =
            new MikrotikProperties(
                    Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMillis(100));

    /// For what never answers.
    static final MikrotikProperties HASTY =
            new MikrotikProperties(
                    Duration.ofMillis(1500), Duration.ofSeconds(3), Duration.ofMillis(100));

    private RouterAccess() {}

    /// Quick, because loopback is; only a first TLS handshake may take its time.
    static Map<String, Object> quick() {
        return Map.of(
                "opscenter.adapters.mikrotik.connect", "5s",
                "opscenter.adapters.mikrotik.answer", "3s",
                "opscenter.adapters.mikrotik.hints", "100ms",
                "opscenter.adapters.ports.watch", "200ms");
    }

    static String endpoint(LabRouter router, String scheme) {
        int port =
                switch (scheme) {
                    case "api" -> router.ports().api();
                    case "apis" -> router.ports().apis();
                    case "rest" -> router.ports().rest();
                    default -> router.ports().rests();
                };
        return scheme + "://127.0.0.1:" + port;
    }

    static SourceDraft draft(LabRouter router, String scheme, User user) {
        return new SourceDraft(
                MikrotikKind.NAME,
                endpoint(router, scheme),
                Map.of("transport", scheme.substring(0, scheme.startsWith("api") ? 3 : 4)),
                Map.of("username", user.name(), "password", user.password()));
    }

    static MikrotikDevice device(LabRouter router, String scheme) throws DeviceException {
        return device(
                draft(router, scheme, router.users().ops()),
                Pins.none(),
                new ExchangeLog(Clock.systemUTC()),
                PATIENT);
    }

    /// One whose time is in the test's hand.
    static MikrotikDevice device(LabRouter router, String scheme, HandTime time)
            throws DeviceException {
        SourceDraft draft = draft(router, scheme, router.users().ops());
        InetAddress address = InetAddress.getLoopbackAddress();
        Access access = Sessions.access(draft, address, Pins.none(), Clock.systemUTC());
        return new MikrotikDevice(
                SWITCH,
                Sessions.open(access, PATIENT, new ExchangeLog(Clock.systemUTC()), null),
                access.endpoint(),
                Sessions.management(address),
                time,
                time);
    }

    static MikrotikDevice device(
            SourceDraft draft, Pins pins, ExchangeLog log, MikrotikProperties properties)
            throws DeviceException {
        InetAddress address = InetAddress.getLoopbackAddress();
        Access access = Sessions.access(draft, address, pins, Clock.systemUTC());
        return new MikrotikDevice(
                SWITCH,
                Sessions.open(access, properties, log, null),
                access.endpoint(),
                Sessions.management(address),
                Clock.systemUTC(),
                System::nanoTime);
    }
}
