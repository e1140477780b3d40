package com.opscenter.adapters.librenms;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.uptime.api.MonitorCommand.ObserveSensors;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.Sensor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The sensors of the devices of one LibreNMS, asked for once a minute, all in one call. When that
/// fails the rest of the poll stands, and no sensor is taken for gone.
final class DeviceSensors {

    private final SourceId source;
    private final LibreNmsProperties.Lists limits;
    private final Set<Long> sensing = new HashSet<>();
    private @Nullable Instant asked;
    private List<String> remarks = List.of();

    DeviceSensors(SourceId source, LibreNmsProperties.Lists limits) {
        this.source = source;
        this.limits = limits;
    }

    /// What is told of sensors with this poll.
    record Seen(List<Observation> observations, List<Sample> samples) {

        static final Seen NOTHING = new Seen(List.of(), List.of());
    }

    /// All sensors of one device.
    private record Told(List<Sensor> sensors) {}

    /// @param devices those whose monitors were told of
    Seen read(LibreNmsApi api, Map<Long, WatchedDevice> devices, boolean everything, Instant now) {
        Instant before = asked;
        if (!everything && before != null && now.isBefore(before.plus(limits.every()))) {
            return Seen.NOTHING;
        }
        asked = now;
        try {
            return seen(
                    api.sensors().stream()
                            .flatMap(row -> PolledSensor.of(row).stream())
                            .filter(sensor -> devices.containsKey(sensor.device()))
                            .sorted(
                                    Comparator.comparingLong(PolledSensor::device)
                                            .thenComparingLong(PolledSensor::id))
                            .toList(),
                    devices,
                    now);
        } catch (DeviceException failed) {
            remarks = List.of("Sensors could not be read: " + failed.sentence());
            return Seen.NOTHING;
        }
    }

    private Seen seen(List<PolledSensor> all, Map<Long, WatchedDevice> devices, Instant now) {
        remarks =
                all.size() <= limits.most()
                        ? List.of()
                        : List.of(
                                "LibreNMS lists %d sensors; %d are read."
                                        .formatted(all.size(), limits.most()));
        Map<Long, List<Sensor>> byDevice = new TreeMap<>();
        // A device whose last sensor is gone has none: that is told, too.
        sensing.retainAll(devices.keySet());
        sensing.forEach(device -> byDevice.put(device, new ArrayList<>()));
        List<Sample> samples = new ArrayList<>();
        all.stream()
                .limit(limits.most())
                .forEach(polled -> {
                    Sensor sensor = polled.sensor();
                    byDevice.computeIfAbsent(polled.device(), _ -> new ArrayList<>()).add(sensor);
                    Long value = polled.value();
                    WatchedDevice device = devices.get(polled.device());
                    if (value != null && device != null && device.up()) {
                        String key = sensor.key(monitor(polled.device()));
                        samples.add(new Sample(key, sensor.kind().reading(), value, now));
                    }
                });
        sensing.addAll(byDevice.keySet());
        List<Observation> observations = new ArrayList<>();
        byDevice.forEach((device, sensors) -> {
            MonitorId monitor = monitor(device);
            observations.add(
                    new Observation(
                            monitor.key() + "/sensors",
                            new Told(List.copyOf(sensors)),
                            new ObserveSensors(monitor, List.copyOf(sensors))));
        });
        return new Seen(observations, samples);
    }

    private MonitorId monitor(long device) {
        return MonitorId.of(source, Long.toString(device));
    }

    /// What works less well than it could.
    List<String> remarks() {
        return remarks;
    }
}
