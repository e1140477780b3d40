package com.opscenter.bench.writing;

import com.opscenter.bench.harness.Arm;
import com.opscenter.bench.product.Client;
import java.time.Duration;

/// The same command by HTTP, with a Bearer token, answered with the outlet as it then is.
final class HttpCommands implements Arm {

    private final Client client;
    private final int clients;
    private int turn;

    HttpCommands(Client client, int clients) {
        this.client = client;
        this.clients = clients;
    }

    @Override
    public String name() {
        return "HTTP command, " + clients + " clients";
    }

    /// A request runs through much code: a server goes from 50 a second to 500 meanwhile.
    @Override
    public long warmUp() {
        return 20_000;
    }

    @Override
    public long work(Duration time) throws Exception {
        int now = turn++;
        return Clients.work(
                clients,
                time,
                (who, round) ->
                        client.patch(
                                "/api/v1/power/outlets/" + Outlets.outlet(who, round).value(),
                                "{\"name\":\"A name given in turn %d, round %d\"}"
                                        .formatted(now, round)));
    }
}
