package com.opscenter.flow;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The API as one caller sees it.
///
/// @param headers what proves who the caller is: names and values in turn
record Rest(String url, List<String> headers) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Rest bearer(String url, String token) {
        return new Rest(url, List.of("Authorization", "Bearer " + token));
    }

    Answer get(String path, String... more) {
        return send("GET", path, "", more);
    }

    Answer post(String path, String json, String... more) {
        return send("POST", path, json, more);
    }

    Answer patch(String path, String json, String... more) {
        return send("PATCH", path, json, more);
    }

    Answer put(String path, String json, String... more) {
        return send("PUT", path, json, more);
    }

    Answer delete(String path, String... more) {
        return send("DELETE", path, "", more);
    }

    Answer send(String method, String path, String json, String... more) {
        try {
            return new Answer(
                    HTTP.send(request(method, path, json, more), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What is no text.
    HttpResponse<byte[]> download(String path, String json) {
        return HTTP.sendAsync(request("POST", path, json), BodyHandlers.ofByteArray()).join();
    }

    /// Sends, and waits for nothing.
    CompletableFuture<HttpResponse<String>> begin(String path, String json, String... more) {
        return HTTP.sendAsync(request("POST", path, json, more), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String json, String... more) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .method(
                                method,
                                json.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        for (int i = 0; i < more.length; i += 2) {
            request.setHeader(more[i], more[i + 1]);
        }
        return request.build();
    }
}
