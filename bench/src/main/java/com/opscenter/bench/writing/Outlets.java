package com.opscenter.bench.writing;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.api.Commands;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.power.api.Capability;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.PduId;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Outlets to give commands to: as many for each client that none waits for another's.
public final class Outlets {

    public static final int EACH = 32;

    private static final int AT_A_TIME = 8;

    private static final Caller CALLER = Caller.own(Actor.system("bench"), SystemOrganization.ID);

    private final Commands commands;

    public Outlets(Commands commands) {
        this.commands = commands;
    }

    public static OutletId outlet(int client, int round) {
        return OutletId.of(new PduId("bench-" + client), 1 + round % EACH);
    }

    /// Every outlet is read once, so that it is known.
    public void install(int clients) {
        observeAll(clients, OutletState.ON);
    }

    /// The outlets of that many clients are read, a few at a time.
    public void observeAll(int clients, OutletState state) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (int client = 0; client < clients; client++) {
                for (int round = 0; round < EACH; round++) {
                    OutletId outlet = outlet(client, round);
                    threads.execute(() -> observe(outlet, state));
                }
            }
        }
    }

    public void observe(OutletId outlet, OutletState state) {
        OutletReading reading =
                new OutletReading(
                        state,
                        false,
                        "outlet",
                        1,
                        1,
                        new OutletReading.Delays(0, 0, 5),
                        Set.of(Capability.SWITCH));
        send(new ObserveOutlet(outlet, reading, null), null);
    }

    /// Through the whole chain, with an idempotency key.
    public void send(Command command) {
        send(command, new Idempotency(UUID.randomUUID().toString(), "bench"));
    }

    private void send(Command command, @Nullable Idempotency key) {
        String id = UUID.randomUUID().toString();
        commands.send(
                        command,
                        new CommandContext(
                                id, CALLER, "home-rack", id, null, "bench", null, key, null))
                .orRefuse();
    }
}
