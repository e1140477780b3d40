package com.opscenter.adapters.zyxel;

import com.opscenter.adapters.zyxel.Supply.Feed;
import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.vocabulary.api.BitsPerSecond;
import com.opscenter.vocabulary.api.Milliwatts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// From a readout to readings and samples; pure. What the switch does not tell is left out; zero is
/// a value.
record ZyxelMapping(Readout readout) {

    SwitchReading device() {
        About about = readout.about();
        OptionalLong budget = readout.supply().budgetMilliwatts();
        return new SwitchReading(
                "Zyxel",
                about.model(),
                about.serial(),
                about.firmware(),
                about.name(),
                readout.ports().keySet().stream().map(String::valueOf).toList(),
                budget.isEmpty() ? null : new Milliwatts(budget.getAsLong()),
                capabilities());
    }

    Set<NetworkCapability> capabilities() {
        Set<NetworkCapability> all = EnumSet.noneOf(NetworkCapability.class);
        readout.ports().keySet().forEach(port -> all.addAll(capabilities(port)));
        if (readout.around().neighbors().isPresent()) {
            all.add(NetworkCapability.LLDP);
        }
        return all;
    }

    private Set<NetworkCapability> capabilities(int port) {
        if (!readout.around().obeys()) {
            return Set.of();
        }
        Feed feed = readout.supply().ports().get(port);
        return feed == null || feed.status() == null
                ? Set.of(NetworkCapability.PORT_ADMIN)
                : Set.of(
                        NetworkCapability.PORT_ADMIN,
                        NetworkCapability.POE,
                        NetworkCapability.POE_CYCLE);
    }

    /// @param errors worth a mark
    PortReading port(PortRow port, boolean errors) {
        Feed feed = readout.supply().ports().get(port.number());
        return new PortReading(
                null,
                port.name(),
                port.label(),
                true,
                port.enabled() ? AdminState.UP : AdminState.DOWN,
                port.up() ? OperState.UP : OperState.DOWN,
                port.bps() > 0 ? new BitsPerSecond(port.bps()) : null,
                port.duplex(),
                feed == null ? null : feed.status(),
                readout.around().neighbors().orElse(Map.of()).get(port.number()),
                readout.around().carries(port.number()),
                errors,
                capabilities(port.number()));
    }

    List<Sample> device(String key, Instant at) {
        List<Sample> samples = new ArrayList<>();
        add(samples, key, NetworkMetrics.UPTIME, readout.about().upSeconds(), at);
        add(samples, key, NetworkMetrics.CPU, readout.gauges().cpu(), at);
        add(samples, key, NetworkMetrics.POE_USED, readout.supply().usedMilliwatts(), at);
        readout.gauges()
                .milliCelsius()
                .forEach((sensor, value) ->
                        add(samples, key, heat(sensor), OptionalLong.of(value), at));
        return samples;
    }

    private static String heat(String sensor) {
        String word = sensor.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return NetworkMetrics.temperature(word.replaceAll("^-|-$", ""));
    }

    List<Sample> power(String key, int port, Instant at) {
        List<Sample> samples = new ArrayList<>();
        Feed feed = readout.supply().ports().get(port);
        if (feed != null) {
            add(samples, key, NetworkMetrics.POE_POWER, feed.milliwatts(), at);
            add(samples, key, NetworkMetrics.POE_CURRENT, feed.milliamps(), at);
            add(samples, key, NetworkMetrics.POE_VOLTAGE, feed.decivolts(), at);
        }
        return samples;
    }

    private static void add(
            List<Sample> samples, String key, String metric, OptionalLong value, Instant at) {
        value.ifPresent(number -> samples.add(new Sample(key, metric, number, at)));
    }
}
