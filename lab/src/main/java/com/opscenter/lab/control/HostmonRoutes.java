package com.opscenter.lab.control;

import com.opscenter.lab.hostmon.Fault;
import com.opscenter.lab.hostmon.LabHostmon;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// What the control API offers for a host monitor: how its tests stand, how they turn out, and
/// breaking and mending its log.
final class HostmonRoutes extends PeerRoutes<LabHostmon> {

    private static final String MODES = modes(Arrays.stream(Fault.values()).map(Fault::label));

    HostmonRoutes(JsonMapper json, Map<String, LabHostmon> all) {
        super(json, "hostmon", "host monitor", all);
    }

    @Override
    void describe(Map<String, String> index) {
        index.put("GET /hostmon", "every host monitor with how its tests stand");
        index.put("POST /hostmon/{id}/tests/{test}/{how}", "up | down | warn | unknown | pause");
        index.put("POST /hostmon/{id}/break", "{\"mode\": " + MODES + "}");
        index.put("POST /hostmon/{id}/mend", "everything behaves again");
    }

    @Override
    void mend(LabHostmon lab) {
        lab.mend();
    }

    @Override
    Optional<Reply> happen(String id, LabHostmon lab, String action, byte[] body) {
        if (action.matches("POST tests/[0-9]{1,9}/[a-z]+")) {
            String[] words = action.split("/", -1);
            return turn(id, lab, Integer.parseInt(words[1]), words[2]);
        }
        return action.equals("POST break")
                ? breakIn(body, Fault::labelled, MODES, lab::breakWith)
                : UNKNOWN;
    }

    private static Optional<Reply> turn(String id, LabHostmon lab, int test, String how) {
        if (lab.test(test).isEmpty()) {
            return Optional.of(Reply.notFound("test " + test + " of " + id));
        }
        switch (how) {
            case "up" -> lab.up(test);
            case "down" -> lab.down(test);
            case "warn" -> lab.turn(test, "Warning", "1200 ms");
            case "unknown" -> lab.turn(test, "Unknown", "");
            case "pause" -> lab.turn(test, "Paused", "");
            default -> {
                return Optional.of(Reply.notFound(how + " of a test"));
            }
        }
        return DONE;
    }

    @Override
    Object truth(String id, LabHostmon lab) {
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("id", id);
        truth.put("endpoint", lab.endpoint());
        truth.put("tests", lab.tests());
        truth.put("shown", lab.shown());
        truth.put("broken", lab.broken().stream().map(Fault::label).toList());
        return truth;
    }
}
