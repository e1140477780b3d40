package com.opscenter.identity.command;

import com.opscenter.identity.api.UserSource;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Version 2 to 3: whoever was registered when there was one organization and no status was there
/// from the first start, enabled, in the organization of the house; nobody wrote down which roles
/// were held before a change.
@Component
@Order(UsersOfThen.AFTER_ROLES_ARE_WORDS)
class UsersOfThen extends SingleEventUpcaster {

    static final int AFTER_ROLES_ARE_WORDS = RolesAreWords.FIRST + 1;

    private static final Map<String, UnaryOperator<ObjectNode>> CHANGES =
            Map.of(
                    "identity.UserRegistered",
                    UsersOfThen::registered,
                    "identity.RolesChanged",
                    payload -> payload.putNull("before"));

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return CHANGES.containsKey(event.getType().getName())
                && "2".equals(event.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        String name = event.getType().getName();
        return event.upcastPayload(
                new SimpleSerializedType(name, "3"),
                JsonNode.class,
                payload -> Objects.requireNonNull(CHANGES.get(name)).apply((ObjectNode) payload));
    }

    private static ObjectNode registered(ObjectNode payload) {
        return payload.put("emailVerified", true)
                .put("enabled", true)
                .put("primaryOrg", SystemOrganization.ID)
                .put("source", UserSource.FIRST_START.name())
                .putNull("createdAt")
                .putNull("names");
    }
}
