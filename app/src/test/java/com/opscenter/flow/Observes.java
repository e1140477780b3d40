package com.opscenter.flow;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/// Tells the running product what an adapter would, of devices the lab has not.
@Component
class Observes {

    private static final AtomicReference<Commands> COMMANDS = new AtomicReference<>();
    private static final Actor ADAPTER = new Actor(Actor.Type.ADAPTER, "test");

    Observes(Commands commands) {
        COMMANDS.set(commands);
    }

    static void tell(String orgId, Command command) {
        String id = UUID.randomUUID().toString();
        COMMANDS.get()
                .send(
                        command,
                        new CommandContext(
                                id,
                                Caller.own(ADAPTER, orgId),
                                "home-rack",
                                id,
                                null,
                                null,
                                null,
                                null,
                                null))
                .orRefuse();
    }
}
