package com.opscenter.bench.writing;

import com.opscenter.bench.harness.Arm;
import com.opscenter.power.api.OutletCommand.DescribeOutlet;
import java.time.Duration;

/// A command through the whole chain inside this process: authorization, validation, idempotency,
/// decision, group commit.
final class CommandChain implements Arm {

    private final Outlets outlets;
    private final int clients;
    private int turn;

    CommandChain(Outlets outlets, int clients) {
        this.outlets = outlets;
        this.clients = clients;
    }

    @Override
    public String name() {
        return "command, " + clients + " clients";
    }

    @Override
    public long work(Duration time) throws Exception {
        int now = turn++;
        return Clients.work(clients, time, (client, round) -> rename(client, round, now));
    }

    private void rename(int client, int round, int now) {
        outlets.send(
                new DescribeOutlet(
                        Outlets.outlet(client, round),
                        "A name somebody gave in turn %d, round %d".formatted(now, round),
                        null,
                        null,
                        null));
    }
}
