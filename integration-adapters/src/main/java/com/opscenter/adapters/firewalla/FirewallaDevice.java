package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.alerts.StandingAlerts;
import com.opscenter.adapters.blocks.BlockingDevice;
import com.opscenter.adapters.blocks.ListedAddresses;
import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.firewalla.AlarmPages.Active;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.adapters.threats.ToldThreats;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockCommand.ObserveBlock;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockState;
import com.opscenter.threats.api.BlockTargetId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One account with its boxes.
final class FirewallaDevice implements BlockingDevice {

    /// So many of our own rules are followed.
    private static final int MOST_BLOCKED = 500;

    private final SourceId source;
    private final FirewallaApi api;
    private final boolean blocking;
    private final ListedAddresses listed;
    private final Clock clock;
    private final BlockRules rules;
    private final ActiveAlarms problems;
    private final AlarmEvents events = new AlarmEvents();
    private final ToldThreats told;
    private final @Nullable BlockedFlows flows;
    private Names names = Names.NONE;
    private Map<String, Box> boxes = Map.of();

    /// @param watched whether flows are read
    FirewallaDevice(
            SourceId source,
            FirewallaApi api,
            boolean blocking,
            boolean watched,
            ToldBySource.Told told,
            StandingAlerts standing,
            ListedAddresses listed,
            Clock clock) {
        this.source = source;
        this.api = api;
        this.blocking = blocking;
        this.listed = listed;
        this.clock = clock;
        this.rules = new BlockRules(api);
        this.problems = new ActiveAlarms(source, standing);
        this.told = told.threats();
        this.flows = watched ? told.flows() : null;
    }

    @Override
    public Reading read(boolean everything) throws DeviceException {
        Instant now = clock.instant();
        boxes = readBoxes();
        if (everything) {
            names = Names.of(api.list("/devices"));
        }
        Active active = new AlarmPages(api).read();
        AlarmMapping mapping = new AlarmMapping(source, boxes, names);
        List<Observation> observations = new ArrayList<>(problems.of(mapping, active, now));
        told.add(events.due(mapping, active.alarms(), now));
        List<String> remarks = remarks(active);
        readFlows(now, remarks);
        observations.addAll(told.observations());
        if (blocking) {
            observations.addAll(blocks(now));
        }
        return new Reading(
                observations,
                List.of(),
                FirewallaKind.capabilities(blocking),
                boxes.size(),
                remarks);
    }

    /// Without them everything else is read all the same, but for an account that wants to be left
    /// alone.
    private void readFlows(Instant now, List<String> remarks) throws DeviceException {
        BlockedFlows watched = flows;
        if (watched == null) {
            return;
        }
        try {
            if (!watched.read(api, names, now)) {
                remarks.add("More flows were blocked than are read: the newest are counted.");
            }
            told.add(watched.due(now));
        } catch (DeviceException failure) {
            if (api.rests()) {
                throw failure;
            }
            remarks.add("Flows cannot be read: " + failure.sentence());
        }
    }

    private Map<String, Box> readBoxes() throws DeviceException {
        return api.list("/boxes").stream()
                .flatMap(row -> Box.of(row).stream())
                .collect(Collectors.toMap(Box::gid, Function.identity(), (one, _) -> one));
    }

    private List<String> remarks(Active active) {
        List<String> remarks = new ArrayList<>();
        if (boxes.isEmpty()) {
            remarks.add("The account has no box.");
        }
        if (!active.whole()) {
            remarks.add(
                    "There are more active alarms than are read: archive some. Until then it is"
                            + " not noticed that one is over.");
        }
        return remarks;
    }

    private List<Observation> blocks(Instant now) throws DeviceException {
        Map<BlockId, BlockState> all = new HashMap<>();
        rules.states(boxes.keySet()).entrySet().stream()
                .limit(MOST_BLOCKED)
                .forEach(one -> all.put(one.getKey(), one.getValue()));
        List<Observation> observations = new ArrayList<>();
        all.forEach((block, state) -> observations.add(read(block, state)));
        listed.gone(source, all.keySet(), now)
                .forEach(one -> observations.add(read(one, BlockState.REMOVED)));
        return observations;
    }

    private Observation read(BlockId block, BlockState state) {
        return new Observation(
                BlockTargetId.of(block, source).key(),
                new Listed(state),
                new ObserveBlock(block, source, state, null));
    }

    /// An alarm as it is listed; empty when it is gone.
    Optional<AlertSignal> alarm(String id) throws DeviceException {
        if (boxes.isEmpty()) {
            boxes = readBoxes();
        }
        AlarmMapping mapping = new AlarmMapping(source, boxes, names);
        return new OneAlarm(api, id).read().map(mapping::signal);
    }

    /// @return whether it was there
    boolean delete(String alarm) throws DeviceException {
        return new OneAlarm(api, alarm).delete();
    }

    @Override
    public Listed look(BlockId block) throws DeviceException {
        return new Listed(rules.state(block, known()));
    }

    @Override
    public Answer put(BlockId block, BlockAction action) throws DeviceException {
        if (!blocking) {
            throw new DeviceException(
                    HealthReason.CONFIGURATION, "Blocking is off in the settings of this source.");
        }
        return rules.put(block, action, known());
    }

    /// The boxes as they were read last; a command may come before the first poll.
    private Set<String> known() throws DeviceException {
        if (boxes.isEmpty()) {
            boxes = readBoxes();
        }
        if (boxes.isEmpty()) {
            throw new DeviceException(HealthReason.CONFIGURATION, "The account has no box.");
        }
        return boxes.keySet();
    }

    @Override
    public void close() {
        api.close();
    }
}
