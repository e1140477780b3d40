package com.opscenter.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A script that listens to `/api/v1/stream`.
final class EventFeed implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 40;

    /// @param name empty for a block without an event: an id alone, or the end of the stream
    record Event(String name, String id, JsonNode data) {}

    static final Event END = new Event("", "end", JSON.nullNode());

    private final BlockingQueue<Event> heard = new LinkedBlockingQueue<>();
    private final HttpResponse<InputStream> response;

    private EventFeed(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::listen);
    }

    /// @param more further headers, names and values in turn
    static EventFeed open(Rest who, String topics, String... more) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(who.url() + "/api/v1/stream?topics=" + topics));
        List<String> headers = new ArrayList<>(who.headers());
        headers.addAll(List.of(more));
        request.headers(headers.toArray(String[]::new));
        try {
            return new EventFeed(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return response.statusCode();
    }

    String type() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    /// The next event that fits; others are passed over.
    Event next(Predicate<Event> wanted) {
        // Beats keep coming, so each wait has what is left of the patience.
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            Event event;
            do {
                event = heard.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (event == null) {
                    throw new AssertionError("the event never came");
                }
            } while (!wanted.test(event));
            return event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void listen() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
            String name = "";
            String id = "";
            JsonNode data = JSON.nullNode();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = JSON.readTree(line.substring(6));
                } else if (line.isEmpty()) {
                    heard.add(new Event(name, id, data));
                    name = "";
                    data = JSON.nullNode();
                }
            }
        } catch (IOException e) {
            // Closed by us, or cut off: the end either way.
        }
        heard.add(END);
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
