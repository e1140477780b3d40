package com.opscenter.lab.librenms;

import com.opscenter.lab.http.Answer;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.http.Request;
import com.opscenter.lab.http.Service;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// API v0 without its transport: a request in, an answer out.
final class Api implements Service {

    private static final String ROOT = "/api/v0/";
    private static final Duration AHEAD = Duration.ofHours(2);
    private static final Pattern OF_DEVICE = Pattern.compile("devices/([^/]+)/([a-z0-9_]+)");
    private static final Answer UNAUTHENTICATED =
            Answer.json(401, Map.of("message", "Unauthenticated."));

    private static final Answer UNAUTHORIZED =
            Answer.json(403, Map.of("message", "This action is unauthorized."));
    private static final Answer CRASHED =
            Answer.html(500, "<html><title>Server Error</title></html>");

    private final Monitored world;
    private final String token;
    private final AlertsApi alerts;
    private final LogsApi logs;
    private final PollerApi poller;
    private final MaintenanceApi maintenance;
    private final GraphsApi graphs;
    private volatile Set<Fault> faults = Set.of();

    Api(Monitored world, String token) {
        this.world = world;
        this.token = token;
        this.alerts = new AlertsApi(world);
        this.logs = new LogsApi(world);
        this.poller = new PollerApi(world);
        this.maintenance = new MaintenanceApi(world);
        this.graphs = new GraphsApi(world);
    }

    @Override
    public void breakWith(Set<Fault> broken) {
        faults = broken;
        world.ahead(broken.contains(Fault.CLOCK_AHEAD) ? AHEAD : Duration.ZERO);
    }

    @Override
    public Answer answer(Request request) {
        if (!request.path().startsWith(ROOT)) {
            // With "//api" no route is found, and the page that says so knows no token.
            return request.path().startsWith("//")
                    ? UNAUTHENTICATED
                    : Answer.html(404, "<html><title>Not Found</title></html>");
        }
        if (faults.contains(Fault.WRONG_TOKEN) || !token.equals(token(request))) {
            return UNAUTHENTICATED;
        }
        if (faults.contains(Fault.ERROR_INSIDE)) {
            return Answer.json(
                    200,
                    Map.of("status", "error", "message", "SQLSTATE[HY000] [2002] No such file"));
        }
        String route = request.path().substring(ROOT.length());
        return switch (request.method()) {
            case "GET" -> read(route, request);
            case "PUT" -> write(route, request);
            case "POST" -> post(route, request);
            default -> unknown();
        };
    }

    @Override
    public boolean changes(Request request) {
        return request.method().equals("POST")
                || (request.method().equals("PUT") && request.path().matches(".*/[0-9]+"));
    }

    /// The token, in any of the three ways it may be given.
    private static @Nullable String token(Request request) {
        String header = request.headers().get("x-auth-token");
        if (header != null) {
            return header;
        }
        String bearer = request.headers().get("authorization");
        return bearer != null && bearer.startsWith("Bearer ")
                ? bearer.substring("Bearer ".length())
                : request.query().get("api_token");
    }

    private Answer post(String route, Request request) {
        Matcher ofDevice = OF_DEVICE.matcher(route);
        if (!ofDevice.matches() || !ofDevice.group(2).equals("maintenance")) {
            return unknown();
        }
        if (faults.contains(Fault.READ_ONLY)) {
            return UNAUTHORIZED;
        }
        return world.device(ofDevice.group(1))
                .map(device ->
                        maintenance.begin(device, request.body(), faults.contains(Fault.DEAF)))
                .orElseGet(() -> missing(ofDevice.group(1)));
    }

    private Answer write(String route, Request request) {
        return faults.contains(Fault.READ_ONLY)
                ? UNAUTHORIZED
                : alerts.write(route, request.body(), faults.contains(Fault.DEAF));
    }

    private Answer read(String route, Request request) {
        Matcher ofDevice = OF_DEVICE.matcher(route);
        if (ofDevice.matches()) {
            return ofDevice(ofDevice.group(1), ofDevice.group(2), request);
        }
        if (route.equals("alerts") || route.startsWith("alerts/")) {
            return alerts.list(route, request);
        }
        if (route.startsWith("logs/")) {
            return logs.list(
                    route.substring("logs/".length()),
                    request,
                    faults.contains(Fault.SOME_DEVICES_ONLY));
        }
        if (route.equals("ports") || route.equals("resources/sensors")) {
            return polled(route, request);
        }
        return switch (route) {
            case "ping" -> Answer.json(200, Map.of("message", "pong"));
            case "system" ->
                    Envelope.list(
                            "system", List.of(Map.of("local_ver", "25.11.0", "php_ver", "8.3.6")));
            case "devices" -> Envelope.list("devices", devices(request));
            case "rules" -> Envelope.list("rules", world.rules().stream().map(Rows::rule).toList());
            case "resources/links" -> Envelope.error(404, "Links do not exist");
            case "resources/locations" -> Envelope.error(404, "Locations do not exist");
            default -> route.startsWith("devices/") ? device(route) : unknown();
        };
    }

    private Answer polled(String route, Request request) {
        if (faults.contains(Fault.LISTS_CRASHED)) {
            return CRASHED;
        }
        return route.equals("ports")
                ? poller.ports(request, "port_id,ifName", _ -> true)
                : poller.sensors();
    }

    private List<Map<String, Object>> devices(Request request) {
        String type = request.parameter("type").orElse("all").toLowerCase(Locale.ROOT);
        return world.devices().stream()
                .filter(device ->
                        switch (type) {
                            case "up" -> device.isUp();
                            case "down" -> !device.isUp();
                            case "ignored", "disabled" -> false;
                            default -> true;
                        })
                .map(this::row)
                .toList();
    }

    private Map<String, Object> row(MonitoredDevice device) {
        return Rows.device(device, world.now(), world.poller().last(), world.zone());
    }

    private Answer device(String route) {
        String wanted = route.substring("devices/".length());
        Optional<MonitoredDevice> found = world.device(wanted);
        return found.map(device -> Envelope.list("devices", List.of(row(device))))
                .orElseGet(() -> missing(wanted));
    }

    private Answer ofDevice(String wanted, String what, Request request) {
        Optional<MonitoredDevice> found = world.device(wanted);
        if (found.isEmpty()) {
            return missing(wanted);
        }
        MonitoredDevice device = found.get();
        return switch (what) {
            case "availability" ->
                    Envelope.collection("availability", Rows.availability(device, world.now()));
            case "outages" ->
                    Envelope.collection(
                            "outages", device.outages().stream().map(Rows::outage).toList());
            case "ports" -> poller.ports(request, "ifName", port -> port.device() == device.id());
            case "links" -> Envelope.error(404, "Links do not exist");
            case "maintenance" -> maintenance.read(device);
            case "graphs" -> graphs.list();
            default -> graphs.draw(what, request);
        };
    }

    private static Answer missing(String device) {
        return Envelope.error(404, "Device " + device + " does not exist");
    }

    private static Answer unknown() {
        return Envelope.error(404, "This API route doesn't exist.");
    }

    static List<Integer> numbers(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(number -> number.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .toList();
    }
}
