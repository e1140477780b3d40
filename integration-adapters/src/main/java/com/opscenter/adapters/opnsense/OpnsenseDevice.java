package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.blocks.BlockingDevice;
import com.opscenter.adapters.blocks.ListedAddresses;
import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.adapters.threats.ThreatWindow;
import com.opscenter.adapters.threats.ToldThreats;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockCommand.ObserveBlock;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockState;
import com.opscenter.threats.api.BlockTargetId;
import com.opscenter.threats.api.ThreatCapability;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One OPNsense. Gateways are always read; what the key's user may not see is left out, and said.
final class OpnsenseDevice implements BlockingDevice {

    /// So many addresses of the list are followed; more are a list of somebody else's.
    private static final int MOST_LISTED = 500;

    private static final int MOST_ALERTS = 100;
    private static final int MOST_SENDERS = 20;

    private final SourceId source;
    private final OpnsenseApi api;
    private final @Nullable BlockAlias alias;
    private final ListedAddresses memory;
    private final Clock clock;
    private final Gateways gateways;
    private final IntrusionAlerts alerts;
    private final FirewallLog log;
    private final ThreatWindow alertWindow = new ThreatWindow(MOST_ALERTS);
    private final ThreatWindow logWindow = new ThreatWindow(MOST_SENDERS);
    private final ToldThreats told;
    private List<String> standingRemarks = List.of();

    OpnsenseDevice(
            SourceId source,
            OpnsenseApi api,
            OpnsenseTarget target,
            ListedAddresses memory,
            Clock clock) {
        this.source = source;
        this.told = new ToldThreats(source);
        this.api = api;
        this.alias = target.alias() == null ? null : new BlockAlias(api, target.alias());
        this.memory = memory;
        this.clock = clock;
        this.gateways = new Gateways(source, api, target.lines());
        this.alerts = new IntrusionAlerts(source, api);
        this.log = new FirewallLog(source, api);
    }

    @Override
    public Reading read(boolean everything) throws DeviceException {
        Instant now = clock.instant();
        PollNotes notes = new PollNotes();
        if (everything) {
            PollNotes standing = new PollNotes();
            standing.part("gateways", gateways::learn);
            learn(standing);
            standingRemarks = standing.remarks();
        }
        Gateways.Seen seen = lines(now);
        Instant theirs = seen.time() == null ? now : seen.time();
        notes.can(OpnsenseKind.WAN);
        List<Observation> observations = new ArrayList<>(seen.observations());
        threats(theirs, now, notes);
        observations.addAll(told.observations());
        observations.addAll(blocks(now, notes));
        if (alerts.wasCut()) {
            notes.remark("There were more intrusion alerts than are read in one poll.");
        }
        List<String> remarks = new ArrayList<>(notes.remarks());
        remarks.addAll(standingRemarks);
        return new Reading(observations, seen.samples(), notes.capabilities(), 1, remarks);
    }

    private Gateways.Seen lines(Instant now) throws DeviceException {
        try {
            return gateways.read(now);
        } catch (ForbiddenException forbidden) {
            throw new DeviceException(
                    HealthReason.AUTHENTICATION,
                    "The key's user lacks the privilege for " + forbidden.getMessage() + ".");
        }
    }

    private void learn(PollNotes notes) throws DeviceException {
        Firmware.of(api).ifPresent(notes::remark);
        if (alias != null && alias.isUsed().filter(used -> !used).isPresent()) {
            notes.remark(
                    "No firewall rule uses the alias %s: what is blocked there is let through."
                            .formatted(alias.name()));
        }
    }

    private void threats(Instant theirs, Instant now, PollNotes notes) throws DeviceException {
        notes.part(ThreatCapability.EVENTS, () -> alerts.fresh(theirs).forEach(alertWindow::add));
        notes.part(OpnsenseKind.FIREWALL_LOG, () -> log.fresh(theirs).forEach(logWindow::add));
        told.add(alertWindow.due(now));
        told.add(logWindow.due(now));
    }

    private List<Observation> blocks(Instant now, PollNotes notes) throws DeviceException {
        List<Observation> observations = new ArrayList<>();
        if (alias != null) {
            notes.part(
                    ThreatCapability.BLOCK,
                    () -> {
                        Set<BlockId> listed = new TreeSet<>(Comparator.comparing(BlockId::value));
                        alias.listed().stream().limit(MOST_LISTED).forEach(listed::add);
                        listed.forEach(one -> observations.add(read(one, BlockState.ACTIVE)));
                        memory.gone(source, listed, now)
                                .forEach(one -> observations.add(read(one, BlockState.REMOVED)));
                    });
        }
        return observations;
    }

    private Observation read(BlockId block, BlockState state) {
        return new Observation(
                BlockTargetId.of(block, source).key(),
                new Listed(state),
                new ObserveBlock(block, source, state, null));
    }

    @Override
    public Listed look(BlockId block) throws DeviceException {
        try {
            boolean there = alias().listed().contains(block);
            return new Listed(there ? BlockState.ACTIVE : BlockState.REMOVED);
        } catch (ForbiddenException _) {
            return new Listed(BlockState.UNKNOWN);
        }
    }

    @Override
    public Answer put(BlockId block, BlockAction action) throws DeviceException {
        return alias().put(block, action);
    }

    private BlockAlias alias() throws DeviceException {
        return Optional.ofNullable(alias)
                .orElseThrow(() ->
                        new DeviceException(
                                HealthReason.CONFIGURATION,
                                "No alias is set for this OPNsense, so nothing can be blocked."));
    }

    @Override
    public void close() {
        api.close();
    }
}
