package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.http.HttpManners;
import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.http.HttpTrial;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Discovered;
import com.opscenter.threats.api.ThreatCapability;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Tries a firewall: its gateways, and what the key may. Changes nothing there.
final class OpnsenseTrial {

    private static final int NAME = 64;

    private final HttpTrial trial;
    private final Clock clock;

    OpnsenseTrial(NetworkGuard guard, HttpManners manners, Clock clock) {
        this.trial = new HttpTrial(guard, manners, clock);
        this.clock = clock;
    }

    TestReport run(SourceDraft draft) {
        return trial.run(_ -> {
            OpnsenseTarget target = OpnsenseTarget.of(draft);
            HttpSession session = trial.open(target.endpoint(), target.trusted());
            return talk(session, new OpnsenseApi(session, target), target);
        });
    }

    private Discovered talk(HttpSession session, OpnsenseApi api, OpnsenseTarget target)
            throws DeviceException {
        JsonNode items = trial.first(session, () -> gateways(api), "OPNsense takes the key.");
        List<String> gateways =
                OpnsenseApi.objects(items).stream()
                        .flatMap(row -> row.text("name", NAME).stream())
                        .toList();
        trial.step("read", () -> Firmware.version(api), found -> "OPNsense " + found);
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

    private static JsonNode gateways(OpnsenseApi api) throws DeviceException {
        try {
            return api.get("/routes/gateway/status").path("items");
        } catch (ForbiddenException forbidden) {
            throw new DeviceException(
                    HealthReason.AUTHENTICATION,
                    "The key's user lacks the privilege for gateways: System: Gateways.");
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
        return trial.step(
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
            trial.step("capabilities", alias::isUsed, OpnsenseTrial::use);
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
}
