package com.opscenter.lab.librenms;

import com.opscenter.lab.http.Answer;
import com.opscenter.lab.http.Request;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `list_alerts`, `ack_alert` and `unmute_alert` with what they forgive and forget: without a state
/// only what stands is listed, and whoever acknowledges what is not there is answered 200.
final class AlertsApi {

    private static final List<String> COLUMNS =
            List.of("id", "device_id", "rule_id", "state", "alerted", "open", "timestamp");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Monitored world;

    AlertsApi(Monitored world) {
        this.world = world;
    }

    Answer list(String route, Request request) {
        List<Integer> states = Api.numbers(request.parameter("state").orElse("1"));
        String id = route.equals("alerts") ? "0" : route.substring("alerts/".length());
        int wanted = id.matches("[0-9]{1,9}") ? Integer.parseInt(id) : 0;
        String order = request.parameter("order").orElse("timestamp desc");
        if (!COLUMNS.contains(order.split(" ", 2)[0])) {
            return Envelope.error(400, "Invalid columns: " + order.split(" ", 2)[0]);
        }
        String severity = request.parameter("severity").orElse("");
        return Envelope.list(
                "alerts",
                world.alerts().stream()
                        .filter(alert -> states.contains(alert.state()))
                        .filter(alert -> wanted == 0 || alert.id() == wanted)
                        .filter(alert -> isOf(alert, severity))
                        .sorted(order(order))
                        .map(alert -> row(alert))
                        .toList());
    }

    /// An unknown severity is no filter at all.
    private boolean isOf(MonitoredAlert alert, String severity) {
        return !List.of("ok", "warning", "critical").contains(severity)
                || rule(alert).severity().equals(severity);
    }

    /// A direction counts only in lower case; any other is ignored, and the newest come first.
    private static Comparator<MonitoredAlert> order(String order) {
        Comparator<MonitoredAlert> byTime = Comparator.comparing(MonitoredAlert::timestamp);
        return switch (order) {
            case "timestamp asc" -> byTime;
            case "id asc" -> Comparator.comparingInt(MonitoredAlert::id);
            case "id desc" -> Comparator.comparingInt(MonitoredAlert::id).reversed();
            default -> byTime.reversed();
        };
    }

    private Map<String, Object> row(MonitoredAlert alert) {
        MonitoredDevice device = world.device(Integer.toString(alert.deviceId())).orElseThrow();
        return Rows.alert(alert, device, rule(alert), world.zone());
    }

    private AlertRule rule(MonitoredAlert alert) {
        return world.rule(alert.ruleId()).orElseThrow();
    }

    /// @param deaf what is said to be done is not
    Answer write(String route, String body, boolean deaf) {
        if (route.startsWith("alerts/unmute/")) {
            return unmute(route.substring("alerts/unmute/".length()), body, deaf);
        }
        if (route.startsWith("alerts/")) {
            return acknowledge(route.substring("alerts/".length()), body, deaf);
        }
        return Envelope.error(404, "This API route doesn't exist.");
    }

    private Answer acknowledge(String id, String body, boolean deaf) {
        Optional<Integer> alert = number(id);
        if (alert.isEmpty()) {
            return Envelope.error(400, "Invalid alert has been provided");
        }
        JsonNode data = read(body);
        boolean there =
                deaf
                        ? world.alert(alert.get()).isPresent()
                        : world.acknowledge(
                                alert.get(), "api", data.path("note").asString(""), clear(data));
        return Envelope.done(200, there ? "Alert has been acknowledged" : "No Alert by that ID");
    }

    private Answer unmute(String id, String body, boolean deaf) {
        Optional<Integer> alert = number(id);
        if (alert.isEmpty()) {
            return Envelope.error(400, "Invalid alert has been provided");
        }
        boolean there =
                deaf
                        ? world.alert(alert.get()).isPresent()
                        : world.unmute(alert.get(), "api", read(body).path("note").asString(""));
        return Envelope.done(200, there ? "Alert has been unmuted" : "No alert by that ID");
    }

    private static @Nullable Boolean clear(JsonNode data) {
        JsonNode clear = data.path("until_clear");
        return clear.isBoolean() ? clear.booleanValue() : null;
    }

    /// What cannot be read is nothing, as PHP has it.
    private JsonNode read(String body) {
        try {
            return json.readTree(body.isEmpty() ? "{}" : body);
        } catch (JacksonException malformed) {
            return json.createObjectNode();
        }
    }

    private static Optional<Integer> number(String id) {
        return id.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(id)) : Optional.empty();
    }
}
