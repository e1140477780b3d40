package com.opscenter.adapters.apc;

import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.power.api.OutletEvent.OutletSwitchRequested;
import com.opscenter.sources.api.SourceId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Carries out what was decided about an outlet. Commands of one PDU are sent one after the other;
/// what becomes of each is watched side by side.
@Component
@AdaptersRole
final class WhenOutletSwitchRequestedThenSwitchPdu implements Reaction<OutletSwitchRequested> {

    private static final int JUST_AFTER = 100;

    private final ServedSources sources;
    private final EventReader events;
    private final ApcProperties properties;
    private final Clock clock;

    WhenOutletSwitchRequestedThenSwitchPdu(
            ServedSources sources, EventReader events, ApcProperties properties, Clock clock) {
        this.sources = sources;
        this.events = events;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Class<OutletSwitchRequested> event() {
        return OutletSwitchRequested.class;
    }

    @Override
    public String lane(OutletSwitchRequested event) {
        return event.outlet().pdu().key();
    }

    /// Without a device before the deadline nothing is sent, and the deadline makes the command
    /// unknown.
    @Override
    public boolean isHere(OutletSwitchRequested event) {
        return served(event).isPresent() || isLate(event);
    }

    @Override
    public void react(OutletSwitchRequested event, StoredEvent stored, boolean repeated)
            throws Elsewhere, InterruptedException {
        if (isLate(event)) {
            return;
        }
        SourceRunner runner =
                served(event)
                        .orElseThrow(() -> new Elsewhere("another node serves " + event.stream()));
        if (!isOurs(runner) || hasEnded(event, stored)) {
            return;
        }
        OutletSwitch outletSwitch = new OutletSwitch(runner, event, stored, properties, clock);
        if (repeated) {
            outletSwitch.takeUp();
        } else {
            outletSwitch.send();
        }
    }

    private Optional<SourceRunner> served(OutletSwitchRequested event) {
        return sources.served(new SourceId(event.outlet().pdu().source()));
    }

    private boolean isLate(OutletSwitchRequested event) {
        return !clock.instant().isBefore(event.deadline().minus(properties.lastLook()));
    }

    private static boolean isOurs(SourceRunner runner) {
        return runner.source().settings().kind().equals(ApcKind.NAME);
    }

    /// Confirmed in the same append because nothing needs to be sent, or withdrawn since.
    private boolean hasEnded(OutletSwitchRequested event, StoredEvent stored) {
        return events.after(stored.position(), JUST_AFTER).stream()
                .map(StoredEvent::payload)
                .anyMatch(later ->
                        later instanceof CommandStep step
                                && step.commandId().equals(event.commandId())
                                && step.status().isFinal());
    }
}
