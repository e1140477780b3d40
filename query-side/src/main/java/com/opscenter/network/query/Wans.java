package com.opscenter.network.query;

import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.WanReading;
import com.opscenter.network.api.WanStatus;
import com.opscenter.network.api.WanView;
import com.opscenter.network.query.WanRow.Outage;
import com.opscenter.readings.Surroundings;
import com.opscenter.views.Moment;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import com.opscenter.vocabulary.api.BitsPerSecond;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes WAN views of rows.
@Component
class Wans {

    static final View<WanRow> VIEW = new View<>("network_wan", WanRow.class);

    private final Surroundings surroundings;
    private final WanUptime uptime;

    Wans(Surroundings surroundings, WanUptime uptime) {
        this.surroundings = surroundings;
        this.uptime = uptime;
    }

    List<WanView> views(String orgId, Moment moment, List<Row<WanRow>> rows) {
        Surroundings.Found found =
                surroundings.of(
                        orgId,
                        moment,
                        rows.stream().map(Row::key).toList(),
                        rows.stream().map(row -> row.value().source()).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> view(row, found, uptime.lately(row, moment, found.now())))
                .toList();
    }

    private static WanView view(Row<WanRow> row, Surroundings.Found found, WanView.Uptime uptime) {
        WanRow wan = row.value();
        WanReading reading = wan.reading();
        String key = row.key();
        boolean heard = found.status(wan.source()).equals("UP");
        return new WanView(
                key,
                wan.id(),
                row.site() == null ? "" : row.site(),
                wan.source(),
                found.polled(wan.source()),
                found.interval(wan.source()),
                found.freshness(wan.source()),
                row.parked(),
                row.version(),
                reading.name(),
                reading.kind(),
                reading.provider(),
                heard ? reading.status() : WanStatus.UNKNOWN,
                found.value(key, NetworkMetrics.RX),
                found.value(key, NetworkMetrics.TX),
                number(reading.capacityRx()),
                number(reading.capacityTx()),
                found.value(key, NetworkMetrics.RTT),
                found.value(key, NetworkMetrics.JITTER),
                percent(found.value(key, NetworkMetrics.LOSS)),
                gateway(reading.gateway(), heard),
                reading.publicIp(),
                uptime,
                outage(wan.lastOutage()));
    }

    private static WanView.@Nullable Gateway gateway(
            WanReading.@Nullable Gateway gateway, boolean heard) {
        return gateway == null
                ? null
                : new WanView.Gateway(
                        gateway.address(), heard ? gateway.status() : WanStatus.UNKNOWN);
    }

    private static WanView.@Nullable Outage outage(@Nullable Outage outage) {
        if (outage == null) {
            return null;
        }
        Instant to = outage.to();
        return new WanView.Outage(
                outage.from(),
                to,
                to == null ? null : Duration.between(outage.from(), to).toSeconds());
    }

    private static @Nullable Double percent(@Nullable Long permille) {
        return permille == null ? null : permille / 10.0;
    }

    private static @Nullable Long number(@Nullable BitsPerSecond rate) {
        return rate == null ? null : rate.value();
    }
}
