package com.opscenter.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/// Reads like Axon's JDBC engine. Appends through the writer in the COMMIT phase of the unit of
/// work, after every handler of the PREPARE_COMMIT phase, so that a command which still fails there
/// stores nothing.
final class GroupCommitEventStorageEngine extends JdbcEventStorageEngine {

    private static final String ROWS = GroupCommitEventStorageEngine.class.getName();

    private final Appends appends;
    private final EventRows rows;

    GroupCommitEventStorageEngine(Builder builder, Appends appends, EventRows rows) {
        super(
                builder.dataType(String.class)
                        .appendSnapshot(GroupCommitEventStorageEngine::insertSnapshot));
        this.appends = appends;
        this.rows = rows;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        List<Append.Row> collected =
                root.getOrComputeResource(
                        ROWS,
                        _ -> {
                            List<Append.Row> all = new ArrayList<>();
                            root.onCommit(unit -> store(all, receipt(unit)));
                            return all;
                        });
        events.forEach(event -> collected.add(rows.row(domainEvent(event))));
    }

    private void store(List<Append.Row> all, @Nullable AppendReceipt receipt) {
        long position = appends.store(all, receipt == null ? null : receipt.key());
        if (receipt != null) {
            receipt.stored(position);
        }
    }

    private static @Nullable AppendReceipt receipt(UnitOfWork<?> unit) {
        return (AppendReceipt) unit.getMessage().getMetaData().get(AppendReceipt.METADATA);
    }

    private static DomainEventMessage<?> domainEvent(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domainEvent) {
            return domainEvent;
        }
        throw new IllegalStateException("an event belongs to a stream: " + event.getPayloadType());
    }

    /// Commands on one aggregate take turns: where the store does not answer, each would wait for
    /// it anew.
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        appends.requireAnswers();
        return super.readEvents(aggregateIdentifier, firstSequenceNumber);
    }

    /// A snapshot that cannot be read any more is no loss: the stream is read from its start. Axon
    /// would take one of a class that is no more for an aggregate without state.
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        appends.requireAnswers();
        // The payload is read here, where the event store still catches what fails.
        return super.readSnapshot(aggregateIdentifier)
                .filter(snapshot -> !(snapshot.getPayload() instanceof UnknownSerializedType));
    }

    /// Another node may have been first with the same snapshot.
    private static PreparedStatement insertSnapshot(
            Connection connection,
            EventSchema schema,
            Class<?> type,
            DomainEventMessage<?> snapshot,
            Serializer serializer,
            TimestampWriter times)
            throws SQLException {
        SerializedObject<String> payload = snapshot.serializePayload(serializer, String.class);
        PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO "
                                + schema.snapshotTable()
                                + " ("
                                + schema.domainEventFields()
                                + ") VALUES (?,?,?,?,?,?,?,?::jsonb,?::jsonb)"
                                + " ON CONFLICT DO NOTHING");
        insert.setString(1, snapshot.getIdentifier());
        insert.setString(2, snapshot.getAggregateIdentifier());
        insert.setLong(3, snapshot.getSequenceNumber());
        insert.setString(4, snapshot.getType());
        times.writeTimestamp(insert, 5, snapshot.getTimestamp());
        insert.setString(6, payload.getType().getName());
        insert.setString(7, payload.getType().getRevision());
        insert.setString(8, payload.getData());
        insert.setString(9, snapshot.serializeMetaData(serializer, String.class).getData());
        return insert;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    protected <T> T readPayload(ResultSet row, String column) throws SQLException {
        return (T) row.getString(column);
    }
}
