package com.opscenter.adapters.librenms;

import com.opscenter.adapters.http.HttpManners;
import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.support.TrialSteps;
import com.opscenter.adapters.tls.PeerTls;
import com.opscenter.adapters.tls.Pins;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Discovered;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tries a connection step by step and says at which one it fails and what to do about it. Changes
/// nothing there.
final class LibreNmsTrial {

    private static final int MOST_NAMED = 20;

    private final NetworkGuard guard;
    private final HttpManners manners;
    private final Clock clock;
    private final TrialSteps steps = new TrialSteps();
    private @Nullable PeerTls tls;

    LibreNmsTrial(NetworkGuard guard, HttpManners manners, Clock clock) {
        this.guard = guard;
        this.manners = manners;
        this.clock = clock;
    }

    TestReport run(SourceDraft draft) {
        try {
            LibreNmsTarget target = LibreNmsTarget.of(draft);
            InetAddress address =
                    steps.step(
                            "resolve",
                            () -> guard.pin(target.endpoint().host()),
                            InetAddress::getHostAddress);
            PeerTls peer = new PeerTls(target.trusted(), Pins.none(), clock);
            tls = peer;
            try (LibreNmsApi api =
                    new LibreNmsApi(
                            new HttpSession(
                                    target.endpoint(),
                                    address,
                                    peer,
                                    manners,
                                    new ExchangeLog(clock)),
                            target.token())) {
                return report(true, talk(api, target));
            }
        } catch (DeviceException _) {
            return report(false, new Discovered(List.of(), Set.of()));
        }
    }

    private Discovered talk(LibreNmsApi api, LibreNmsTarget target) throws DeviceException {
        begin(api, target);
        steps.step("read", api::version, found -> "LibreNMS " + found);
        List<WatchedDevice> devices = steps.step("read", api::devices, LibreNmsTrial::watched);
        steps.step("read", api::alerts, found -> found.size() + " alerts known");
        boolean may =
                steps.step(
                        "capabilities",
                        api::mayAcknowledge,
                        allowed ->
                                allowed
                                        ? "The token may acknowledge."
                                        : "The token may read; acknowledging needs an"
                                                + " administrator's token.");
        boolean logs =
                steps.step(
                        "capabilities",
                        api::maySeeLogs,
                        allowed ->
                                allowed
                                        ? "The token may read the logs of devices."
                                        : "The logs of devices need a user who may see all devices.");
        return new Discovered(
                devices.stream().limit(MOST_NAMED).map(WatchedDevice::name).toList(),
                LibreNmsKind.capabilities(may, logs));
    }

    /// The first answer shows whether somebody is there, whether its certificate is believed and
    /// whether the token is right; what went wrong tells which of them.
    private void begin(LibreNmsApi api, LibreNmsTarget target) throws DeviceException {
        long started = System.nanoTime();
        try {
            api.ping();
            connected(target, started);
            steps.passed("authenticate", started, "LibreNMS takes the token.");
        } catch (DeviceException failure) {
            boolean refused = failure.reason() == HealthReason.AUTHENTICATION;
            if (refused && api.hasAnswered()) {
                connected(target, started);
                steps.failed("authenticate", started, failure);
            } else {
                steps.failed(refused ? "tls" : "connect", started, failure);
            }
            throw failure;
        }
    }

    private void connected(LibreNmsTarget target, long started) {
        steps.passed("connect", started, "A web server answers at " + target + ".");
        if (target.endpoint().tls()) {
            steps.passed("tls", started, "Its certificate is believed.");
        }
    }

    private static String watched(List<WatchedDevice> devices) {
        long down = devices.stream().filter(device -> !device.up()).count();
        return "%d devices, %d of them down".formatted(devices.size(), down);
    }

    private TestReport report(boolean ok, Discovered discovered) {
        PeerTls met = tls;
        return new TestReport(
                ok, steps.all(), met == null ? null : met.shown().orElse(null), discovered);
    }
}
