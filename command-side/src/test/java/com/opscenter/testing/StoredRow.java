package com.opscenter.testing;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/// An event or a snapshot as it lies in the store.
///
/// @param streamType such as `User`
/// @param revision version of an event, revision of a snapshot
public record StoredRow(
        String streamType, String payloadType, @Nullable String revision, String json)
        implements DomainEventData<String> {

    @Override
    public String getType() {
        return streamType;
    }

    @Override
    public String getAggregateIdentifier() {
        return "stream";
    }

    @Override
    public long getSequenceNumber() {
        return 0;
    }

    @Override
    public String getEventIdentifier() {
        return "row-1";
    }

    @Override
    public Instant getTimestamp() {
        return Instant.EPOCH;
    }

    @Override
    public SerializedObject<String> getMetaData() {
        return new SimpleSerializedObject<>("{}", String.class, "java.util.Map", null);
    }

    @Override
    public SerializedObject<String> getPayload() {
        return new SimpleSerializedObject<>(json, String.class, payloadType, revision);
    }
}
