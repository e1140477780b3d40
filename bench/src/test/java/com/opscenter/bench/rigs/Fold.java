package com.opscenter.bench.rigs;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What outlets, commands and sources must look like after some events: written a second time, from
/// the events' meaning alone, and compared with what the product shows.
final class Fold {

    private final Set<String> pdus = new HashSet<>();
    private final Map<String, Map<String, @Nullable String>> outlets = new HashMap<>();
    private final Map<String, String> commands = new TreeMap<>();
    private final Map<String, Boolean> sources = new TreeMap<>();

    private Fold() {}

    static Fold of(List<Happened> events, long position) {
        Fold fold = new Fold();
        events.stream().filter(event -> event.position() <= position).forEach(fold::add);
        return fold;
    }

    private void add(Happened event) {
        String[] type = event.type().split("\\.", 2);
        switch (type[0]) {
            case "power" -> {
                if (type[1].startsWith("Outlet")) {
                    outlet(type[1], event);
                } else if (type[1].equals("PduObserved")) {
                    pdus.add(event.text("pdu"));
                } else if (type[1].equals("PduRemoved")) {
                    pdus.remove(event.text("pdu"));
                }
            }
            case "sources" -> source(type[1], event);
            default -> {}
        }
    }

    private void outlet(String type, Happened event) {
        String id = event.text("outlet");
        if (type.equals("OutletRemoved")) {
            outlets.remove(id);
            return;
        }
        Map<String, @Nullable String> outlet = outlets.computeIfAbsent(id, _ -> new HashMap<>());
        switch (type) {
            case "OutletStateObserved" -> {
                JsonNode reading = event.payload().get("reading");
                outlet.put("state", reading.get("state").asString());
                outlet.put("device", reading.get("deviceName").asString());
            }
            case "OutletDescribed" -> outlet.put("name", event.payload().get("name").asString(""));
            case "OutletSwitchRequested" -> outlet.put("pending", event.text("commandId"));
            case "OutletSwitchDispatched", "OutletSwitchDismissed" -> {}
            default -> outlet.remove("pending", event.text("commandId"));
        }
        if (type.startsWith("OutletSwitch") && !type.equals("OutletSwitchDismissed")) {
            commands.put(event.text("commandId"), status(type));
        }
    }

    private static String status(String type) {
        return switch (type) {
            case "OutletSwitchRequested" -> "accepted";
            case "OutletSwitchTimedOut" -> "unknown";
            default -> type.substring("OutletSwitch".length()).toLowerCase(Locale.ROOT);
        };
    }

    private void source(String type, Happened event) {
        String id = event.text("source");
        switch (type) {
            case "SourceRegistered", "SourceChanged" ->
                    sources.put(id, event.payload().at("/settings/enabled").asBoolean());
            case "SourceEnabled" -> sources.put(id, true);
            case "SourceDisabled" -> sources.put(id, false);
            case "SourceRemoved" -> sources.remove(id);
            default -> {}
        }
    }

    boolean hasPending() {
        return outlets.values().stream().anyMatch(outlet -> outlet.get("pending") != null);
    }

    /// One line per entity.
    Map<String, String> lines() {
        Map<String, String> lines = new TreeMap<>();
        outlets.forEach((id, outlet) -> {
            // Outlets are listed by PDU.
            if (pdus.contains(id.substring(0, id.lastIndexOf(':')))) {
                String name = outlet.getOrDefault("name", outlet.get("device"));
                lines.put("outlet " + id, line(name, outlet.get("state"), outlet.get("pending")));
            }
        });
        commands.forEach((id, status) -> lines.put("command " + id, status));
        sources.forEach((id, enabled) -> lines.put("source " + id, enabled.toString()));
        return lines;
    }

    /// The same lines as the product shows them.
    ///
    /// @param position the product is asked for how it was there
    static Map<String, String> shown(Api api, long position)
            throws IOException, InterruptedException {
        Map<String, String> lines = new TreeMap<>();
        for (JsonNode outlet : api.outlets("?at=pos:" + position)) {
            JsonNode pending = outlet.path("pending").path("commandId");
            lines.put(
                    "outlet " + outlet.get("id").asString(),
                    line(
                            outlet.get("name").asString(),
                            outlet.get("state").asString(),
                            pending.isString() ? pending.asString() : null));
        }
        for (JsonNode command : api.items("/api/v1/commands?at=pos:" + position)) {
            if (command.at("/target/key").asString("").startsWith("outlet/")) {
                lines.put(
                        "command " + command.get("id").asString(),
                        command.get("status").asString());
            }
        }
        for (JsonNode source : api.items("/api/v1/sources?at=pos:" + position)) {
            lines.put("source " + source.get("id").asString(), source.get("enabled").asString());
        }
        return lines;
    }

    private static String line(
            @Nullable String name, @Nullable String state, @Nullable String pending) {
        return "%s is %s, pending %s".formatted(name, state, pending);
    }
}
