package com.opscenter.adapters.librenms.ports;

import com.opscenter.adapters.counters.CounterTracks;
import com.opscenter.adapters.counters.Rates;
import com.opscenter.adapters.librenms.polls.PollTimes;
import com.opscenter.adapters.librenms.server.WatchedDevice;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortNumbers;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.SwitchCommand.ObserveSwitch;
import com.opscenter.network.api.SwitchId;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.telemetry.api.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// From what LibreNMS polled of a device to a switch and its ports. Rates are told once for each of
/// LibreNMS' polls, with its time. What it has not polled for a while is not known now.
final class PortSwitches {

    private final SwitchId collector;
    private final CounterTracks<Long> tracks = new CounterTracks<>();
    private final PollTimes polls = new PollTimes();

    PortSwitches(SwitchId collector) {
        this.collector = collector;
    }

    /// @param ports of one device, at least one
    /// @return the numbers of the ports that were told of
    Set<String> tell(
            WatchedDevice device,
            List<PolledPort> ports,
            Instant now,
            List<Observation> observations,
            List<Sample> samples) {
        SortedMap<Integer, PolledPort> byIndex = new TreeMap<>();
        // Of two with one ifIndex the newer row counts.
        ports.forEach(port -> byIndex.put(port.ifIndex(), port));
        SortedMap<Integer, String> numbers =
                PortNumbers.of(
                        byIndex.values().stream()
                                .collect(
                                        Collectors.toMap(
                                                PolledPort::ifIndex, PolledPort::description)));
        Map<PolledPort, String> inOrder = new LinkedHashMap<>();
        Stream.concat(
                        byIndex.values().stream().filter(PolledPort::physical),
                        byIndex.values().stream().filter(port -> !port.physical()))
                .forEach(port ->
                        inOrder.put(port, Objects.requireNonNull(numbers.get(port.ifIndex()))));
        SwitchId owner = collector.unit(device.id());
        observations.add(device(owner, device, List.copyOf(inOrder.values())));
        inOrder.forEach((port, number) -> {
            PortId id = PortId.of(owner, number);
            port.polledAt().ifPresent(time -> polls.see(port.id(), time, now));
            boolean reached = device.up() && !polls.isStale(port.id(), now);
            if (reached) {
                samples.addAll(samples(id.key(), port, now));
            }
            boolean errors = PortReading.noticeable(tracks.errors(port.id()));
            PortReading reading = port.reading(reached, errors);
            observations.add(
                    new Observation(id.key(), reading, new ObservePort(id, reading, null)));
        });
        return Set.copyOf(inOrder.values());
    }

    private Observation device(SwitchId owner, WatchedDevice device, List<String> numbers) {
        WatchedDevice.Identity identity = device.identity();
        SwitchReading reading =
                new SwitchReading(
                        identity.os(),
                        identity.hardware(),
                        identity.serial(),
                        identity.version(),
                        device.name(),
                        numbers,
                        null,
                        Set.of());
        return new Observation(
                owner.key(), reading, new ObserveSwitch(owner, collector.value(), reading));
    }

    private List<Sample> samples(String key, PolledPort port, Instant now) {
        Instant polled = port.polledAt().orElse(null);
        Instant then = polls.news(port.id(), now).orElse(null);
        if (polled == null || then == null) {
            return List.of();
        }
        Rates errors = tracks.next(port.id(), port.errors(polled));
        List<Sample> samples = new ArrayList<>(errors.samples(key, then));
        port.rate("ifInOctets_rate")
                .ifPresent(bps -> samples.add(new Sample(key, NetworkMetrics.RX, bps, then)));
        port.rate("ifOutOctets_rate")
                .ifPresent(bps -> samples.add(new Sample(key, NetworkMetrics.TX, bps, then)));
        return samples;
    }

    /// Forgets the ports that are listed no more.
    void keep(Collection<PolledPort> listed) {
        Set<Long> ids = listed.stream().map(PolledPort::id).collect(Collectors.toSet());
        tracks.keep(ids);
        polls.keep(ids);
    }

    /// The rates of the last poll are told again.
    void unrecorded() {
        polls.unrecorded();
    }
}
