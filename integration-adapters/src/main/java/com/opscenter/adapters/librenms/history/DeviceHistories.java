package com.opscenter.adapters.librenms.history;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.librenms.server.ServerTime;
import com.opscenter.adapters.librenms.server.WatchedDevice;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.sources.api.SourceId;
import com.opscenter.uptime.api.HistorySpan;
import com.opscenter.uptime.api.MonitorCommand.ObserveMonitor;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.MonitorReading;
import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.uptime.api.Origin;
import com.opscenter.uptime.api.StatusEdge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When the devices of one LibreNMS were up and down. Of a device that is new here all outages are
/// read, of one whose state changed the newest tell when that was, and after a time in which nobody
/// looked those of all devices are read again; a few devices with each poll, so that no poll takes
/// long. What is known is kept when the next poll begins: until then it may not have been recorded.
public final class DeviceHistories {

    private static final int AT_ONCE = 20;

    private final HistoryCalls calls;
    private final SourceId source;
    private final OutageMapping mapping;
    private final DeviceHistoryMemory memory;
    private final Duration gap;
    private final Map<Long, Boolean> known = new HashMap<>();
    private final Map<Long, Boolean> unkept = new HashMap<>();
    private final Map<Long, Observation> said = new HashMap<>();
    private final Map<Long, Instant> unheard = new HashMap<>();
    private @Nullable Instant lastRead;
    private Set<Long> down = Set.of();
    private boolean began;

    /// @param gap a poll that is later than that after the one before asks for the time between
    public DeviceHistories(
            LibreNmsApi api,
            SourceId source,
            ServerTime time,
            DeviceHistoryMemory memory,
            Duration gap) {
        this.calls = new HistoryCalls(api);
        this.source = source;
        this.mapping = new OutageMapping(time);
        this.memory = memory;
        this.gap = gap;
    }

    /// What one device told.
    private record Told(
            MonitorReading reading, List<StatusEdge> edges, @Nullable HistorySpan span) {}

    public List<Observation> read(Collection<WatchedDevice> devices, Instant now)
            throws DeviceException {
        remember();
        Instant before = lastRead;
        if (before != null && before.plus(gap).isBefore(now)) {
            known.keySet().forEach(device -> unheard.putIfAbsent(device, before));
        }
        down = calls.down();
        List<WatchedDevice> due =
                devices.stream()
                        .filter(WatchedDevice::watched)
                        .filter(this::isDue)
                        .sorted(Comparator.comparing(this::isCalm))
                        .limit(AT_ONCE)
                        .toList();
        for (WatchedDevice device : due) {
            ask(device, !down.contains(device.id()), now);
        }
        lastRead = now;
        said.keySet().retainAll(ids(devices));
        return new ArrayList<>(said.values());
    }

    private void remember() {
        if (!began) {
            lastRead = memory.lastRead(source).orElse(null);
            known.putAll(memory.devices(source));
            began = true;
        } else if (lastRead != null) {
            memory.keep(source, lastRead, unkept);
            unkept.clear();
        }
    }

    /// The devices that were told of, as they were seen to stand with this poll.
    public Map<Long, WatchedDevice> told(Map<Long, WatchedDevice> devices) {
        Map<Long, WatchedDevice> told = new HashMap<>();
        devices.values().stream()
                .filter(device -> device.watched() && known.containsKey(device.id()))
                .forEach(device -> told.put(device.id(), standing(device)));
        return told;
    }

    /// The devices that were told of once and are watched no more.
    public Set<Long> left(Map<Long, WatchedDevice> told) {
        Set<Long> left = new HashSet<>(known.keySet());
        left.removeAll(told.keySet());
        return left;
    }

    /// As it was seen to stand with this poll.
    public WatchedDevice standing(WatchedDevice device) {
        return device.reached(!down.contains(device.id()));
    }

    private boolean isDue(WatchedDevice device) {
        return !isCalm(device)
                || !known.containsKey(device.id())
                || unheard.containsKey(device.id());
    }

    /// Its state did not change.
    private boolean isCalm(WatchedDevice device) {
        Boolean wasUp = known.get(device.id());
        return wasUp == null || wasUp == !down.contains(device.id());
    }

    private void ask(WatchedDevice device, boolean up, Instant now) throws DeviceException {
        boolean isNew = !known.containsKey(device.id());
        Instant since = unheard.get(device.id());
        List<ApiRow> outages = calls.outages(device.id());
        List<StatusEdge> edges = new ArrayList<>();
        @Nullable HistorySpan span = null;
        if (isNew) {
            Optional<Instant> begin = mapping.since(device, outages, now);
            List<HistorySpan.Said> availability =
                    OutageMapping.said(calls.availability(device.id()));
            span = begin.map(from -> new HistorySpan(from, now, availability)).orElse(null);
            begin.map(OutageMapping::watched).ifPresent(edges::add);
        } else if (since != null) {
            span = new HistorySpan(since, now, List.of());
        }
        edges.addAll(mapping.edges(outages, now));
        if (span != null) {
            Instant from = span.from();
            edges.removeIf(edge -> edge.occurredAt().isBefore(from));
        }
        edges.sort(Comparator.comparing(StatusEdge::occurredAt));
        if (edges.isEmpty() || isUp(edges.getLast()) != up) {
            edges.add(OutageMapping.seen(up, now));
        }
        said.put(device.id(), observation(device, edges, span));
        known.put(device.id(), up);
        unkept.put(device.id(), up);
        unheard.remove(device.id());
    }

    private static boolean isUp(StatusEdge edge) {
        return edge.status() == MonitorStatus.UP;
    }

    private Observation observation(
            WatchedDevice device, List<StatusEdge> edges, @Nullable HistorySpan span) {
        MonitorId monitor = WatchedDevice.monitor(source, device.id());
        MonitorReading reading = new MonitorReading(device.name(), device.hostname(), null);
        return new Observation(
                monitor.key(),
                new Told(reading, edges, span),
                new ObserveMonitor(
                        monitor,
                        source,
                        reading,
                        edges,
                        span == null ? Origin.OBSERVED : Origin.HISTORY,
                        span));
    }

    private static Set<Long> ids(Collection<WatchedDevice> devices) {
        Set<Long> ids = new HashSet<>();
        devices.forEach(device -> ids.add(device.id()));
        return ids;
    }
}
