package com.opscenter.lab.control;

import com.opscenter.lab.routeros.LabRouter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The RouterOS devices in the control API.
record RouterRoutes(JsonMapper json, Map<String, LabRouter> routers) {

    static final Map<String, String> INDEX = index();

    /// @param parts of the path after `routers`
    Reply answer(String method, String path, List<String> parts, byte[] body) {
        if (parts.isEmpty()) {
            return method.equals("GET") ? Reply.ok(all()) : Reply.notAllowed(method, path);
        }
        LabRouter one = routers.get(parts.getFirst());
        if (one == null) {
            return Reply.notFound("router " + parts.getFirst());
        }
        return onRouter(parts.getFirst(), one, method, parts.subList(1, parts.size()), body)
                .orElseGet(() -> Reply.notAllowed(method, path));
    }

    private Map<String, List<RouterTruth>> all() {
        return Map.of(
                "routers",
                routers.entrySet().stream()
                        .map(one -> RouterTruth.of(one.getKey(), one.getValue()))
                        .toList());
    }

    private Optional<Reply> onRouter(
            String id, LabRouter one, String method, List<String> parts, byte[] body) {
        if (parts.size() == 2 && parts.getFirst().equals("ports") && method.equals("POST")) {
            return Optional.of(port(id, one, parts.get(1), body));
        }
        return switch (method + " " + String.join("/", parts)) {
            case "GET " -> Optional.of(truth(id, one));
            case "GET access" -> Optional.of(Reply.ok(RouterAccess.of(one)));
            case "POST break" -> Optional.of(breakIt(id, one, body));
            case "POST mend" -> {
                one.mend();
                yield Optional.of(truth(id, one));
            }
            case "GET effects" -> Optional.of(Reply.ok(Map.of("effects", one.truth().written())));
            case "DELETE effects" -> {
                one.truth().forgetWritten();
                yield Optional.of(Reply.ok(Map.of("effects", List.of())));
            }
            default -> Optional.empty();
        };
    }

    private static Reply truth(String id, LabRouter one) {
        return Reply.ok(RouterTruth.of(id, one));
    }

    private Reply breakIt(String id, LabRouter one, byte[] body) {
        return switch (RouterInput.breaking(json, body)) {
            case Input.Good<RouterInput.Breaking>(var breaking) -> {
                breaking.fault().ifPresent(one::breakWith);
                breaking.reboot().ifPresent(one::reboot);
                yield truth(id, one);
            }
            case Input.Bad<RouterInput.Breaking>(var field, var rule) -> Reply.invalid(field, rule);
        };
    }

    private Reply port(String id, LabRouter one, String port, byte[] body) {
        boolean known =
                one.truth().spec().ports().stream().anyMatch(spec -> spec.name().equals(port));
        if (!known) {
            return Reply.notFound("port " + port + " at " + id);
        }
        return switch (SwitchInput.hand(json, body)) {
            case Input.Good<SwitchInput.Hand>(var hand) -> {
                switch (hand) {
                    case ENABLE -> one.truth().disable(port, false);
                    case DISABLE -> one.truth().disable(port, true);
                    case UNPLUG -> one.truth().plug(port, false);
                    case PLUG -> one.truth().plug(port, true);
                }
                yield truth(id, one);
            }
            case Input.Bad<SwitchInput.Hand>(var field, var rule) -> Reply.invalid(field, rule);
        };
    }

    private static Map<String, String> index() {
        Map<String, String> index = new LinkedHashMap<>();
        index.put("GET /routers", "every RouterOS device with the true state of its ports");
        index.put("GET /routers/{id}", "one device");
        index.put("GET /routers/{id}/access", "its users and secrets, and a curl that works");
        index.put(
                "POST /routers/{id}/break",
                "{\"mode\": " + RouterInput.modes() + ", \"millis\"?: number, of a reboot}");
        index.put("POST /routers/{id}/mend", "everything behaves again");
        index.put(
                "POST /routers/{id}/ports/{name}",
                "{\"hand\": ENABLE | DISABLE | UNPLUG | PLUG}: somebody did it at the device");
        index.put("GET /routers/{id}/effects", "every change asked for, oldest first");
        index.put("DELETE /routers/{id}/effects", "forget them");
        return index;
    }
}
