package com.opscenter.lab.opnsense;

import com.opscenter.lab.http.Answer;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.http.Request;
import com.opscenter.lab.http.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The REST API without its transport: a request in, an answer out.
final class OpnsenseApi implements Service {

    private static final String ROOT = "/api/";
    private static final Duration AHEAD = Duration.ofHours(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Firewall firewall;
    private final String credential;
    private final IdsApi ids;
    private final NetworkApi network;
    private final AliasApi alias;
    private volatile Set<Fault> faults = Set.of();

    OpnsenseApi(Firewall firewall, String key, String secret) {
        this.firewall = firewall;
        byte[] both = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
        this.credential = "Basic " + Base64.getEncoder().encodeToString(both);
        this.ids = new IdsApi(firewall);
        this.network = new NetworkApi(firewall);
        this.alias = new AliasApi(firewall);
    }

    @Override
    public void breakWith(Set<Fault> broken) {
        faults = broken;
        firewall.ahead(broken.contains(Fault.CLOCK_AHEAD) ? AHEAD : Duration.ZERO);
    }

    @Override
    public boolean changes(Request request) {
        return request.path().matches(".*/alias_util/(add|delete)/.*");
    }

    @Override
    public Answer answer(Request request) {
        if (!request.path().startsWith(ROOT)) {
            return Answer.html(200, "<!DOCTYPE html><title>Login | OPNsense</title>");
        }
        boolean known = credential.equals(request.headers().get("authorization"));
        if (!known || faults.contains(Fault.WRONG_TOKEN)) {
            return error(401, "Authentication Failed");
        }
        JsonNode body = body(request);
        if (body == null) {
            return Answer.json(400, Map.of("message", "Invalid JSON syntax"));
        }
        if (faults.contains(Fault.ERROR_INSIDE)) {
            return Answer.json(
                    200,
                    Map.of(
                            "errorMessage",
                            "Unexpected error, check log for details",
                            "errorTitle",
                            "An API exception occurred"));
        }
        return answer(request, request.path().substring(ROOT.length()), body);
    }

    /// A JSON content type promises a body, whatever the method (`ApiControllerBase`).
    private static @Nullable JsonNode body(Request request) {
        String type = request.headers().getOrDefault("content-type", "");
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            return JSON.createObjectNode();
        }
        try {
            JsonNode body = JSON.readTree(request.body());
            return body == null || body.isMissingNode() || request.body().isBlank() ? null : body;
        } catch (JacksonException _) {
            return null;
        }
    }

    private Answer answer(Request request, String path, JsonNode body) {
        boolean post = request.method().equals("POST");
        List<String> parts = List.of(path.split("/", -1));
        if (parts.size() < 3) {
            return error(404, "Endpoint not found");
        }
        String call = String.join("/", parts.subList(0, 3));
        String rest = parts.size() > 3 ? parts.get(3) : "";
        return switch (call) {
            case "ids/service/query_alerts" -> ids.alerts(post, body);
            case "ids/settings/get_rule_info" -> ids.rule(rest);
            case "routes/gateway/status" -> network.gateways();
            case "routing/settings/search_gateway" -> network.search(post);
            case "diagnostics/traffic/interface" -> network.traffic();
            case "interfaces/overview/export" -> network.overview();
            case "diagnostics/firewall/log" -> network.log(request);
            case "diagnostics/firewall/pf_statistics" -> network.rules(rest);
            case "core/firmware/status" -> network.firmware();
            case "firewall/alias_util/list" -> alias.list(rest);
            case "firewall/alias_util/add", "firewall/alias_util/delete" ->
                    change(post, call.endsWith("add"), rest, body);
            default -> error(404, "Endpoint not found");
        };
    }

    /// Keys of users with "deny config write" are refused.
    private Answer change(boolean post, boolean add, String name, JsonNode body) {
        if (faults.contains(Fault.READ_ONLY)) {
            return error(403, "Forbidden");
        }
        return alias.change(post, add, name, body, faults.contains(Fault.DEAF));
    }

    private static Answer error(int status, String message) {
        return Answer.json(status, Map.of("status", status, "message", message));
    }
}
