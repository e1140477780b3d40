package com.opscenter.adapters.switches;

import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.lab.LabSwitch;
import com.opscenter.lab.snmp.SnmpUser;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortEvent.PortActionRequested;
import com.opscenter.network.api.PortEvent.PortActionTimedOut;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortState;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vault.api.CredentialId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A lab switch registered as `zyxel-1`, in a world of its own.
final class RegisteredSwitch implements AutoCloseable {

    static final SourceId SOURCE = new SourceId("zyxel-1");

    private static final CredentialId CREDENTIAL = new CredentialId("credential-1");

    final LabSwitch net;
    final AdapterWorld world;

    RegisteredSwitch(LabSwitch net, String userName) {
        this.net = net;
        world = AdapterWorld.start();
        SnmpUser user = net.users().named(userName).orElseThrow();
        SourceDraft draft = SwitchAccess.draft(net.port(), user, "");
        world.secrets.put(CREDENTIAL, draft.credentials());
        world.history.append(new SourceRegistered(SOURCE, settings(draft)));
        world.commands.await(ObservePort.class, one -> one.port().equals(port()));
    }

    RegisteredSwitch(LabSwitch net) {
        this(net, "ops");
    }

    private static Settings settings(SourceDraft draft) {
        return new Settings(
                draft.kind(),
                "Rack switch",
                "home-rack",
                draft.endpoint(),
                draft.config(),
                CREDENTIAL,
                new Intervals(30, 30, 300),
                true,
                true);
    }

    /// The port everything is done to; it links, and a device draws power from it.
    static PortId port() {
        return SwitchAccess.port("3");
    }

    /// An accepted command, in the history.
    StoredEvent request(PortAction action, int seconds, PortState previous, Duration time) {
        return world.history.append(
                new PortActionRequested(
                        port(),
                        UUID.randomUUID().toString(),
                        action,
                        3,
                        "swp02",
                        seconds,
                        previous,
                        Instant.now().plus(time)));
    }

    void react(StoredEvent stored, boolean repeated) throws Exception {
        world.reaction(PortActionRequested.class).react(requested(stored), stored, repeated);
    }

    /// Nothing was read before the deadline.
    void timeOut(StoredEvent request) throws Exception {
        var timedOut = new PortActionTimedOut(port(), requested(request).commandId());
        world.reaction(PortActionTimedOut.class)
                .react(timedOut, world.history.append(timedOut), false);
    }

    static PortActionRequested requested(StoredEvent stored) {
        if (stored.payload() instanceof PortActionRequested event) {
            return event;
        }
        throw new IllegalArgumentException(stored.type());
    }

    /// Waits until the port is told in a state.
    ObservePort await(PortAction about, PortState state) {
        return world.commands.await(
                ObservePort.class,
                one -> one.port().equals(port()) && about.stateIn(one.reading()) == state);
    }

    ObservePort awaitReadBack(StoredEvent stored) {
        String id = requested(stored).commandId();
        return world.commands.await(ObservePort.class, one -> id.equals(one.readBackFor()));
    }

    @Override
    public void close() throws IOException {
        world.close();
        net.close();
    }
}
