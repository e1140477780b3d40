package com.opscenter.store;

import com.opscenter.history.api.Metadata;
import com.opscenter.identity.api.Actor;
import com.opscenter.vault.api.Sealed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Metadata as the flat text map that rides on messages and is stored with each event. Absent
/// members have no entry.
public final class FlatMetadata {

    static final String ORG_ID = "orgId";
    static final String SITE = "site";
    static final String CORRELATION_ID = "correlationId";

    private FlatMetadata() {}

    public static Map<String, String> of(Metadata metadata) {
        Map<String, String> flat = new LinkedHashMap<>();
        flat.put("actorType", metadata.actor().type().name());
        flat.put("actorId", metadata.actor().id());
        flat.put(ORG_ID, metadata.orgId());
        put(flat, SITE, metadata.site());
        flat.put(CORRELATION_ID, metadata.correlationId());
        put(flat, "causationId", metadata.causationId());
        put(flat, "commandId", metadata.commandId());
        put(flat, "commandType", metadata.commandType());
        put(flat, "reason", metadata.reason());
        put(flat, "sessionId", metadata.sessionId());
        put(flat, "idempotencyKey", metadata.idempotencyKey());
        if (metadata.client() != null) {
            flat.put("clientSubject", metadata.client().subject());
            flat.put("clientText", metadata.client().text());
        }
        return flat;
    }

    public static Metadata read(Map<String, ?> flat) {
        String subject = text(flat, "clientSubject");
        String sealed = text(flat, "clientText");
        return new Metadata(
                new Actor(
                        Actor.Type.valueOf(required(flat, "actorType")), required(flat, "actorId")),
                required(flat, ORG_ID),
                text(flat, SITE),
                required(flat, CORRELATION_ID),
                text(flat, "causationId"),
                text(flat, "commandId"),
                text(flat, "commandType"),
                text(flat, "reason"),
                subject == null || sealed == null ? null : new Sealed(subject, sealed),
                text(flat, "sessionId"),
                text(flat, "idempotencyKey"));
    }

    static String required(Map<String, ?> flat, String name) {
        String value = text(flat, name);
        if (value == null) {
            throw new IllegalArgumentException("an event must carry " + name);
        }
        return value;
    }

    static @Nullable String text(Map<String, ?> flat, String name) {
        return (String) flat.get(name);
    }

    private static void put(Map<String, String> flat, String name, @Nullable String value) {
        if (value != null) {
            flat.put(name, value);
        }
    }
}
