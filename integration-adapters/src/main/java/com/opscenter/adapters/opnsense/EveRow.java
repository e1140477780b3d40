package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.threats.api.ThreatAction;
import com.opscenter.threats.api.ThreatSignal.Party;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One row of `ids/service/query_alerts`: a Suricata EVE record, flattened, in which `alert` is the
/// text of the signature.
///
/// @param place where in the log it stands; logs are rotated, so its time is a part of it
/// @param flow what its packets have in common, empty when it is not said
/// @param at to the millisecond, as everything is kept
record EveRow(
        String place,
        String flow,
        Instant at,
        long sid,
        String signature,
        ThreatAction action,
        Party src,
        Party dst,
        @Nullable String protocol,
        @Nullable String interfaceName,
        JsonNode raw) {

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendPattern("[XXX][XX][X]")
                    .toFormatter();

    private static final int LONGEST = 300;
    private static final int SHORT = 64;
    private static final Duration PAIR = Duration.ofSeconds(1);

    /// Empty for a row that does not say what was seen when.
    static Optional<EveRow> of(ApiRow row) {
        Optional<Instant> at = row.text("timestamp", SHORT).flatMap(EveRow::time);
        Optional<String> signature = row.text("alert", LONGEST);
        if (at.isEmpty() || signature.isEmpty()) {
            return Optional.empty();
        }
        String flow = text(row.number("flow_id"));
        return Optional.of(
                new EveRow(
                        String.join(
                                "/",
                                row.text("fileid", SHORT).orElse(""),
                                text(row.number("filepos")),
                                row.text("timestamp", SHORT).orElse("")),
                        flow,
                        at.get(),
                        row.number("alert_sid").orElse(0),
                        signature.get(),
                        action(row),
                        party(row, "src"),
                        party(row, "dest"),
                        row.text("proto", SHORT).orElse(null),
                        row.text("in_iface", SHORT).map(EveRow::bare).orElse(null),
                        row.node()));
    }

    private static String text(OptionalLong number) {
        return number.isEmpty() ? "" : Long.toString(number.getAsLong());
    }

    static Optional<Instant> time(String written) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(written, TIME).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// A drop is told of what was blocked, whatever the alert beside it says.
    private static ThreatAction action(ApiRow row) {
        if (row.text("event_type", SHORT).orElse("").equals("drop")) {
            return ThreatAction.BLOCKED;
        }
        return switch (row.text("alert_action", SHORT).orElse("")) {
            case "blocked" -> ThreatAction.BLOCKED;
            case "allowed" -> ThreatAction.ALLOWED;
            default -> ThreatAction.UNKNOWN;
        };
    }

    /// ICMP has no ports.
    private static Party party(ApiRow row, String end) {
        OptionalLong port = row.number(end + "_port");
        return new Party(
                row.text(end + "_ip", SHORT).orElse(null),
                port.isEmpty() || port.getAsLong() > 65535 ? null : (int) port.getAsLong(),
                null);
    }

    /// netmap marks the host's side of an interface with `^` and the wire's with `+`.
    private static String bare(String interfaceName) {
        return interfaceName.replaceAll("[\\^+]$", "");
    }

    /// Whether both are told of one packet: in IPS mode Suricata writes an alert and a drop.
    boolean isOneWith(EveRow other) {
        return !flow.isEmpty()
                && flow.equals(other.flow)
                && sid == other.sid
                && Duration.between(at, other.at).abs().compareTo(PAIR) < 0;
    }

    EveRow and(EveRow other) {
        return new EveRow(
                place,
                flow,
                at,
                sid,
                signature,
                action.and(other.action),
                src,
                dst,
                protocol,
                interfaceName,
                raw);
    }

    /// What pairs may have in common.
    String pair() {
        return flow + "/" + sid;
    }
}
