package com.opscenter.bench.product;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A script as the public API knows it.
public final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final JsonMapper json = JsonMapper.builder().build();
    private final String base;
    private final String token;

    /// @param credentials the content of `credentials.json`
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
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        token =
                json.readTree(content(HTTP.send(request, BodyHandlers.ofByteArray())))
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
        return json.readTree(content(send("GET", path, "")));
    }

    /// Reads an answer without looking into it; tells its length.
    public int read(String path) throws IOException, InterruptedException {
        return content(send("GET", path, "")).length;
    }

    public JsonNode post(String path, String body) throws IOException, InterruptedException {
        return json.readTree(content(send("POST", path, body)));
    }

    public JsonNode patch(String path, String body) throws IOException, InterruptedException {
        return json.readTree(content(send("PATCH", path, body)));
    }

    /// The answer, whatever it says.
    ///
    /// @param body JSON, empty for none
    /// @param headers names and values in turn
    public HttpResponse<byte[]> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        BodyPublisher content =
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, content);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] content(HttpResponse<byte[]> response) throws IOException {
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
