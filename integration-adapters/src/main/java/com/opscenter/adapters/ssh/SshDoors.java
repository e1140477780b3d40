package com.opscenter.adapters.ssh;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The ways to all command lines of this process.
@Component
public final class SshDoors implements AutoCloseable {

    private static final int MOST_TURNS = 10_000;

    private final SshClients clients = new SshClients();
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    /// Each door to one address waits for the others to it.
    public SshDoor to(SshAccess access, SshManners manners) {
        if (turns.size() >= MOST_TURNS) {
            turns.clear();
        }
        Turn turn = turns.computeIfAbsent(access.endpoint().address(), _ -> new Turn());
        return new SshDoor(access, manners, clients, turn);
    }

    @Override
    public void close() {
        clients.close();
    }
}
