package com.opscenter.identity.command;

import java.util.Locale;
import java.util.Set;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Version 1 to 2 of every event that names roles: `OPERATOR` of then is the role `operator` of
/// now.
@Component
@Order(RolesAreWords.FIRST)
class RolesAreWords extends SingleEventUpcaster {

    static final int FIRST = 1;

    private static final Set<String> NAMES_ROLES =
            Set.of(
                    "identity.UserRegistered",
                    "identity.ServiceAccountRegistered",
                    "identity.RolesChanged");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return NAMES_ROLES.contains(event.getType().getName())
                && "1".equals(event.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                new SimpleSerializedType(event.getType().getName(), "2"),
                JsonNode.class,
                payload -> withWords((ObjectNode) payload));
    }

    private static JsonNode withWords(ObjectNode payload) {
        ArrayNode words = payload.arrayNode();
        for (JsonNode role : payload.path("roles")) {
            words.add(role.asString().toLowerCase(Locale.ROOT));
        }
        return payload.set("roles", words);
    }
}
