package com.opscenter.lab.opnsense;

import com.opscenter.lab.http.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Intrusion detection (`queryAlertLog.py`): page 1 has rows 1 to n, page k rows (k-1)·n to k·n-1,
/// so that row n comes twice; the scan stops there, so `total` is a lower bound until the last
/// page. A GET is answered `[]`.
final class IdsApi {

    private static final int USUAL = 9_999;

    private final Firewall firewall;

    IdsApi(Firewall firewall) {
        this.firewall = firewall;
    }

    Answer alerts(boolean post, JsonNode body) {
        if (!post) {
            return Answer.json(200, List.of());
        }
        int count = body.path("rowCount").asInt(USUAL);
        int page = Math.max(1, body.path("current").asInt(1));
        String words = body.path("searchPhrase").asString("");
        List<EveRecord> all =
                firewall.records().stream()
                        .filter(one -> words.isEmpty() || one.says(words))
                        .toList();
        int offset = page == 1 ? 0 : (page - 1) * count - 1;
        List<EveRecord> rows = all.stream().skip(offset).limit(count).toList();
        int seen = offset + rows.size();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("filters", Map.of());
        answer.put("rows", rows.stream().map(EveRecord::row).toList());
        answer.put("origin", "eve.json");
        answer.put("total", all.size() > seen ? seen + 1 : all.size());
        answer.put("rowCount", rows.size());
        answer.put("current", page);
        return Answer.json(200, answer);
    }

    /// Alerts do not say how bad they are; rules do.
    Answer rule(String sid) {
        return firewall.rule(sid.matches("[0-9]{1,15}") ? Long.parseLong(sid) : -1)
                .map(rule ->
                        Answer.json(
                                200,
                                Map.of(
                                        "sid", Long.toString(rule.sid()),
                                        "msg", rule.message(),
                                        "category", rule.category(),
                                        "severity", Integer.toString(rule.severity()),
                                        "source", "lab.rules",
                                        "action", rule.drops() ? "drop" : "alert")))
                .orElseGet(() -> Answer.json(200, List.of()));
    }
}
