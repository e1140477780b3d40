package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.counters.Counter;
import com.opscenter.adapters.counters.CounterReading;
import com.opscenter.adapters.counters.CounterTracks;
import com.opscenter.adapters.counters.Moment;
import com.opscenter.adapters.counters.Rates;
import com.opscenter.adapters.http.ApiRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Rates of interfaces from reading to reading, of `diagnostics/traffic/interface`: counters are
/// texts, and begin anew when OPNsense does. They are taken over the time OPNsense says it read
/// them at.
final class LineRates {

    private static final Pattern LINE_RATE = Pattern.compile("([0-9]{1,15}) bit/s");
    private static final double NANOS = 1e9;

    private final CounterTracks<String> tracks = new CounterTracks<>();
    private Map<String, Rates> newest = Map.of();

    void read(JsonNode answer) {
        OptionalLong at = at(answer);
        Map<String, Rates> rates = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : answer.path("interfaces").properties()) {
            ApiRow row = new ApiRow(entry.getValue());
            String device = row.text("device", 64).orElse(entry.getKey());
            Rates found =
                    at.isEmpty()
                            ? Rates.NONE
                            : tracks.next(device, reading(row, device, at.getAsLong()));
            rates.put(device, found);
            rates.put(entry.getKey(), found);
        }
        newest = Map.copyOf(rates);
    }

    /// When OPNsense read them, by its own clock.
    static OptionalLong at(JsonNode answer) {
        double time = answer.path("time").asDouble(0);
        return time > 0 ? OptionalLong.of((long) (time * NANOS)) : OptionalLong.empty();
    }

    /// @param which the interface's identifier, such as `wan`, or its device
    Optional<Rates> of(@Nullable String which) {
        return Optional.ofNullable(which).map(newest::get);
    }

    private static CounterReading reading(ApiRow row, String device, long nanos) {
        return new CounterReading(
                new Moment(nanos, null),
                device,
                null,
                speed(row),
                counter(row, "bytes received"),
                counter(row, "bytes transmitted"),
                null,
                null,
                null,
                null);
    }

    private static long speed(ApiRow row) {
        Matcher written = LINE_RATE.matcher(row.text("line rate", 40).orElse(""));
        return written.matches() ? Long.parseLong(written.group(1)) : 0;
    }

    private static @Nullable Counter counter(ApiRow row, String name) {
        OptionalLong value = row.number(name);
        return value.isEmpty() ? null : Counter.of64(value.getAsLong());
    }
}
