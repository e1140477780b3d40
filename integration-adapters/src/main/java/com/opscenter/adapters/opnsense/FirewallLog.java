package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.threats.RawEvents;
import com.opscenter.adapters.threats.SeenEvent;
import com.opscenter.adapters.threats.ThreatWindow;
import com.opscenter.alerts.api.Severity;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.ThreatAction;
import com.opscenter.threats.api.ThreatSignal;
import com.opscenter.threats.api.ThreatSignal.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the firewall blocked from outside, of `diagnostics/firewall/log`: the newest lines since
/// the last one read, which is named by its digest. Only so many are asked for, so of a flood the
/// newest are counted. One entry a rule and sender: whom a scan was for tells little.
final class FirewallLog {

    private static final int LINES = 500;
    private static final int LONGEST = 120;
    private static final int LEAST_URGENT = 4;

    private final SourceId source;
    private final OpnsenseApi api;
    private String digest = "";

    FirewallLog(SourceId source, OpnsenseApi api) {
        this.source = source;
        this.api = api;
    }

    /// @param now by the clock of OPNsense, for lines without a zone
    List<SeenEvent> fresh(Instant now) throws DeviceException, ForbiddenException {
        JsonNode answer =
                api.get(
                        "/diagnostics/firewall/log?limit=%d&digest=%s"
                                .formatted(LINES, OpnsenseApi.encoded(digest)));
        if (!answer.isArray()) {
            throw api.protocol("answered without firewall log lines");
        }
        List<ApiRow> rows = OpnsenseApi.objects(answer);
        boolean first = digest.isEmpty();
        digest =
                rows.stream()
                        .findFirst()
                        .flatMap(row -> row.text("__digest__", LONGEST))
                        .orElse(digest);
        List<SeenEvent> events = new ArrayList<>();
        for (ApiRow row : rows) {
            SeenEvent event = event(row, now);
            if (event != null && !(first && event.at().isBefore(now.minus(ThreatWindow.WINDOW)))) {
                events.add(event);
            }
        }
        return events;
    }

    private @Nullable SeenEvent event(ApiRow row, Instant now) {
        String src = row.text("src", LONGEST).orElse(null);
        if (src == null
                || !row.text("action", LONGEST).orElse("").equals("block")
                || !row.text("dir", LONGEST).orElse("").equals("in")) {
            return null;
        }
        String label = row.text("label", LONGEST).orElse("a rule without a label");
        Instant at = row.text("__timestamp__", LONGEST).flatMap(EveRow::time).orElse(now);
        return new SeenEvent(
                "firewall/" + row.text("rid", LONGEST).orElse(label),
                new ThreatSignal(
                        source,
                        "firewall",
                        "Blocked by the firewall: " + label,
                        null,
                        ThreatAction.BLOCKED,
                        Severity.INFO,
                        LEAST_URGENT,
                        new Party(src, port(row, "srcport"), null),
                        new Party(null, port(row, "dstport"), null),
                        row.text("protoname", LONGEST).orElse(null),
                        row.text("interface", LONGEST).orElse(null)),
                at,
                false,
                RawEvents.clean(row.node()),
                Map.of());
    }

    private static @Nullable Integer port(ApiRow row, String name) {
        OptionalLong port = row.number(name);
        return port.isEmpty() || port.getAsLong() > 65535 ? null : (int) port.getAsLong();
    }
}
