package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.counters.Rates;
import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.WanCommand.ObserveWan;
import com.opscenter.network.api.WanReading;
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.threats.api.IpRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The lines behind the gateways. Which interface a gateway is on and what address we have there is
/// read with what seldom changes.
final class Gateways {

    private static final int NAME = 64;

    private final SourceId source;
    private final OpnsenseApi api;
    private final @Nullable List<WanLine> lines;
    private final LineRates rates = new LineRates();
    private Map<String, String> interfaces = Map.of();
    private Map<String, String> addresses = Map.of();

    Gateways(SourceId source, OpnsenseApi api, @Nullable List<WanLine> lines) {
        this.source = source;
        this.api = api;
        this.lines = lines;
    }

    /// @param time by the clock of OPNsense, null when it does not say
    record Seen(List<Observation> observations, List<Sample> samples, @Nullable Instant time) {}

    /// What seldom changes.
    void learn() throws DeviceException, ForbiddenException {
        Map<String, String> devices = new HashMap<>();
        for (ApiRow row : api.grid("/routing/settings/search_gateway", whole())) {
            Optional<String> on = row.text("if", NAME).or(() -> row.text("interface", NAME));
            row.text("name", NAME)
                    .ifPresent(name -> on.ifPresent(device -> devices.put(name, device)));
        }
        interfaces = Map.copyOf(devices);
        Map<String, String> own = new HashMap<>();
        for (ApiRow row : OpnsenseApi.objects(api.get("/interfaces/overview/export"))) {
            row.text("addr4", NAME)
                    .ifPresent(written -> {
                        String address = written.replaceAll("/.*", "");
                        if (IpRange.parse(address).isPresent()) {
                            row.text("identifier", NAME).ifPresent(id -> own.put(id, address));
                            row.text("device", NAME).ifPresent(id -> own.put(id, address));
                        }
                    });
        }
        addresses = Map.copyOf(own);
    }

    private static ObjectNode whole() {
        var body = OpnsenseApi.body();
        body.put("current", 1);
        body.put("rowCount", -1);
        return body;
    }

    Seen read(Instant now) throws DeviceException, ForbiddenException {
        JsonNode answer = api.get("/routes/gateway/status");
        if (!answer.path("items").isArray()) {
            throw api.protocol("answered without a list of gateways");
        }
        JsonNode traffic = api.get("/diagnostics/traffic/interface");
        rates.read(traffic);
        Map<String, ApiRow> rows = new LinkedHashMap<>();
        OpnsenseApi.objects(answer.path("items"))
                .forEach(row -> row.text("name", NAME).ifPresent(name -> rows.put(name, row)));
        List<Observation> observations = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        for (WanLine line : known(rows)) {
            ApiRow row = rows.get(line.gateway());
            String on = interfaces.get(line.gateway());
            WanReading reading =
                    WanMapping.reading(line, row, on == null ? null : addresses.get(on));
            String key = line.id().key();
            observations.add(
                    new Observation(
                            key, reading, new ObserveWan(line.id(), source.value(), reading)));
            if (row != null) {
                samples.addAll(WanMapping.samples(key, row, now));
            }
            rates.of(on).ifPresent(found -> samples.addAll(samples(key, found, now)));
        }
        return new Seen(observations, samples, time(traffic));
    }

    private List<WanLine> known(Map<String, ApiRow> rows) {
        return lines != null
                ? lines
                : rows.keySet().stream().map(name -> WanLine.undescribed(source, name)).toList();
    }

    private static List<Sample> samples(String key, Rates rates, Instant now) {
        List<Sample> samples = new ArrayList<>();
        rates.rxBps().ifPresent(it -> samples.add(new Sample(key, NetworkMetrics.RX, it, now)));
        rates.txBps().ifPresent(it -> samples.add(new Sample(key, NetworkMetrics.TX, it, now)));
        return samples;
    }

    private static @Nullable Instant time(JsonNode traffic) {
        var nanos = LineRates.at(traffic);
        return nanos.isEmpty() ? null : Instant.EPOCH.plusNanos(nanos.getAsLong());
    }
}
