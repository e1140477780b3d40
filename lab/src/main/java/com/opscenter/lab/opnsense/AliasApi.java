package com.opscenter.lab.opnsense;

import com.opscenter.lab.http.Answer;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// `AliasUtilController`: it takes lower-case addresses only, answers `done` to every well-formed
/// delete, and adds the first entry of an alias twice when it is asked again.
final class AliasApi {

    private final Firewall firewall;

    AliasApi(Firewall firewall) {
        this.firewall = firewall;
    }

    Answer list(String name) {
        List<Map<String, String>> rows =
                name.equals(Firewall.ALIAS)
                        ? firewall.blocked().stream().map(ip -> Map.of("ip", ip)).toList()
                        : List.of();
        return Answer.json(
                200,
                Map.of("total", rows.size(), "rowCount", rows.size(), "current", 1, "rows", rows));
    }

    /// @param deaf it is answered as done, and is not
    Answer change(boolean post, boolean add, String name, JsonNode body, boolean deaf) {
        if (!post || !body.path("address").isString()) {
            return Answer.json(200, Map.of("status", "failed"));
        }
        String address = body.path("address").asString("");
        if (!address.matches("[0-9a-f:./_]+")) {
            return Answer.json(200, Map.of("status", "not_an_address"));
        }
        if (!name.equals(Firewall.ALIAS)) {
            return Answer.json(
                    200, Map.of("status", "failed", "status_msg", "nonexistent alias " + name));
        }
        if (!deaf && add) {
            firewall.put(address);
        } else if (!deaf) {
            firewall.remove(address);
        }
        return Answer.json(200, Map.of("status", "done"));
    }
}
