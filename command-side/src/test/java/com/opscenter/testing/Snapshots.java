package com.opscenter.testing;

import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.jspecify.annotations.Nullable;

/// Whether a snapshot that lies in the store is read, or the stream from its start.
public final class Snapshots {

    private Snapshots() {}

    public static boolean isReadAtRevision(
            Class<?> aggregate, String type, @Nullable String revision) {
        Configuration axon =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
                        .configureAggregate(aggregate)
                        .buildConfiguration();
        return axon.snapshotFilter()
                .allow(new StoredRow(type, aggregate.getName(), revision, "{}"));
    }

    /// The revision that snapshots are written with today.
    public static @Nullable String revision(Class<?> aggregate) {
        return new AnnotationRevisionResolver().revisionOf(aggregate);
    }
}
