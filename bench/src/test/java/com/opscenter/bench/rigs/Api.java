package com.opscenter.bench.rigs;

import com.opscenter.bench.product.Client;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The public API as rigs use it: every answer counts, and lists are read to their end.
record Api(Client client) {

    private static final int PAGE = 200;

    Reply get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    Reply send(String method, String path, String json, String... headers)
            throws IOException, InterruptedException {
        return new Reply(client.send(method, path, json, headers));
    }

    /// All items of a list, page by page.
    List<JsonNode> items(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
        String page = first;
        while (!page.isEmpty()) {
            JsonNode body = client.get(page);
            body.get("items").forEach(items::add);
            JsonNode next = body.path("nextCursor");
            page =
                    next.isString()
                            ? first
                                    + "&cursor="
                                    + URLEncoder.encode(next.asString(), StandardCharsets.UTF_8)
                            : "";
        }
        return items;
    }

    /// Every outlet of every PDU.
    ///
    /// @param query such as `?at=pos:12`, or nothing
    List<JsonNode> outlets(String query) throws IOException, InterruptedException {
        List<JsonNode> outlets = new ArrayList<>();
        for (JsonNode pdu : items("/api/v1/power/pdus" + query)) {
            String id = pdu.get("id").asString();
            outlets.addAll(items("/api/v1/power/pdus/" + id + "/outlets" + query));
        }
        return outlets;
    }
}
