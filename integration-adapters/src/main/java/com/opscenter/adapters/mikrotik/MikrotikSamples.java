package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.counters.Counter;
import com.opscenter.adapters.counters.CounterReading;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.vocabulary.api.BitsPerSecond;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From a readout to what is counted and measured; pure. What the device does not tell has no
/// sample; zero is a value.
record MikrotikSamples(Readout readout, Instant at) {

    private static final String TEMPERATURE = "temperature";

    /// All counters of RouterOS have 64 bits and begin anew with the device.
    CounterReading counters(Interface port, @Nullable BitsPerSecond speed) {
        return new CounterReading(
                readout.moment(),
                port.name(),
                null,
                speed == null || !port.physical() ? 0 : speed.value(),
                counter(port, "rx-byte"),
                counter(port, "tx-byte"),
                counter(port, "rx-error"),
                counter(port, "tx-error"),
                counter(port, "rx-drop"),
                Optional.ofNullable(counter(port, "tx-queue-drop"))
                        .orElse(counter(port, "tx-drop")));
    }

    private static @Nullable Counter counter(Interface port, String column) {
        OptionalLong value = port.row().number(column);
        return value.isEmpty() ? null : Counter.of64(value.getAsLong());
    }

    List<Sample> device(String key, List<Interface> interfaces) {
        List<Sample> samples = new ArrayList<>();
        readout.upSeconds().ifPresent(up -> samples.add(sample(key, NetworkMetrics.UPTIME, up)));
        readout.only(Menu.RESOURCE)
                .number("cpu-load")
                .ifPresent(load -> samples.add(sample(key, NetworkMetrics.CPU, load)));
        temperatures(key).forEach(samples::add);
        OptionalLong used = used(interfaces);
        used.ifPresent(power -> samples.add(sample(key, NetworkMetrics.POE_USED, power)));
        return samples;
    }

    /// RouterOS 7 lists rows of name, value and type; 6 has one row of keys.
    private Stream<Sample> temperatures(String key) {
        return readout.rows(Menu.HEALTH).stream()
                .flatMap(row -> row.text("type").isPresent() ? listed(row) : keyed(row))
                .map(one -> sample(key, NetworkMetrics.temperature(one.name), one.milliCelsius));
    }

    private record Heat(String name, long milliCelsius) {}

    private static Stream<Heat> listed(Row row) {
        boolean celsius = row.text("type").filter("C"::equals).isPresent();
        String name = row.text("name").orElse("");
        return celsius ? heat(name, row.thousandths("value")) : Stream.empty();
    }

    private static Stream<Heat> keyed(Row row) {
        return row.values().keySet().stream()
                .filter(name -> name.endsWith(TEMPERATURE))
                .sorted()
                .flatMap(name -> heat(name, row.thousandths(name)));
    }

    /// `cpu-temperature` is the temperature of `cpu`, `temperature` that of the board.
    private static Stream<Heat> heat(String name, OptionalLong value) {
        String place = name.toLowerCase(Locale.ROOT).replaceAll("-?" + TEMPERATURE + "$", "");
        return value.isEmpty()
                ? Stream.empty()
                : Stream.of(new Heat(place.isEmpty() ? "board" : place, value.getAsLong()));
    }

    /// What all ports draw together; one that gives no power says nothing of it.
    private OptionalLong used(List<Interface> interfaces) {
        List<Poe> all = interfaces.stream().flatMap(one -> Poe.of(one, readout).stream()).toList();
        return all.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(all.stream().mapToLong(poe -> poe.milliwatts().orElse(0)).sum());
    }

    List<Sample> power(String key, Interface port) {
        List<Sample> samples = new ArrayList<>();
        Poe.of(port, readout)
                .ifPresent(poe -> {
                    poe.milliwatts()
                            .ifPresent(v -> samples.add(sample(key, NetworkMetrics.POE_POWER, v)));
                    poe.milliamps()
                            .ifPresent(
                                    v -> samples.add(sample(key, NetworkMetrics.POE_CURRENT, v)));
                    poe.decivolts()
                            .ifPresent(
                                    v -> samples.add(sample(key, NetworkMetrics.POE_VOLTAGE, v)));
                });
        return samples;
    }

    private Sample sample(String key, String metric, long value) {
        return new Sample(key, metric, value, at);
    }
}
