package com.opscenter.adapters.librenms.alerts;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.librenms.server.ServerTime;
import com.opscenter.adapters.librenms.server.WatchedDevice;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertSignal.SourceAcknowledgment;
import com.opscenter.alerts.api.AlertSignal.Target;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.Severity;
import com.opscenter.sources.api.SourceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An alert's row in words of ours. LibreNMS has one row for each device and rule, and uses it
/// again when the problem comes back; its `timestamp` says since when it is as it is, and moves
/// only when the problem begins or ends (`LibreNMS/Alert/AlertRules.php`).
///
/// @param time of `timestamp`
record AlertMapping(SourceId source, ServerTime time, boolean acknowledgeable) {

    private static final int OVER = 0;
    private static final int ACKNOWLEDGED = 2;
    private static final int WORSE = 3;
    private static final int BETTER = 4;
    private static final int TITLE = 200;
    private static final int WORDS = 500;

    /// `<date> - Ack (<user>) <note>`; the user's name is left there.
    private static final Pattern NOTE = Pattern.compile(".* - Ack \\([^)]*\\) ?(.*)");

    private static final Pattern UNTIL_CLEAR =
            Pattern.compile("\"until_clear\"\\s*:\\s*(true|\"true\"|1|\"1\")");

    /// What makes two alerts the same problem: the device and the rule.
    Optional<Fingerprint> fingerprint(ApiRow row) {
        return row.number("device_id").isPresent() && row.number("rule_id").isPresent()
                ? Optional.of(
                        Fingerprint.of(
                                source,
                                Long.toString(row.number("device_id").getAsLong()),
                                Long.toString(row.number("rule_id").getAsLong())))
                : Optional.empty();
    }

    boolean isOver(ApiRow row) {
        return state(row) == OVER;
    }

    boolean isAcknowledged(ApiRow row) {
        return state(row) == ACKNOWLEDGED;
    }

    /// Since when it is as it is, by the server's clock.
    ///
    /// @param otherwise for a row that does not say
    Instant since(ApiRow row, Instant otherwise) {
        return row.text("timestamp", WORDS).flatMap(time::instant).orElse(otherwise);
    }

    /// @param device null when it is not listed
    AlertSignal signal(ApiRow row, @Nullable WatchedDevice device, Instant now) {
        String rule = row.text("name", TITLE).orElseGet(() -> "Rule " + number(row, "rule_id"));
        String host =
                device == null
                        ? row.text("hostname", TITLE)
                                .orElseGet(() -> "device " + number(row, "device_id"))
                        : device.name();
        return new AlertSignal(
                source,
                number(row, "id"),
                severity(row),
                rule,
                host + ": " + rule + trend(row),
                new Target("host/" + key(row, device), host),
                labels(row),
                since(row, now),
                row.text("timestamp", WORDS).orElse("-"),
                acknowledgeable,
                isAcknowledged(row) ? acknowledgment(row) : null);
    }

    private static long state(ApiRow row) {
        return row.number("state").orElse(OVER);
    }

    private static Severity severity(ApiRow row) {
        return switch (row.text("severity", TITLE).orElse("")) {
            case "critical" -> Severity.CRITICAL;
            case "ok" -> Severity.INFO;
            default -> Severity.WARNING;
        };
    }

    private static String trend(ApiRow row) {
        long state = state(row);
        if (state == WORSE) {
            return ", got worse";
        }
        return state == BETTER ? ", got better" : "";
    }

    private static String key(ApiRow row, @Nullable WatchedDevice device) {
        String hostname =
                device == null
                        ? row.text("hostname", TITLE)
                                .orElseGet(() -> "device-" + number(row, "device_id"))
                        : device.hostname();
        return hostname.replaceAll("\\s", "-");
    }

    private static Map<String, String> labels(ApiRow row) {
        Map<String, String> labels = new TreeMap<>();
        row.text("hostname", TITLE).ifPresent(hostname -> labels.put("hostname", hostname));
        labels.put("rule", number(row, "rule_id"));
        row.text("proc", WORDS).ifPresent(procedure -> labels.put("procedure", procedure));
        return Map.copyOf(labels);
    }

    private static String number(ApiRow row, String name) {
        return Long.toString(row.number(name).orElse(0));
    }

    private static SourceAcknowledgment acknowledgment(ApiRow row) {
        String info = row.text("info", Integer.MAX_VALUE).orElse("");
        return new SourceAcknowledgment(note(row), UNTIL_CLEAR.matcher(info).find());
    }

    /// What was written last. Each acknowledgment adds a line.
    private static @Nullable String note(ApiRow row) {
        String all = row.text("note", Integer.MAX_VALUE).orElse("");
        String last = all.substring(all.lastIndexOf('\n') + 1).strip();
        Matcher line = NOTE.matcher(last);
        String words = line.matches() ? line.group(1).strip() : last;
        if (words.isEmpty()) {
            return null;
        }
        return words.length() > WORDS ? words.substring(0, WORDS) : words;
    }
}
