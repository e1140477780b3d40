package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.lab.routeros.LabRouter;
import com.opscenter.lab.routeros.RouterUsers.User;
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
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/// A lab device registered as `sw-1`, and what is asked of it.
final class RegisteredRouter {

    private static final CredentialId CREDENTIAL = new CredentialId("credential-1");

    private final AdapterWorld world;

    RegisteredRouter(AdapterWorld world) {
        this.world = world;
    }

    /// Quick, because loopback is; only a first TLS handshake may take its time.
    static Map<String, Object> quick() {
        return Map.of(
                "opscenter.adapters.mikrotik.connect", "5s",
                "opscenter.adapters.mikrotik.answer", "3s",
                "opscenter.adapters.mikrotik.hints", "100ms",
                "opscenter.adapters.ports.watch", "200ms");
    }

    void register(LabRouter router, String scheme, User user) {
        SourceDraft draft = RouterAccess.draft(router, scheme, user);
        world.secrets.put(CREDENTIAL, draft.credentials());
        world.history.append(
                new SourceRegistered(
                        new SourceId(RouterAccess.SWITCH.value()),
                        new Settings(
                                MikrotikKind.NAME,
                                "SW-1",
                                "home-rack",
                                draft.endpoint(),
                                draft.config(),
                                CREDENTIAL,
                                new Intervals(60, 60, 300),
                                true,
                                true)));
    }

    static PortId port(String number) {
        return PortId.of(RouterAccess.SWITCH, number);
    }

    /// An accepted action, in the history.
    StoredEvent request(String port, PortAction action, PortState previous, Duration time) {
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

    void react(StoredEvent stored, boolean repeated) throws Exception {
        world.reaction(PortActionRequested.class).react(requested(stored), stored, repeated);
    }

    static PortActionRequested requested(StoredEvent stored) {
        if (stored.payload() instanceof PortActionRequested event) {
            return event;
        }
        throw new IllegalArgumentException(stored.type());
    }

    ObservePort await(String port, Predicate<ObservePort> wanted) {
        return world.commands.await(
                ObservePort.class, one -> one.port().equals(port(port)) && wanted.test(one));
    }
}
