package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// Where in a body the items are and what they say (RFC 6901).
///
/// Items are the objects of an array, one object alone, or the values of an object whose names are
/// the monitors' ids, each an item or an array of such, oldest first.
///
/// @param pointers by setting; those below `items` begin at an item
/// @param words what statuses mean
record JsonMapping(Map<String, JsonPointer> pointers, JsonTime time, StatusWords words) {

    private static final int MOST_FAULTS = 20;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 500;

    /// What a body says.
    ///
    /// @param listed the ids of all items, also of those that say nothing
    /// @param faults the first of those that have no id, no status or no time
    record Items(List<LogLine> lines, Set<String> listed, List<FieldError> faults) {}

    /// Which moment it is.
    ///
    /// @param before everything up to then was read before; null for nothing
    record Moment(@Nullable Instant before, Instant now) {}

    /// @param path where it stands
    private record Item(@Nullable String key, JsonNode node, String path) {}

    /// Empty when there are no items where they should be.
    ///
    /// @param names by id, where they stand elsewhere
    Optional<Items> read(JsonNode body, Map<String, String> names, Moment moment) {
        JsonPointer place = pointers.getOrDefault(HostmonKind.ITEMS, JsonPointer.empty());
        return items(body.at(place), place.toString()).map(items -> lines(items, names, moment));
    }

    private Items lines(List<Item> items, Map<String, String> names, Moment moment) {
        List<LogLine> lines = new ArrayList<>();
        Set<String> listed = new LinkedHashSet<>();
        List<FieldError> faults = new ArrayList<>();
        for (Item item : items) {
            Optional<String> id = id(item);
            Optional<String> status = text(item, HostmonKind.STATUS, LONGEST_WORDS);
            Optional<Instant> at = at(item, moment);
            id.ifPresent(listed::add);
            if (id.isEmpty() || status.isEmpty() || at.isEmpty()) {
                if (faults.size() < MOST_FAULTS) {
                    faults.add(fault(item, id.isEmpty(), status.isEmpty()));
                }
                continue;
            }
            words.of(status.get())
                    .ifPresent(meaning ->
                            lines.add(
                                    line(item, id.get(), status.get(), meaning, at.get(), names)));
        }
        return new Items(lines, listed, faults);
    }

    private FieldError fault(Item item, boolean noId, boolean noStatus) {
        if (noId || noStatus) {
            String missing = noId ? HostmonKind.ID : HostmonKind.STATUS;
            return new FieldError(
                    item.path() + pointers.getOrDefault(missing, JsonPointer.empty()),
                    "required",
                    "must be given");
        }
        return new FieldError(
                item.path() + pointers.getOrDefault(HostmonKind.TIME, JsonPointer.empty()),
                "format",
                "must be a time of the form the source's settings name");
    }

    private LogLine line(
            Item item,
            String id,
            String status,
            MonitorStatus meaning,
            Instant at,
            Map<String, String> names) {
        String name =
                Optional.ofNullable(names.get(id))
                        .or(() -> text(item, HostmonKind.NAME_AT, LONGEST_NAME))
                        .orElse(id);
        return new LogLine(
                id,
                name,
                text(item, HostmonKind.METHOD, LONGEST_NAME).orElse(null),
                LogLine.key(at, status),
                at,
                meaning,
                status,
                reply(item));
    }

    /// What the test answered, else how long it took.
    private @Nullable String reply(Item item) {
        return text(item, HostmonKind.MESSAGE, LONGEST_WORDS)
                .or(() -> text(item, HostmonKind.MILLIS, LONGEST_NAME).map(ms -> ms + " ms"))
                .orElse(null);
    }

    private Optional<String> id(Item item) {
        return Optional.ofNullable(item.key())
                .or(() -> text(item, HostmonKind.ID, LONGEST_NAME))
                .or(() -> text(item, HostmonKind.NAME_AT, LONGEST_NAME));
    }

    /// What tells no time tells how it is now.
    private Optional<Instant> at(Item item, Moment moment) {
        JsonPointer pointer = pointers.get(HostmonKind.TIME);
        JsonNode value = pointer == null ? null : item.node().at(pointer);
        return value == null || value.isMissingNode() || value.isNull()
                ? Optional.of(moment.now())
                : time.read(value, moment.before(), moment.now());
    }

    private Optional<String> text(Item item, String setting, int longest) {
        return Optional.ofNullable(pointers.get(setting))
                .flatMap(pointer -> ApiRow.text(item.node().at(pointer), longest));
    }

    private Optional<List<Item>> items(JsonNode list, String path) {
        if (list.isArray()) {
            return Optional.of(objects(null, list, path));
        }
        if (!list.isObject()) {
            return Optional.empty();
        }
        Item alone = new Item(null, list, path);
        if (id(alone).isPresent() || text(alone, HostmonKind.STATUS, LONGEST_WORDS).isPresent()) {
            return Optional.of(List.of(alone));
        }
        List<Item> items =
                list.properties().stream()
                        .flatMap(one ->
                                objects(one.getKey(), one.getValue(), path + "/" + one.getKey())
                                        .stream())
                        .toList();
        return items.isEmpty() && !list.isEmpty() ? Optional.empty() : Optional.of(items);
    }

    /// An array may have holes, such as the zeros of a status page's empty days.
    private static List<Item> objects(@Nullable String key, JsonNode value, String path) {
        if (value.isObject()) {
            return List.of(new Item(key, value, path));
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            if (value.get(i).isObject()) {
                items.add(new Item(key, value.get(i), path + "/" + i));
            }
        }
        return items;
    }

    /// The settings that are no pointers, with what is wrong with them.
    static Map<String, JsonPointer> parse(Map<String, String> written, List<String> wrong) {
        Map<String, JsonPointer> pointers = new HashMap<>();
        written.forEach((setting, pointer) -> {
            try {
                pointers.put(setting, JsonPointer.compile(pointer));
            } catch (IllegalArgumentException _) {
                wrong.add(setting);
            }
        });
        return Map.copyOf(pointers);
    }
}
