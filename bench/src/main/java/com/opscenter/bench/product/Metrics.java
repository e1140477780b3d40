package com.opscenter.bench.product;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;

/// What a product tells of itself to whoever watches it.
///
/// @param values by name and labels, as Prometheus writes them
public record Metrics(Map<String, Double> values) {

    /// @param port where the product tells it
    public static Metrics of(HttpClient http, int port) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/actuator/prometheus".formatted(port)))
                        .build();
        Map<String, Double> values = new TreeMap<>();
        http.send(request, BodyHandlers.ofLines())
                .body()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    int end = line.lastIndexOf(' ');
                    values.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
                });
        return new Metrics(values);
    }

    /// The sum of all that begin so.
    public double sum(String beginning) {
        return values.entrySet().stream()
                .filter(one -> one.getKey().startsWith(beginning))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    public double since(Metrics before, String beginning) {
        return sum(beginning) - before.sum(beginning);
    }
}
