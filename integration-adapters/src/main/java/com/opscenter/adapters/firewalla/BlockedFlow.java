package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.threats.RawEvents;
import com.opscenter.adapters.threats.SeenEvent;
import com.opscenter.alerts.api.Severity;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.ThreatAction;
import com.opscenter.threats.api.ThreatSignal;
import com.opscenter.threats.api.ThreatSignal.Party;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// One flow that a box stopped.
///
/// @param said everything the row says, which tells it from others
record BlockedFlow(String said, Instant at, SeenEvent event) {

    private static final int SHORT = 255;
    private static final int MOST_PORT = 65_535;
    private static final int LEAST_URGENT = 4;
    private static final String PASSED = "ok";

    /// Understands rows of one account.
    record Reader(SourceId source) {

        /// Empty for a flow that passed, and for a row without a time.
        Optional<BlockedFlow> read(ApiRow row, Names names) {
            Optional<Instant> at = Moments.in(row, "ts");
            boolean passed = row.text("status", SHORT).orElse(PASSED).equals(PASSED);
            return passed || at.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new BlockedFlow(
                                    row.node().toString(), at.get(), event(row, at.get(), names)));
        }

        private SeenEvent event(ApiRow row, Instant at, Names names) {
            boolean inbound = row.text("direction", SHORT).orElse("").equals("inbound");
            String direction = inbound ? "inbound" : "outbound";
            String stranger = row.text("domain", SHORT).orElse("");
            return new SeenEvent(
                    "flow/" + direction + "/" + stranger,
                    signal(row, inbound, names),
                    at,
                    false,
                    RawEvents.clean(row.node()),
                    Map.of());
        }

        private ThreatSignal signal(ApiRow row, boolean inbound, Names names) {
            Party device = device(row, inbound, names);
            Party stranger = stranger(row, inbound);
            return new ThreatSignal(
                    source,
                    row.text("category", SHORT).orElse("firewall"),
                    "Blocked by the firewall",
                    null,
                    ThreatAction.BLOCKED,
                    Severity.INFO,
                    LEAST_URGENT,
                    inbound ? stranger : device,
                    inbound ? device : stranger,
                    row.text("protocol", SHORT).orElse(null),
                    new ApiRow(row.node().path("network")).text("name", SHORT).orElse(null));
        }

        private static Party device(ApiRow row, boolean inbound, Names names) {
            Alarm.Side side = new Alarm.Side(new ApiRow(row.node().path("device")));
            String gid = new ApiRow(row.node().path("box")).text("id", SHORT).orElse("");
            return new Party(
                    side.ip().orElse(null),
                    inbound ? port(row, "dport") : null,
                    names.of(gid, side).or(() -> side.word("id")).orElse(null));
        }

        private static Party stranger(ApiRow row, boolean inbound) {
            Alarm.Side side = new Alarm.Side(new ApiRow(row.node().path("remote")));
            return new Party(
                    side.ip().orElse(null),
                    inbound ? null : port(row, "dport"),
                    row.text("domain", SHORT).orElse(null));
        }

        private static @Nullable Integer port(ApiRow row, String name) {
            OptionalLong port = row.number(name);
            return port.isEmpty() || port.getAsLong() < 0 || port.getAsLong() > MOST_PORT
                    ? null
                    : (int) port.getAsLong();
        }
    }
}
