package com.opscenter.store;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/// Writes an aggregate as a snapshot and reads it again.
public final class SnapshotRoundTrip {

    private static final Serializer SERIALIZER = SnapshotJson.serializer();

    private SnapshotRoundTrip() {}

    public static <T> T of(T aggregate) {
        SerializedObject<String> written = SERIALIZER.serialize(aggregate, String.class);
        return SERIALIZER.deserialize(written);
    }
}
