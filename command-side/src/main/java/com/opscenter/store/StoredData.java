package com.opscenter.store;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/// A row in the form Axon's upcasters take.
///
/// @param version the payload was stored in
record StoredData(
        String id,
        Instant at,
        String streamType,
        String stream,
        long sequence,
        String type,
        int version,
        String json,
        String metaData)
        implements DomainEventData<String> {

    @Override
    public String getEventIdentifier() {
        return id;
    }

    @Override
    public Instant getTimestamp() {
        return at;
    }

    @Override
    public String getType() {
        return streamType;
    }

    @Override
    public String getAggregateIdentifier() {
        return stream;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public SerializedObject<String> getPayload() {
        return new SimpleSerializedObject<>(json, String.class, type, Integer.toString(version));
    }

    @Override
    public SerializedObject<String> getMetaData() {
        return new SimpleSerializedObject<>(
                metaData, String.class, MetaData.class.getName(), (String) null);
    }
}
