package com.opscenter.bench.rigs;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The public API as the demo's service account knows it.
record Api(String url, String token) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int PAGE = 200;

    /// @param credentials the content of `credentials.json`
    static Api of(String url, JsonNode credentials) throws IOException, InterruptedException {
        JsonNode client = credentials.get("client");
        String form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(encode(client, "id"), encode(client, "secret"));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        Reply reply = Reply.of(HTTP.send(request, BodyHandlers.ofString()));
        return new Api(url, reply.body().get("access_token").asString());
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    Reply send(String method, String path, String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .method(
                                method,
                                json.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Reply.of(HTTP.send(request.build(), BodyHandlers.ofString()));
    }

    /// All items of a list, page by page.
    List<JsonNode> items(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
        String page = first;
        while (!page.isEmpty()) {
            Reply reply = get(page);
            if (reply.status() != 200) {
                throw new IOException(page + " answers " + reply);
            }
            reply.body().get("items").forEach(items::add);
            JsonNode next = reply.body().path("nextCursor");
            page = next.isString() ? first + "&cursor=" + encode(next.asString()) : "";
        }
        return items;
    }

    private static String encode(JsonNode object, String member) {
        return encode(object.get(member).asString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
