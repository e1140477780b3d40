package com.opscenter.lab.control;

import com.opscenter.lab.cli.CliFault;
import com.opscenter.lab.cli.LabCli;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The switches that are told by their command line in the control API.
final class ConsoleRoutes extends PeerRoutes<LabCli> {

    private static final String MODES =
            modes(Arrays.stream(CliFault.values()).map(CliFault::label));

    ConsoleRoutes(JsonMapper json, Map<String, LabCli> all) {
        super(json, "consoles", "console", all);
    }

    @Override
    void describe(Map<String, String> index) {
        index.put("GET /consoles", "every switch with a command line, with its ports");
        index.put("GET /consoles/{id}", "one of them");
        index.put("GET /consoles/{id}/access", "its users and secrets, and an ssh that works");
        index.put("POST /consoles/{id}/break", "{\"mode\": " + MODES + "}");
        index.put("POST /consoles/{id}/mend", "everything behaves again");
        index.put(
                "POST /consoles/{id}/ports/{place}",
                "{\"hand\": ENABLE | DISABLE | UNPLUG | PLUG}: somebody did it at the device");
    }

    @Override
    Object truth(String id, LabCli one) {
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("id", id);
        truth.put("endpoint", "ssh://127.0.0.1:" + one.port());
        truth.put("ports", SwitchTruth.ports(one.truth()));
        truth.put("given", one.given());
        truth.put("broken", one.broken().stream().map(CliFault::label).toList());
        return truth;
    }

    @Override
    void mend(LabCli one) {
        one.mend();
    }

    @Override
    Optional<Reply> happen(String id, LabCli one, String action, byte[] body) {
        if (action.matches(SwitchInput.AT_PORT)) {
            return SwitchInput.atPort(json, one.truth(), id, action, body);
        }
        return switch (action) {
            case "GET access" -> tell(access(one));
            case "POST break" -> breakIn(body, ConsoleRoutes::fault, MODES, one::breakWith);
            default -> UNKNOWN;
        };
    }

    private static Optional<CliFault> fault(String mode) {
        return Arrays.stream(CliFault.values())
                .filter(known -> known.label().equals(mode))
                .findFirst();
    }

    private static Map<String, Object> access(LabCli one) {
        return Map.of(
                "endpoint",
                "ssh://127.0.0.1:" + one.port(),
                "users",
                List.of(one.users().ops(), one.users().viewer()),
                "enablePassword",
                one.users().enablePassword(),
                "fingerprint",
                one.fingerprint(),
                "ssh",
                "ssh -p %d %s@127.0.0.1".formatted(one.port(), one.users().ops().name()));
    }
}
