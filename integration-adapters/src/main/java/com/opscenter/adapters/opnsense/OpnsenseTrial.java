package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.http.ApiRow;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Tries a connection step by step and says at which one it fails and what to do about it. Changes
/// nothing there.
final class OpnsenseTrial {

    private static final int NAME = 64;

    private final NetworkGuard guard;
    private final HttpManners manners;
    private final Clock clock;
    private final TrialSteps steps = new TrialSteps();
    private @Nullable PeerTls tls;

    OpnsenseTrial(NetworkGuard guard, HttpManners manners, Clock clock) {
        this.guard = guard;
        this.manners = manners;
        this.clock = clock;
    }

    TestReport run(SourceDraft draft) {
        try {
            OpnsenseTarget target = OpnsenseTarget.of(draft);
            InetAddress address =
                    steps.step(
                            "resolve",
                            () -> guard.pin(target.endpoint().host()),
                            InetAddress::getHostAddress);
            PeerTls peer = new PeerTls(target.trusted(), Pins.none(), clock);
            tls = peer;
            HttpSession session =
                    new HttpSession(
                            target.endpoint(), address, peer, manners, new ExchangeLog(clock));
            try (OpnsenseApi api = new OpnsenseApi(session, target)) {
                return report(true, talk(api, target));
            }
        } catch (DeviceException _) {
            return report(false, new Discovered(List.of(), Set.of()));
        }
    }

    private Discovered talk(OpnsenseApi api, OpnsenseTarget target) throws DeviceException {
        List<String> gateways = begin(api, target);
        steps.step("read", () -> Firmware.version(api), found -> "OPNsense " + found);
        Set<String> can = new TreeSet<>(Set.of(OpnsenseKind.WAN));
        if (may(
                "capabilities",
                "intrusion alerts",
                () -> new AlertPages(api).fresh(clock.instant()))) {
            can.add(ThreatCapability.EVENTS);
        }
        if (may("capabilities", "the firewall log", () -> log(api))) {
            can.add(OpnsenseKind.FIREWALL_LOG);
        }
        if (target.alias() != null && blocks(new BlockAlias(api, target.alias()))) {
            can.add(ThreatCapability.BLOCK);
        }
        return new Discovered(gateways, Set.copyOf(can));
    }

    /// The first answer shows whether somebody is there, whether its certificate is believed and
    /// whether the key is right; what went wrong tells which of them.
    private List<String> begin(OpnsenseApi api, OpnsenseTarget target) throws DeviceException {
        long started = System.nanoTime();
        try {
            JsonNode items = gateways(api);
            connected(target, started);
            steps.passed("authenticate", started, "OPNsense takes the key.");
            return OpnsenseApi.objects(items).stream()
                    .flatMap(row -> row.text("name", NAME).stream())
                    .toList();
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

    private static JsonNode gateways(OpnsenseApi api) throws DeviceException {
        try {
            return api.get("/routes/gateway/status").path("items");
        } catch (ForbiddenException forbidden) {
            throw new DeviceException(
                    HealthReason.AUTHENTICATION,
                    "The key's user lacks the privilege for gateways: System: Gateways.");
        }
    }

    private void connected(OpnsenseTarget target, long started) {
        steps.passed("connect", started, "A web server answers at " + target + ".");
        if (target.endpoint().tls()) {
            steps.passed("tls", started, "Its certificate is believed.");
        }
    }

    private static void log(OpnsenseApi api) throws DeviceException, ForbiddenException {
        ApiRow ignored = new ApiRow(api.get("/diagnostics/firewall/log?limit=1&digest="));
        if (!ignored.node().isArray()) {
            throw api.protocol("answered without firewall log lines");
        }
    }

    private boolean may(String step, String what, PollNotes.Part part) throws DeviceException {
        PollNotes notes = new PollNotes();
        return steps.step(
                step,
                () -> {
                    notes.part(what, part);
                    return notes.capabilities().contains(what);
                },
                may ->
                        may
                                ? "The key's user may read " + what + "."
                                : "The key's user may not read " + what + ".");
    }

    private boolean blocks(BlockAlias alias) throws DeviceException {
        boolean may = may("capabilities", "the alias " + alias.name(), alias::listed);
        if (may) {
            steps.step("capabilities", alias::isUsed, OpnsenseTrial::use);
        }
        return may;
    }

    private static String use(Optional<Boolean> used) {
        if (used.isEmpty()) {
            return "Whether a firewall rule uses it cannot be read: see to it that one does.";
        }
        return used.get()
                ? "A firewall rule uses it."
                : "No firewall rule uses it yet: what is blocked there is let through.";
    }

    private TestReport report(boolean ok, Discovered discovered) {
        PeerTls met = tls;
        return new TestReport(
                ok, steps.all(), met == null ? null : met.shown().orElse(null), discovered);
    }
}
