package com.opscenter.adapters.librenms.sensors;

import com.opscenter.adapters.librenms.polls.PollTimes;
import com.opscenter.adapters.librenms.polls.PolledList;
import com.opscenter.adapters.librenms.polls.Seen;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.librenms.server.LibreNmsProperties;
import com.opscenter.adapters.librenms.server.ServerTime;
import com.opscenter.adapters.librenms.server.WatchedDevice;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.uptime.api.MonitorCommand.ObserveSensors;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.Sensor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The sensors of the devices of one LibreNMS, asked for once a minute. What they measure is told
/// once for each of LibreNMS' polls, with its time.
public final class DeviceSensors {

    private final SensorCalls calls;
    private final SourceId source;
    private final PolledList<PolledSensor> list;
    private final PollTimes polls = new PollTimes();

    public DeviceSensors(
            LibreNmsApi api, SourceId source, ServerTime time, LibreNmsProperties.Lists limits) {
        this.calls = new SensorCalls(api, time);
        this.source = source;
        this.list = new PolledList<>("sensors", "", limits);
    }

    /// All sensors of one device.
    private record Told(List<Sensor> sensors) {}

    /// @param devices those whose monitors were told of
    public Seen read(Map<Long, WatchedDevice> devices, boolean everything, Instant now) {
        return list.read(everything, now, () -> seen(devices, now));
    }

    private Seen seen(Map<Long, WatchedDevice> devices, Instant now) throws DeviceException {
        // Asked for first: what is read afterwards was measured with that poll, or later.
        Map<Long, Instant> polled = calls.polled();
        List<PolledSensor> all =
                list.inOrder(
                        calls.all().stream()
                                .flatMap(row -> PolledSensor.of(row).stream())
                                .filter(sensor -> devices.containsKey(sensor.device())));
        polled.forEach((device, at) -> polls.see(device, at, now));
        polls.keep(devices.keySet());
        List<PolledSensor> some = list.bounded(all, stale(all, devices, now));
        return new Seen(told(some, devices), samples(some, devices, now));
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
            MonitorId monitor = WatchedDevice.monitor(source, device);
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
                String key = sensor.key(WatchedDevice.monitor(source, polled.device()));
                samples.add(new Sample(key, sensor.kind().reading(), value, at));
            }
        }
        return samples;
    }

    /// What was measured last is told again with the next poll.
    public void unrecorded() {
        list.unrecorded();
        polls.unrecorded();
    }

    /// What works less well than it could.
    public List<String> remarks() {
        return list.remarks();
    }
}
