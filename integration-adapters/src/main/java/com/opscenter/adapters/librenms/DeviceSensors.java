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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sensors of the devices of one LibreNMS, asked for once a minute, all in one call. What they
/// measure is told once for each of LibreNMS' polls, with its time. When the call fails the rest of
/// the poll stands, and no sensor is taken for gone.
final class DeviceSensors {

    private final SourceId source;
    private final ServerTime time;
    private final LibreNmsProperties.Lists limits;
    private final PollTimes polls = new PollTimes();
    private @Nullable Instant asked;
    private List<String> remarks = List.of();

    DeviceSensors(SourceId source, ServerTime time, LibreNmsProperties.Lists limits) {
        this.source = source;
        this.time = time;
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
            // Asked for first: what is read afterwards was measured with that poll, or later.
            Map<Long, Instant> polled = api.polled(time);
            List<PolledSensor> all =
                    api.sensors().stream()
                            .flatMap(row -> PolledSensor.of(row).stream())
                            .filter(sensor -> devices.containsKey(sensor.device()))
                            .sorted(
                                    Comparator.comparingLong(PolledSensor::device)
                                            .thenComparingLong(PolledSensor::id))
                            .toList();
            polled.forEach((device, at) -> polls.see(device, at, now));
            polls.keep(devices.keySet());
            remarks =
                    Stream.concat(surplus(all).stream(), stale(all, devices, now).stream())
                            .toList();
            List<PolledSensor> some = all.stream().limit(limits.most()).toList();
            return new Seen(told(some, devices), samples(some, devices, now));
        } catch (DeviceException failed) {
            remarks = List.of("Sensors could not be read: " + failed.sentence());
            return Seen.NOTHING;
        }
    }

    private List<String> surplus(List<PolledSensor> all) {
        return all.size() <= limits.most()
                ? List.of()
                : List.of(
                        "LibreNMS lists %d sensors; %d are read."
                                .formatted(all.size(), limits.most()));
    }

    /// A device that is down is not polled either; that is said by its monitor.
    private List<String> stale(
            List<PolledSensor> all, Map<Long, WatchedDevice> devices, Instant now) {
        List<String> names =
                all.stream()
                        .map(PolledSensor::device)
                        .distinct()
                        .flatMap(id -> Stream.ofNullable(devices.get(id)))
                        .filter(device -> device.up() && polls.isStale(device.id(), now))
                        .map(WatchedDevice::name)
                        .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        String more = names.size() == 1 ? "" : " and %d more".formatted(names.size() - 1);
        return List.of(
                "LibreNMS has not polled %s%s for 15 minutes: its sensors tell nothing."
                        .formatted(names.getFirst(), more));
    }

    /// A device without sensors has none: that is told, too, because it may have had some when it
    /// was last looked at.
    private List<Observation> told(List<PolledSensor> some, Map<Long, WatchedDevice> devices) {
        Map<Long, List<Sensor>> byDevice = new TreeMap<>();
        devices.keySet().forEach(device -> byDevice.put(device, new ArrayList<>()));
        some.forEach(polled ->
                byDevice.computeIfAbsent(polled.device(), _ -> new ArrayList<>())
                        .add(polled.sensor()));
        List<Observation> observations = new ArrayList<>();
        byDevice.forEach((device, sensors) -> {
            MonitorId monitor = monitor(device);
            observations.add(
                    new Observation(
                            monitor.key() + "/sensors",
                            new Told(List.copyOf(sensors)),
                            new ObserveSensors(monitor, List.copyOf(sensors))));
        });
        return observations;
    }

    private List<Sample> samples(
            List<PolledSensor> some, Map<Long, WatchedDevice> devices, Instant now) {
        Map<Long, Instant> news = new HashMap<>();
        devices.forEach((id, device) -> {
            if (device.up()) {
                polls.news(id, now).ifPresent(at -> news.put(id, at));
            }
        });
        List<Sample> samples = new ArrayList<>();
        for (PolledSensor polled : some) {
            Long value = polled.value();
            Instant at = news.get(polled.device());
            if (value != null && at != null) {
                Sensor sensor = polled.sensor();
                String key = sensor.key(monitor(polled.device()));
                samples.add(new Sample(key, sensor.kind().reading(), value, at));
            }
        }
        return samples;
    }

    private MonitorId monitor(long device) {
        return MonitorId.of(source, Long.toString(device));
    }

    /// What was measured last is told again with the next poll.
    void unrecorded() {
        asked = null;
        polls.unrecorded();
    }

    /// What works less well than it could.
    List<String> remarks() {
        return remarks;
    }
}
