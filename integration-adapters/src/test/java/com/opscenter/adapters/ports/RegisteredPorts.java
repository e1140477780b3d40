package com.opscenter.adapters.ports;

import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.adapters.support.SeenSwitch;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortEvent.PortActionRequested;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortState;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vault.api.CredentialId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;

/// A switch of the lab registered as `sw-1`, and what is asked of its ports.
public final class RegisteredPorts {

    private static final CredentialId CREDENTIAL = new CredentialId("credential-1");

    private final AdapterWorld world;

    public RegisteredPorts(AdapterWorld world) {
        this.world = world;
    }

    public void register(SourceDraft draft) {
        world.secrets.put(CREDENTIAL, draft.credentials());
        world.history.append(
                new SourceRegistered(
                        new SourceId(SeenSwitch.SWITCH.value()),
                        new Settings(
                                draft.kind(),
                                "SW-1",
                                "home-rack",
                                draft.endpoint(),
                                draft.config(),
                                CREDENTIAL,
                                new Intervals(60, 60, 300),
                                true,
                                true)));
    }

    public static PortId port(String number) {
        return PortId.of(SeenSwitch.SWITCH, number);
    }

    /// An accepted action, in the history.
    public StoredEvent request(String port, PortAction action, PortState previous, Duration time) {
        return world.history.append(
                new PortActionRequested(
                        port(port),
                        UUID.randomUUID().toString(),
                        action,
                        null,
                        port,
                        action.restarts() ? 1 : 0,
                        previous,
                        Instant.now().plus(time)));
    }

    public void react(StoredEvent stored, boolean repeated) throws Exception {
        world.reaction(PortActionRequested.class).react(requested(stored), stored, repeated);
    }

    public static PortActionRequested requested(StoredEvent stored) {
        if (stored.payload() instanceof PortActionRequested event) {
            return event;
        }
        throw new IllegalArgumentException(stored.type());
    }

    public ObservePort await(String port, Predicate<ObservePort> wanted) {
        return world.commands.await(
                ObservePort.class, one -> one.port().equals(port(port)) && wanted.test(one));
    }
}
