package com.opscenter.lab.control;

import com.opscenter.lab.routeros.LabRouter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The RouterOS devices in the control API.
final class RouterRoutes extends PeerRoutes<LabRouter> {

    private static final String AT_PORT = "POST ports/";

    RouterRoutes(JsonMapper json, Map<String, LabRouter> all) {
        super(json, "routers", "router", all);
    }

    @Override
    void describe(Map<String, String> index) {
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
    }

    @Override
    Object truth(String id, LabRouter one) {
        return RouterTruth.of(id, one);
    }

    @Override
    void mend(LabRouter one) {
        one.mend();
    }

    @Override
    Optional<Reply> happen(String id, LabRouter one, String action, byte[] body) {
        if (action.startsWith(AT_PORT)) {
            return port(id, one, action.substring(AT_PORT.length()), body);
        }
        return switch (action) {
            case "GET access" -> tell(RouterAccess.of(one));
            case "POST break" ->
                    heed(
                            RouterInput.breaking(json, body),
                            breaking -> {
                                breaking.fault().ifPresent(one::breakWith);
                                breaking.reboot().ifPresent(one::reboot);
                            });
            case "GET effects" -> tell(Map.of("effects", one.truth().written()));
            case "DELETE effects" -> {
                one.truth().forgetWritten();
                yield tell(Map.of("effects", List.of()));
            }
            default -> UNKNOWN;
        };
    }

    private Optional<Reply> port(String id, LabRouter one, String port, byte[] body) {
        if (one.truth().spec().ports().stream().noneMatch(spec -> spec.name().equals(port))) {
            return Optional.of(Reply.notFound("port " + port + " at " + id));
        }
        return heed(
                SwitchInput.hand(json, body),
                hand -> {
                    switch (hand) {
                        case ENABLE -> one.truth().disable(port, false);
                        case DISABLE -> one.truth().disable(port, true);
                        case UNPLUG -> one.truth().plug(port, false);
                        case PLUG -> one.truth().plug(port, true);
                    }
                });
    }
}
