package com.opscenter.lab.control;

import com.opscenter.lab.firewalla.Account;
import com.opscenter.lab.firewalla.LabFirewalla;
import com.opscenter.lab.firewalla.MspAlarm;
import com.opscenter.lab.firewalla.MspRule;
import com.opscenter.lab.http.Fault;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the control API offers for an account of Firewalla: what is true of it, breaking and
/// mending it, and what its boxes see and lose.
final class FirewallaRoutes extends PeerRoutes<LabFirewalla> {

    private static final String MODES = modes(Arrays.stream(Fault.values()).map(Fault::label));
    private static final String ADDRESS = "([0-9a-f:.]{3,45})?";

    FirewallaRoutes(JsonMapper json, Map<String, LabFirewalla> all) {
        super(json, "firewalla", "Firewalla", all);
    }

    @Override
    void describe(Map<String, String> index) {
        index.put("GET /firewalla", "every account with the true state of its boxes and rules");
        index.put("GET /firewalla/{id}/access", "its token, and a curl that works");
        index.put("POST /firewalla/{id}/break", "{\"mode\": " + MODES + "}");
        index.put("POST /firewalla/{id}/mend", "everything behaves again");
        index.put("POST /firewalla/{id}/boxes/{gid}/{how}", "offline | online");
        index.put(
                "POST /firewalla/{id}/alarms",
                "{\"type\": 1 to 16, \"message\"?, \"device\"?: address, \"remote\"?: address,"
                        + " \"port\"?: number, \"inbound\"?: true | false}");
        index.put(
                "POST /firewalla/{id}/flows",
                "{\"device\": address, \"remote\": address, \"blocked\"?: true | false,"
                        + " \"inbound\"?: true | false, \"port\"?: number}");
        index.put("POST /firewalla/{id}/alarms/{aid}/archive", "somebody does it in the app");
        index.put("POST /firewalla/{id}/rules/{rule}/{how}", "pause | resume | delete: in the app");
    }

    @Override
    void mend(LabFirewalla lab) {
        lab.mend();
    }

    @Override
    Optional<Reply> happen(String id, LabFirewalla lab, String action, byte[] body) {
        JsonNode fields = fields(body);
        return switch (action) {
            case "GET access" -> tell(access(lab));
            case "POST break" -> breakIn(body, Fault::labelled, MODES, lab::breakWith);
            case "POST alarms" -> raise(lab.truth(), fields);
            case "POST flows" -> pass(lab.truth(), fields);
            default -> {
                if (!action.matches("POST [a-z]+/[0-9A-Za-z-]{1,40}/[a-z]+")) {
                    yield UNKNOWN;
                }
                yield happened(lab.truth(), action.substring(5).split("/", -1))
                        ? DONE
                        : Optional.of(Reply.notFound(action));
            }
        };
    }

    /// @return false when there is no such thing, or nothing of that kind happens to it
    private static boolean happened(Account account, String[] parts) {
        String which = parts[1];
        return switch (parts[0] + " " + parts[2]) {
            case "boxes offline" -> account.online(which, false);
            case "boxes online" -> account.online(which, true);
            case "alarms archive" ->
                    which.matches("[0-9]{1,9}") && account.archive(Long.parseLong(which));
            case "rules pause" -> account.activate(which, false);
            case "rules resume" -> account.activate(which, true);
            case "rules delete" -> account.remove(which);
            default -> false;
        };
    }

    private static Optional<Reply> raise(Account account, JsonNode body) {
        int type = body.path("type").asInt(0);
        String device = body.path("device").asString("");
        String remote = body.path("remote").asString("");
        if (type < 1 || type > 16) {
            return Optional.of(Reply.invalid("type", "must be a number from 1 to 16"));
        }
        if (!device.matches(ADDRESS) || !remote.matches(ADDRESS)) {
            return Optional.of(Reply.invalid("device", "must be an address, as must remote"));
        }
        account.raise(
                account.boxes().getFirst().gid(),
                type,
                body.path("message").asString("Alarm of type " + type),
                device.isEmpty() ? null : device,
                remote.isEmpty() ? null : remote,
                body.path("port").asInt(443),
                body.path("inbound").asBoolean(false));
        return DONE;
    }

    private static Optional<Reply> pass(Account account, JsonNode body) {
        String device = body.path("device").asString("");
        String remote = body.path("remote").asString("");
        if (account.devices().stream().noneMatch(one -> one.ip().equals(device))) {
            return Optional.of(Reply.invalid("device", "must be the address of a device"));
        }
        if (remote.isEmpty() || !remote.matches(ADDRESS)) {
            return Optional.of(Reply.invalid("remote", "must be an address"));
        }
        account.pass(
                device,
                body.path("blocked").asBoolean(true),
                body.path("inbound").asBoolean(true),
                remote,
                null,
                body.path("port").asInt(443));
        return DONE;
    }

    @Override
    Object truth(String id, LabFirewalla lab) {
        Account account = lab.truth();
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("id", id);
        truth.put("endpoint", lab.endpoint());
        truth.put("boxes", account.boxes());
        truth.put(
                "alarms",
                account.alarms().stream()
                        .filter(MspAlarm::active)
                        .map(one -> Map.of("aid", one.aid(), "message", one.message()))
                        .toList());
        truth.put("rules", account.rules().stream().map(FirewallaRoutes::rule).toList());
        truth.put("broken", lab.broken().stream().map(Fault::label).toList());
        return truth;
    }

    private static Map<String, Object> rule(MspRule rule) {
        return Map.of(
                "id", rule.id(),
                "action", rule.action(),
                "value", rule.value(),
                "active", rule.active(),
                "notes", rule.notes());
    }

    private static Map<String, String> access(LabFirewalla lab) {
        return Map.of(
                "endpoint",
                lab.endpoint(),
                "token",
                lab.token(),
                "curl",
                "curl -H 'Authorization: Token %s' %s/v2/boxes"
                        .formatted(lab.token(), lab.endpoint()));
    }
}
