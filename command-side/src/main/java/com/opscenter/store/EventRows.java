package com.opscenter.store;

import java.util.Map;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;

/// Turns an event into its row, on the caller's thread.
final class EventRows {

    private final NamedEventSerializer serializer;

    EventRows(NamedEventSerializer serializer) {
        this.serializer = serializer;
    }

    Append.Row row(DomainEventMessage<?> event) {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        SerializedObject<String> metaData = event.serializeMetaData(serializer, String.class);
        PayloadRule.check(payload.getData());
        PayloadRule.check(metaData.getData());
        Map<String, Object> carried = event.getMetaData();
        return new Append.Row(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                DateTimeUtils.formatInstant(event.getTimestamp()),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metaData.getData(),
                FlatMetadata.required(carried, FlatMetadata.ORG_ID),
                FlatMetadata.text(carried, FlatMetadata.SITE),
                FlatMetadata.required(carried, FlatMetadata.CORRELATION_ID));
    }
}
