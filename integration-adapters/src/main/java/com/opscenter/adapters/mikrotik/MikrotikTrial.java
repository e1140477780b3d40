package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.mikrotik.wire.ApiConnection;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.support.TrialSteps;
import com.opscenter.adapters.tls.Pins;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Certificate;
import com.opscenter.sources.api.TestReport.Discovered;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tries a connection step by step and says at which one it fails and what to do about it. Only
/// reads.
final class MikrotikTrial {

    private static final Discovered NOTHING = new Discovered(List.of(), Set.of());

    private final NetworkGuard guard;
    private final MikrotikProperties properties;
    private final Clock clock;
    private final TrialSteps steps = new TrialSteps();
    private @Nullable Access access;

    MikrotikTrial(NetworkGuard guard, MikrotikProperties properties, Clock clock) {
        this.guard = guard;
        this.properties = properties;
        this.clock = clock;
    }

    TestReport run(SourceDraft draft) {
        try {
            MikrotikEndpoint endpoint = Sessions.endpoint(draft);
            InetAddress address =
                    steps.step(
                            "resolve",
                            () -> guard.pin(endpoint.host()),
                            InetAddress::getHostAddress);
            Access found = Sessions.access(draft, address, Pins.none(), clock);
            access = found;
            Discovered discovered = enter(found);
            return new TestReport(true, steps.all(), certificate(), discovered);
        } catch (DeviceException _) {
            return new TestReport(false, steps.all(), certificate(), NOTHING);
        }
    }

    private @Nullable Certificate certificate() {
        Access tried = access;
        return tried == null ? null : tried.tls().shown().orElse(null);
    }

    private Discovered enter(Access way) throws DeviceException {
        ApiDoor door = new ApiDoor(way, properties.connect(), (_, _) -> {}, null);
        Socket plain =
                steps.step(
                        "connect",
                        door::connected,
                        _ -> "Something listens at %s.".formatted(way.endpoint()));
        try (Socket _ = plain) {
            Socket open =
                    way.endpoint().tls()
                            ? steps.step("tls", () -> door.secured(plain), _ -> shown())
                            : plain;
            return switch (way.endpoint().transport()) {
                case API -> byApi(door, open);
                case REST -> byRest(way);
            };
        } catch (IOException unclosed) {
            throw MikrotikFailures.of(way.endpoint(), unclosed, true);
        }
    }

    private String shown() {
        Certificate seen = certificate();
        return seen == null
                ? "TLS without a certificate."
                : "%s, good until %s, SHA-256 fingerprint %s."
                        .formatted(seen.subject(), seen.notAfter(), seen.fingerprintSha256());
    }

    private Discovered byApi(ApiDoor door, Socket open) throws DeviceException {
        ApiConnection admitted =
                steps.step("authenticate", () -> door.admitted(open), _ -> "The user is let in.");
        ApiSession session = new ApiSession(door, properties, new ExchangeLog(clock));
        session.take(admitted);
        return look(session, door.endpoint());
    }

    private Discovered byRest(Access way) throws DeviceException {
        RouterOs session = Sessions.open(way, properties, new ExchangeLog(clock), null);
        steps.step(
                "authenticate",
                () -> session.ask(List.of(Menu.IDENTITY.ask())),
                _ -> "The user is let in.");
        return look(session, way.endpoint());
    }

    private Discovered look(RouterOs session, MikrotikEndpoint endpoint) throws DeviceException {
        try (session) {
            Readout readout =
                    steps.step(
                            "read",
                            () -> new Reader(session, endpoint, System::nanoTime).everything(),
                            found -> named(mapping(found).device()));
            SwitchReading device =
                    steps.step(
                            "capabilities",
                            () -> mapping(readout).device(),
                            MikrotikTrial::capabilities);
            return new Discovered(
                    List.of(named(device)), NetworkCapability.words(device.capabilities()));
        }
    }

    private static MikrotikMapping mapping(Readout readout) {
        return new MikrotikMapping(readout, Interface.of(readout), Set.of());
    }

    private static String named(SwitchReading device) {
        String model = device.model() == null ? "" : " " + device.model();
        String serial = device.serial() == null ? "" : ", serial " + device.serial();
        return "MikroTik%s \"%s\"%s".formatted(model, device.deviceName(), serial);
    }

    private static String capabilities(SwitchReading device) {
        return "%d interfaces: %s."
                .formatted(
                        device.ports().size(),
                        NetworkCapability.words(device.capabilities()).stream()
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }
}
