package com.opscenter.audit.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An event as the API shows it.
///
/// @param ledgerIndex its leaf in the ledger; null as long as no ledger covers it
/// @param result `success`, `failure` or `denied`
/// @param previous id of the event before it in its stream; only for one event, like `next`
/// @param changes what differs from the event of the same type before it in its stream; only for
///   one event
record EventView(
        String id,
        long position,
        @Nullable Long ledgerIndex,
        String type,
        int typeVersion,
        Aggregate aggregate,
        Instant occurredAt,
        Instant recordedAt,
        Who actor,
        String orgId,
        @Nullable String site,
        @Nullable Asked command,
        String correlationId,
        @Nullable String causationId,
        @Nullable String reason,
        String result,
        JsonNode payload,
        List<Change> changes,
        List<String> redacted,
        @Nullable String leafHash,
        @Nullable String previous,
        @Nullable String next) {

    /// @param version its place in the stream, from 0
    record Aggregate(String type, String id, long version) {}

    /// @param name null when nobody of that id is known
    /// @param ip null for machines of our own, and once the person's key was destroyed
    record Who(
            String type,
            String id,
            @Nullable String name,
            @Nullable String ip,
            @Nullable String userAgent,
            @Nullable String sessionId) {}

    record Asked(String id, @Nullable String type) {}

    /// @param now `new` in JSON, a word Java keeps for itself
    record Change(
            String path, @Nullable JsonNode old, @JsonProperty("new") @Nullable JsonNode now) {}

    EventView with(List<Change> differences, @Nullable String before, @Nullable String after) {
        return new EventView(
                id,
                position,
                ledgerIndex,
                type,
                typeVersion,
                aggregate,
                occurredAt,
                recordedAt,
                actor,
                orgId,
                site,
                command,
                correlationId,
                causationId,
                reason,
                result,
                payload,
                differences,
                redacted,
                leafHash,
                before,
                after);
    }

    /// Without where its actor was and why they did it.
    EventView withoutWhence() {
        return new EventView(
                id,
                position,
                ledgerIndex,
                type,
                typeVersion,
                aggregate,
                occurredAt,
                recordedAt,
                new Who(actor.type(), actor.id(), actor.name(), null, null, null),
                orgId,
                site,
                command,
                correlationId,
                causationId,
                null,
                result,
                payload,
                changes,
                redacted,
                leafHash,
                previous,
                next);
    }
}
