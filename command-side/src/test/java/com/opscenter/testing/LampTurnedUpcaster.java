package com.opscenter.testing;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Version 1 to 2 of `testing.LampTurned`: the one who turned it was not kept then.
@Component
class LampTurnedUpcaster extends SingleEventUpcaster {

    private static final SimpleSerializedType FROM =
            new SimpleSerializedType("testing.LampTurned", "1");
    private static final SimpleSerializedType TO =
            new SimpleSerializedType("testing.LampTurned", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                TO, JsonNode.class, payload -> ((ObjectNode) payload).put("by", "unknown"));
    }
}
