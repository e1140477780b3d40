package com.opscenter.adapters.opnsense;

import com.opscenter.network.api.WanId;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vocabulary.api.BitsPerSecond;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One line as the operator describes it: which gateway it has, and what it is called here.
///
/// @param capacityRx what it is sold with
record WanLine(
        WanId id,
        String gateway,
        String name,
        @Nullable String kind,
        @Nullable String provider,
        @Nullable BitsPerSecond capacityRx,
        @Nullable BitsPerSecond capacityTx) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 32;
    private static final int LONGEST = 64;
    private static final int LONGEST_ID = 63;

    /// Reads the setting; empty when it is no list of lines with an id and a gateway each, or two
    /// of them are called alike.
    static Optional<List<WanLine>> parse(String written) {
        try {
            JsonNode list = JSON.readTree(written);
            if (list == null || !list.isArray() || list.size() > MOST) {
                return Optional.empty();
            }
            List<WanLine> lines = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (JsonNode each : list) {
                WanLine line = line(each).orElse(null);
                if (line == null || !names.add(line.id.value()) || !names.add("@" + line.gateway)) {
                    return Optional.empty();
                }
                lines.add(line);
            }
            return Optional.of(List.copyOf(lines));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<WanLine> line(JsonNode node) {
        String id = node.path("id").asString("");
        String gateway = node.path("gateway").asString("");
        if (!id.matches(WanId.PATTERN) || gateway.isBlank() || gateway.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(
                new WanLine(
                        new WanId(id),
                        gateway,
                        text(node, "name").orElse(gateway),
                        text(node, "kind").orElse(null),
                        text(node, "provider").orElse(null),
                        bits(node, "capacityRxBps"),
                        bits(node, "capacityTxBps")));
    }

    private static Optional<String> text(JsonNode node, String name) {
        String text = node.path(name).asString("").strip();
        return text.isEmpty() || text.length() > LONGEST ? Optional.empty() : Optional.of(text);
    }

    private static @Nullable BitsPerSecond bits(JsonNode node, String name) {
        long value = node.path(name).asLong(0);
        return value > 0 ? new BitsPerSecond(value) : null;
    }

    /// A gateway nobody described: called after its source, so that no other one is called alike.
    static WanLine undescribed(SourceId source, String gateway) {
        String slug =
                gateway.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String whole = source.value() + "-" + (slug.isEmpty() ? "gateway" : slug);
        String id = whole.length() <= LONGEST_ID ? whole : whole.substring(0, LONGEST_ID);
        return new WanLine(
                new WanId(id.replaceAll("-+$", "")), gateway, gateway, null, null, null, null);
    }
}
