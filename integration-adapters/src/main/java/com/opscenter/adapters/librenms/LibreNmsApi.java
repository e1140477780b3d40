package com.opscenter.adapters.librenms;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.http.HttpAnswer;
import com.opscenter.adapters.http.HttpAsk;
import com.opscenter.adapters.http.HttpFailures;
import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.uptime.api.MaintenanceState;
import com.opscenter.uptime.api.MonitorGraphs.Drawing;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// API v0 on the wire: calls, envelopes and what answers mean that are none.
final class LibreNmsApi implements AutoCloseable {

    /// 0 over, 1 stands, 2 acknowledged, 3 worse, 4 better. Without a state only what stands is
    /// listed, so that an acknowledged alert would look like one that is over.
    private static final String EVERY_STATE = "state=0,1,2,3,4";

    private static final int LONGEST = 200;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpSession session;
    private final String token;

    LibreNmsApi(HttpSession session, String token) {
        this.session = session;
        this.token = token;
    }

    /// Whether a LibreNMS is there that takes the token.
    void ping() throws DeviceException {
        JsonNode body = ask(HttpAsk.get("/ping"));
        if (!body.path("message").asString("").equals("pong")) {
            throw protocol("answers, but is no LibreNMS: check address and path");
        }
    }

    /// Its version.
    String version() throws DeviceException {
        return list("/system", "system").stream()
                .findFirst()
                .flatMap(row -> row.text("local_ver", LONGEST))
                .orElse("of an unknown version");
    }

    List<WatchedDevice> devices() throws DeviceException {
        return list("/devices?order=device_id", "devices").stream()
                .flatMap(row -> WatchedDevice.of(row).stream())
                .toList();
    }

    /// Ids of the devices that are down.
    Set<Long> down() throws DeviceException {
        return list("/devices?type=down", "devices").stream()
                .flatMap(row -> row.number("device_id").stream().boxed())
                .collect(Collectors.toSet());
    }

    /// When each device was last polled, by the server's clock.
    Map<Long, Instant> polled(ServerTime time) throws DeviceException {
        Map<Long, Instant> polled = new HashMap<>();
        for (ApiRow row : list("/devices?order=device_id", "devices")) {
            row.text("last_polled", LONGEST)
                    .flatMap(time::instant)
                    .ifPresent(at -> row.number("device_id").ifPresent(id -> polled.put(id, at)));
        }
        return polled;
    }

    /// `going_down` and `up_again` in seconds since 1970, the newest first.
    List<ApiRow> outages(long device) throws DeviceException {
        return listOrNone("/devices/" + device + "/outages", "outages");
    }

    /// `duration` in seconds and `availability_perc`.
    List<ApiRow> availability(long device) throws DeviceException {
        return listOrNone("/devices/" + device + "/availability", "availability");
    }

    /// What was last polled of the ports of all devices; the list has no pages.
    List<ApiRow> ports() throws DeviceException {
        return listOrNone("/ports?columns=" + PolledPort.COLUMNS, "ports");
    }

    /// What was last polled of the sensors of all devices.
    List<ApiRow> sensors() throws DeviceException {
        return listOrNone("/resources/sensors", "sensors");
    }

    /// Whether a device is being worked on. UNKNOWN for a device there is not.
    MaintenanceState maintenance(long device) throws DeviceException {
        HttpAsk ask = HttpAsk.get("/devices/" + device + "/maintenance");
        HttpAnswer answer = answer(ask);
        if (answer.status() == 404) {
            return MaintenanceState.UNKNOWN;
        }
        return switch (body(answer, ask).path("is_under_maintenance").asString("")) {
            case "true", "1" -> MaintenanceState.RUNNING;
            case "false", "0" -> MaintenanceState.NONE;
            default -> throw protocol("does not say whether a device is under maintenance");
        };
    }

    /// Announces work, from now on. The answer proves nothing, and each time a further schedule is
    /// written.
    void maintain(long device, int minutes, String reason) throws DeviceException {
        ObjectNode body = json.createObjectNode();
        // Without a colon it would never end.
        body.put("duration", "%02d:%02d".formatted(minutes / 60, minutes % 60));
        body.put("title", "Ops-Center");
        body.put("notes", reason);
        ask(
                HttpAsk.json(
                        "POST",
                        "/devices/" + device + "/maintenance",
                        json.writeValueAsString(body)));
    }

    /// `name` and `desc` of the graphs it draws of a device.
    List<ApiRow> graphs(long device) throws DeviceException {
        return listOrNone("/devices/" + device + "/graphs", "graphs");
    }

    /// A picture in base64, so that it comes as JSON as everything does, and an error is told from
    /// it.
    JsonNode draw(long device, Drawing drawing) throws DeviceException {
        return ask(HttpAsk.get(
                        "/devices/%d/%s?from=%d&to=%d&width=%d&height=%d&output=base64"
                                .formatted(
                                        device,
                                        drawing.graph(),
                                        drawing.from().getEpochSecond(),
                                        drawing.to().getEpochSecond(),
                                        drawing.width(),
                                        drawing.height())))
                .path("image");
    }

