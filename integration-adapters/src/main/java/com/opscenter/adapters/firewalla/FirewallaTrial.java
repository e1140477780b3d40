package com.opscenter.adapters.firewalla;

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
import com.opscenter.threats.api.ThreatCapability;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Tries a connection step by step and says at which one it fails and what to do about it. Changes
/// nothing there.
final class FirewallaTrial {

    private static final int MOST_NAMED = 20;

    private final NetworkGuard guard;
    private final HttpManners manners;
    private final Clock clock;
    private final TrialSteps steps = new TrialSteps();
    private @Nullable PeerTls tls;

    FirewallaTrial(NetworkGuard guard, HttpManners manners, Clock clock) {
        this.guard = guard;
        this.manners = manners;
        this.clock = clock;
    }

    TestReport run(SourceDraft draft) {
        try {
            FirewallaTarget target = FirewallaTarget.of(draft);
            InetAddress address =
                    steps.step(
                            "resolve",
                            () -> guard.pin(target.endpoint().host(), FirewallaKind.CLOUD),
                            InetAddress::getHostAddress);
            PeerTls peer = new PeerTls(target.trusted(), Pins.none(), clock);
            tls = peer;
            HttpSession session =
                    new HttpSession(
                            target.endpoint(), address, peer, manners, new ExchangeLog(clock));
            try (FirewallaApi api = new FirewallaApi(session, target.token(), new Rest(), clock)) {
                return report(true, talk(api, target));
            }
        } catch (DeviceException _) {
            return report(false, new Discovered(List.of(), Set.of()));
        }
    }

    private Discovered talk(FirewallaApi api, FirewallaTarget target) throws DeviceException {
        List<Box> boxes = begin(api, target);
        steps.step("read", () -> boxes, FirewallaTrial::boxes);
        steps.step(
                "read",
                () -> new AlarmPages(api).read(),
                found -> found.alarms().size() + " active alarms");
        Set<String> can = new TreeSet<>(Set.of(FirewallaKind.ALERTS, ThreatCapability.EVENTS));
        if (target.blocking()) {
            steps.step("capabilities", () -> new BlockRules(api).ours(), FirewallaTrial::blocking);
            can.add(ThreatCapability.BLOCK);
        }
        return new Discovered(
                boxes.stream().limit(MOST_NAMED).map(Box::name).toList(), Set.copyOf(can));
    }

    /// The first answer shows whether somebody is there, whether its certificate is believed and
    /// whether the token is right; what went wrong tells which of them.
    private List<Box> begin(FirewallaApi api, FirewallaTarget target) throws DeviceException {
        long started = System.nanoTime();
        try {
            List<Box> boxes =
                    api.list("/boxes").stream().flatMap(row -> Box.of(row).stream()).toList();
            connected(target, started);
            steps.passed("authenticate", started, "Firewalla takes the token.");
            return boxes;
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

    private void connected(FirewallaTarget target, long started) {
        steps.passed("connect", started, "A web server answers at " + target + ".");
        if (target.endpoint().tls()) {
            steps.passed("tls", started, "Its certificate is believed.");
        }
    }

    private static String boxes(List<Box> boxes) {
        long offline = boxes.stream().filter(box -> !box.online()).count();
        return "%d boxes, %d of them offline".formatted(boxes.size(), offline);
    }

    /// What cannot be tried without doing it.
    private static String blocking(List<BlockRule> rules) {
        return ("%d rules of Ops-Center are there. Whether the token may add one shows only when"
                        + " one is added; MSP 2.10 or later is needed.")
                .formatted(rules.size());
    }

    private TestReport report(boolean ok, Discovered discovered) {
        PeerTls met = tls;
        return new TestReport(
                ok, steps.all(), met == null ? null : met.shown().orElse(null), discovered);
    }
}
