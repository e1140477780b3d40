package com.opscenter.bench.rigs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;

/// What one client wants next.
final class Wishes {

    private static final List<String> SWITCHES = List.of("off", "on", "off", "on", "reboot");

    private final String client;
    private final Random random;
    private final SourceBody source;
    private final List<String> outlets = new ArrayList<>();
    private final Queue<Operation> begun = new ArrayDeque<>();
    private int count;

    /// The body that registers a source under a name.
    interface SourceBody {
        String named(String id);
    }

    Wishes(int client, int clients, Random random, SourceBody source) {
        this.client = "c" + client;
        this.random = random;
        this.source = source;
        for (int outlet = 1 + client; outlet <= 8; outlet += clients) {
            outlets.add("pdu-1:" + outlet);
            outlets.add("pdu-2:" + outlet);
        }
    }

    Operation next() {
        if (!begun.isEmpty()) {
            return begun.remove();
        }
        String name = client + "-" + count++;
        String outlet = outlets.get(random.nextInt(outlets.size()));
        int dice = random.nextInt(100);
        if (dice < 55) {
            return switching(name, outlet, SWITCHES.get(random.nextInt(SWITCHES.size())));
        }
        return dice < 90 ? naming(name, outlet) : comingAndGoing("rig-" + name);
    }

    static Operation switching(String name, String outlet, String action) {
        return new Operation(
                name,
                "outlet/" + outlet,
                "power.OutletSwitchRequested",
                "POST",
                "/api/v1/power/outlets/" + outlet + "/" + action.toLowerCase(Locale.ROOT),
                "{\"reason\":\"" + name + "\"}");
    }

    static Operation naming(String name, String outlet) {
        return new Operation(
                name,
                "outlet/" + outlet,
                "power.OutletDescribed",
                "PATCH",
                "/api/v1/power/outlets/" + outlet,
                "{\"name\":\"" + name + "\"}");
    }

    /// Registers a source; the next wishes disable and remove it.
    private Operation comingAndGoing(String id) {
        String path = "/api/v1/sources";
        begun.add(source(id, "sources.SourceDisabled", "POST", path + "/" + id + "/disable", ""));
        begun.add(source(id, "sources.SourceRemoved", "DELETE", path + "/" + id, ""));
        return source(id, "sources.SourceRegistered", "POST", path, source.named(id));
    }

    private static Operation source(
            String id, String event, String method, String path, String body) {
        return new Operation(id, "source/" + id, event, method, path, body);
    }
}