    /// The last lines of a log; none where the token's user may see it not.
    List<ApiRow> newest(DeviceLog log, int most) throws DeviceException {
        return lines(log, "sortorder=DESC&limit=" + most);
    }

    /// Lines after that one, the oldest first; some servers begin with that one.
    List<ApiRow> since(DeviceLog log, long id, int most) throws DeviceException {
        return lines(log, "sortorder=ASC&limit=%d&from=%d".formatted(most, id));
    }

    /// Whether the token may see the logs of all devices.
    boolean maySeeLogs() throws DeviceException {
        return session.ask(with(HttpAsk.get("/logs/eventlog?limit=1"))).ok();
    }

    private List<ApiRow> lines(DeviceLog log, String query) throws DeviceException {
        HttpAsk ask = HttpAsk.get("/logs/" + log.path + "?" + query);
        HttpAnswer answer = answer(ask);
        return answer.status() == 403 || answer.status() == 404
                ? List.of()
                : list(body(answer, ask), "logs");
    }

    /// Every alert there ever was of devices and rules that are still there.
    List<ApiRow> alerts() throws DeviceException {
        return list("/alerts?" + EVERY_STATE, "alerts");
    }

    /// One alert, whatever its state; empty when there is none.
    Optional<ApiRow> alert(String id) throws DeviceException {
        return list("/alerts/" + checked(id) + "?" + EVERY_STATE, "alerts").stream()
                .filter(row -> Long.toString(row.number("id").orElse(-1)).equals(id))
                .findFirst();
    }

    /// Says that somebody knows, until it is over. The answer proves nothing: an alert that is not
    /// there is answered 200 as well.
    ///
    /// @return what was answered
    String acknowledge(String id, String note) throws DeviceException {
        ObjectNode body = json.createObjectNode();
        body.put("note", note);
        body.put("until_clear", true);
        return put("/alerts/" + checked(id), body);
    }

    /// Says that nobody knows.
    ///
    /// @return what was answered
    String unmute(String id, String note) throws DeviceException {
        return put("/alerts/unmute/" + checked(id), json.createObjectNode().put("note", note));
    }

    /// Whether the token may acknowledge. Asked with an id that is none, so that nothing can be
    /// changed: whoever may is told so (400), whoever may not is refused before.
    boolean mayAcknowledge() throws DeviceException {
        HttpAnswer answer = session.ask(with(HttpAsk.json("PUT", "/alerts/none", "{}")));
        return answer.status() == 400;
    }

    private String put(String path, ObjectNode body) throws DeviceException {
        JsonNode answer = ask(HttpAsk.json("PUT", path, json.writeValueAsString(body)));
        return new ApiRow(answer).text("message", LONGEST).orElse("");
    }

    /// The list of that name.
    private List<ApiRow> list(String path, String name) throws DeviceException {
        return list(ask(HttpAsk.get(path)), name);
    }

    /// Where there is nothing, the answer is 404.
    private List<ApiRow> listOrNone(String path, String name) throws DeviceException {
        HttpAsk ask = HttpAsk.get(path);
        HttpAnswer answer = answer(ask);
        return answer.status() == 404 ? List.of() : list(body(answer, ask), name);
    }

    private List<ApiRow> list(JsonNode body, String name) throws DeviceException {
        JsonNode items = body.path(name);
        if (!items.isArray()) {
            throw protocol("answered without the list of " + name);
        }
        return StreamSupport.stream(items.spliterator(), false)
                .filter(JsonNode::isObject)
                .map(ApiRow::new)
                .toList();
    }

    private JsonNode ask(HttpAsk ask) throws DeviceException {
        return body(answer(ask), ask);
    }

    private HttpAnswer answer(HttpAsk ask) throws DeviceException {
        return session.ask(with(ask));
    }

    private JsonNode body(HttpAnswer answer, HttpAsk ask) throws DeviceException {
        switch (answer.status()) {
            case 401 -> throw HttpFailures.unauthorized(answer, "check the API token");
            case 403 ->
                    throw HttpFailures.unauthorized(
                            answer, "the token's user needs more rights for this");
            default -> {
                if (!answer.ok()) {
                    throw HttpFailures.unexpected(answer, ask);
                }
            }
        }
        JsonNode body = answer.json();
        if (body.path("status").asString("ok").equals("error")) {
            throw protocol("answered 200 with an error inside");
        }
        return body;
    }

    private HttpAsk with(HttpAsk ask) {
        return ask.with("X-Auth-Token", token);
    }

    /// Ids come from the history; nothing but a number may become a part of a path.
    private static String checked(String id) throws DeviceException {
        if (!id.matches("[0-9]{1,18}")) {
            throw new DeviceException(
                    HealthReason.PROTOCOL, "An alert of LibreNMS is known by a number.");
        }
        return id;
    }

    private DeviceException protocol(String what) {
        return new DeviceException(
                HealthReason.PROTOCOL, "The service at %s %s.".formatted(session.endpoint(), what));
    }

    @Override
    public void close() {
        session.close();
    }
}
