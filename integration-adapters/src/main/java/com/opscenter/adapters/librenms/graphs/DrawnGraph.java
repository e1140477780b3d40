package com.opscenter.adapters.librenms.graphs;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.uptime.api.MonitorGraphs.Graph;
import com.opscenter.uptime.api.MonitorGraphs.Picture;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What LibreNMS answers about graphs. That something is a picture is looked at, not believed.
final class DrawnGraph {

    private static final int LONGEST = 100;
    private static final int MOST_BYTES = 1 << 20;
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");

    private DrawnGraph() {}

    /// Empty for a name that must not become a part of a path.
    static Optional<Graph> graph(ApiRow row) {
        return row.text("name", LONGEST)
                .filter(name -> name.matches("[a-z][a-z0-9_-]{0,63}"))
                .map(name -> new Graph(name, row.text("desc", LONGEST).orElse(name)));
    }

    static Picture picture(JsonNode image) throws DeviceException {
        String type = image.path("content-type").asString("");
        String written = image.path("image").asString("").replaceAll("^data:[^,]{0,60},", "");
        byte[] bytes = decoded(written);
        if (bytes.length > MOST_BYTES) {
            throw new DeviceException(
                    HealthReason.PROTOCOL, "LibreNMS drew a graph of more than 1024 KiB.");
        }
        boolean drawn =
                switch (type) {
                    case "image/png" ->
                            bytes.length > PNG.length
                                    && Arrays.equals(Arrays.copyOf(bytes, PNG.length), PNG);
                    case "image/svg+xml" -> isSvg(bytes);
                    default -> false;
                };
        if (!drawn) {
            throw new DeviceException(
                    HealthReason.PROTOCOL, "LibreNMS answered what is neither PNG nor SVG.");
        }
        return new Picture(type, Base64.getEncoder().encodeToString(bytes));
    }

    private static boolean isSvg(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).stripLeading();
        return text.startsWith("<") && text.contains("<svg");
    }

    private static byte[] decoded(String written) throws DeviceException {
        try {
            return Base64.getMimeDecoder().decode(written);
        } catch (IllegalArgumentException _) {
            throw new DeviceException(
                    HealthReason.PROTOCOL, "LibreNMS answered a graph that is not in base64.");
        }
    }
}
