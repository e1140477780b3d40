package com.opscenter.store;

import com.opscenter.commands.api.StorageRoom;
import com.opscenter.history.api.EventCatalogue;
import com.opscenter.history.api.EventReader;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The store: writer, engine, readers.
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /// Rows per read of a stream or of the history by Axon.
    private static final int READ_BATCH = 2_000;

    /// Commits of other nodes wait this long for Axon's processors; our own wake them.
    private static final long FETCH_DELAY_MILLIS = 50;

    @Bean(destroyMethod = "close")
    Wakes appendWakes() {
        return new Wakes();
    }

    @Bean
    NodeSignal nodeSignal(@Qualifier("append") DataSource pool, Wakes wakes) {
        return new NodeSignal(OwnConnections.like(pool, "signal"), wakes);
    }

    @Bean(destroyMethod = "close")
    GroupCommitWriter groupCommitWriter(
            @Qualifier("append") DataSource pool, Wakes wakes, NodeSignal nodes) {
        return new GroupCommitWriter(
                new AppendConnection(OwnConnections.like(pool, "writer")),
                () -> {
                    wakes.appended();
                    nodes.appended();
                });
    }

    @Bean
    EventRows eventRows(NamedEventSerializer serializer) {
        return new EventRows(serializer);
    }

    @Bean
    Appends appends(
            GroupCommitWriter writer,
            EventRows rows,
            ObjectProvider<StorageRoom> room,
            ObjectProvider<Clock> clock) {
        return new Appends(
                writer,
                rows,
                room.getIfAvailable(() -> () -> true),
                clock.getIfAvailable(Clock::systemUTC));
    }

    /// The plain connection provider, not the auto-configured one that knows units of work: that
    /// keeps the connection of the first load although the short read transaction has already given
    /// it back. Gaps come from rollbacks and are never filled, so none is remembered.
    @Bean
    EventStorageEngine eventStorageEngine(
            NamedEventSerializer serializer,
            org.axonframework.config.Configuration axon,
            @Qualifier("append") DataSource pool,
            TransactionManager transactions,
            EventSchema schema,
            Appends appends,
            EventRows rows) {
        return new GroupCommitEventStorageEngine(
                JdbcEventStorageEngine.builder()
                        .snapshotSerializer(SnapshotJson.serializer())
                        .eventSerializer(serializer)
                        .upcasterChain(axon.upcasterChain())
                        .snapshotFilter(axon.snapshotFilter())
                        .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                        .connectionProvider(new SpringDataSourceConnectionProvider(pool))
                        .transactionManager(transactions)
                        .schema(schema)
                        .batchSize(READ_BATCH)
                        .gapTimeout(1)
                        .maxGapOffset(1),
                appends,
                rows);
    }

    @Bean
    EmbeddedEventStore eventStore(
            EventStorageEngine engine, org.axonframework.config.Configuration axon) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(FETCH_DELAY_MILLIS)
                .spanFactory(axon.getComponent(EventBusSpanFactory.class))
                .build();
    }

    @Bean
    EventReader eventReader(
            @Qualifier("append") DataSource pool,
            NamedEventSerializer serializer,
            org.axonframework.config.Configuration axon,
            Wakes wakes) {
        return new StoreEventReader(
                JdbcClient.create(pool),
                new StoredEvents(serializer, EventCatalogue.all(), axon.upcasterChain()),
                wakes);
    }

    @Bean
    HistoryTail historyTail(EventReader history) {
        return new HistoryTail(history);
    }

    @Bean
    StoredEventSource storedEventSource(EventReader history, HistoryTail tail) {
        return new StoredEventSource(history, tail);
    }

    @Bean
    Streams streams(@Qualifier("append") DataSource pool) {
        return new JdbcStreams(JdbcClient.create(pool));
    }

    @Bean
    StoredKeys storedKeys(@Qualifier("append") DataSource pool, EventReader history) {
        return new StoredKeys(JdbcClient.create(pool), history);
    }
}
