package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.WanReading;
import com.opscenter.network.api.WanReading.Gateway;
import com.opscenter.network.api.WanStatus;
import com.opscenter.telemetry.api.Sample;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gateways into lines: `routes/gateway/status` (opnsense/core `gateway_status.php`), where status
/// `none` means online and `~` not measured. `status_translated` is in the user's language and
/// means nothing here.
final class WanMapping {

    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?) ?(ms|%)");
    private static final int ADDRESS = 45;

    private WanMapping() {}

    /// @param row null when the gateway is not listed
    /// @param publicIp of the interface the line is on
    static WanReading reading(WanLine line, @Nullable ApiRow row, @Nullable String publicIp) {
        WanStatus status = row == null ? WanStatus.UNKNOWN : status(row);
        Gateway gateway =
                row == null
                        ? null
                        : row.text("address", ADDRESS)
                                .filter(address -> !address.equals("~"))
                                .map(address -> new Gateway(address, status))
                                .orElse(null);
        return new WanReading(
                line.name(),
                line.kind(),
                line.provider(),
                status,
                line.capacityRx(),
                line.capacityTx(),
                gateway,
                publicIp);
    }

    private static WanStatus status(ApiRow row) {
        return switch (row.text("status", 40).orElse("")) {
            case "none" -> WanStatus.UP;
            case "down", "force_down" -> WanStatus.DOWN;
            case "delay", "loss", "delay+loss" -> WanStatus.DEGRADED;
            default -> WanStatus.UNKNOWN;
        };
    }

    /// Round trip, jitter and loss, as far as the gateway is monitored. A gateway that is down has
    /// no round trip, whatever number is shown for it.
    static List<Sample> samples(String key, ApiRow row, Instant at) {
        List<Sample> samples = new ArrayList<>();
        if (status(row) != WanStatus.DOWN) {
            number(row, "delay", 3)
                    .ifPresent(it -> samples.add(new Sample(key, NetworkMetrics.RTT, it, at)));
            number(row, "stddev", 3)
                    .ifPresent(it -> samples.add(new Sample(key, NetworkMetrics.JITTER, it, at)));
        }
        number(row, "loss", 1)
                .ifPresent(it -> samples.add(new Sample(key, NetworkMetrics.LOSS, it, at)));
        return samples;
    }

    /// @param digits how many powers of ten the wanted unit is smaller than the one written
    private static Optional<Long> number(ApiRow row, String name, int digits) {
        Matcher written = NUMBER.matcher(row.text(name, 40).orElse(""));
        return written.matches()
                ? Optional.of(
                        new BigDecimal(written.group(1))
                                .movePointRight(digits)
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact())
                : Optional.empty();
    }
}
