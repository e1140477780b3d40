package com.opscenter.lab.librenms;

import com.opscenter.lab.http.Answer;
import com.opscenter.lab.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// `get_graphs` and `get_graph_generic_by_hostname`: whatever is no route of a device is taken for
/// a graph, and one that does not exist is answered as a picture, too.
final class GraphsApi {

    private static final Map<String, String> GRAPHS =
            Map.of(
                    "device_bits", "Traffic",
                    "device_ping_perf", "Ping Response",
                    "device_poller_perf", "Poller Time");

    private final Monitored world;

    GraphsApi(Monitored world) {
        this.world = world;
    }

    Answer list() {
        return Envelope.list(
                "graphs",
                GRAPHS.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(graph -> Map.of("desc", graph.getValue(), "name", graph.getKey()))
                        .toList());
    }

    /// With `output=base64` as JSON, else the bytes, which this lab does not send.
    Answer draw(String graph, Request request) {
        if (!request.parameter("output").orElse("").equals("base64")) {
            return Envelope.error(400, "this lab draws with output=base64 only");
        }
        int width = Integer.parseInt(request.parameter("width").orElse("1075"));
        int height = Integer.parseInt(request.parameter("height").orElse("300"));
        boolean known = GRAPHS.containsKey(graph);
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("image", Base64.getEncoder().encodeToString(picture(known, width, height)));
        image.put("content-type", world.drawsSvg() ? "image/svg+xml" : "image/png");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "ok");
        body.put("image", image);
        return Answer.json(200, body);
    }

    private byte[] picture(boolean known, int width, int height) {
        return world.drawsSvg()
                ? svg(known, width, height).getBytes(StandardCharsets.UTF_8)
                : Png.of(known ? Wave::at : (_, _) -> 0, width, height);
    }

    private static String svg(boolean known, int width, int height) {
        StringBuilder points = new StringBuilder();
        for (int x = 0; known && x < width; x += 4) {
            points.append(x).append(',').append(Wave.at(x, height)).append(' ');
        }
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d">\
        <script>parent.document.title = 'run'</script>\
        <polyline fill="none" stroke="black" points="%s"/></svg>
        """
                .formatted(width, height, points);
    }

    /// What is drawn of everything.
    private static final class Wave {

        private Wave() {}

        static int at(int x, int height) {
            return (int) Math.round(height * (0.5 - 0.35 * Math.sin(x / 40.0)));
        }
    }
}
