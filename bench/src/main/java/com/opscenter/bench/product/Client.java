package com.opscenter.bench.product;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A script as the public API knows it.
public final class Client {

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    public Client(JsonNode credentials) throws IOException, InterruptedException {
        base = credentials.get("url").asString();
        JsonNode client = credentials.get("client");
        String form =
                "grant_type=client_credentials&client_id="
                        + encode(client.get("id").asString())
                        + "&client_secret="
                        + encode(client.get("secret").asString());
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(client.get("token_endpoint").asString()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        token =
                json.readTree(http.send(request, BodyHandlers.ofString()).body())
                        .get("access_token")
                        .asString();
    }

    public String token() {
        return token;
    }

    public URI socket() {
        return URI.create(base.replaceFirst("^http", "ws") + "/ws");
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /// Reads an answer without looking into it; tells its length.
    public int read(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(base + path)).GET()).length;
    }

    public JsonNode post(String path, String body) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    public JsonNode patch(String path, String body) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString(body)));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return json.readTree(answer(request));
    }

    private byte[] answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                http.send(
                        request.header("Authorization", "Bearer " + token).build(),
                        BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IOException(
                    response.statusCode()
                            + " "
                            + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
