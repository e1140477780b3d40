package com.opscenter.bench.past;

import com.opscenter.history.api.EventCatalogue;
import com.opscenter.history.api.EventType;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.power.api.OutletEvent;
import com.opscenter.projections.api.Projection;
import com.opscenter.projections.query.RowByRow;
import com.opscenter.store.FlatMetadata;
import com.opscenter.views.Sql;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jooq.DSLContext;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// An event handler as applications of Axon have them, in the transaction of its processor.
public final class OneByOne {

    static final String TABLE = "bench_outlet";

    private final RowByRow<?> rows;
    private final DSLContext db;

    OneByOne(Projection<?> outlets, DataSource pool) {
        this.rows = new RowByRow<>(outlets, TABLE);
        this.db = Sql.on(new TransactionAwareDataSourceProxy(pool));
    }

    @EventHandler
    public void on(OutletEvent event, DomainEventMessage<?> message, TrackingToken token) {
        EventType type = EventCatalogue.all().of(event.getClass());
        rows.fold(
                db,
                new StoredEvent(
                        token.position().orElseThrow(),
                        message.getIdentifier(),
                        type.name(),
                        type.version(),
                        Objects.requireNonNull(message.getType()),
                        message.getAggregateIdentifier(),
                        message.getSequenceNumber(),
                        message.getTimestamp(),
                        message.getTimestamp(),
                        FlatMetadata.read(message.getMetaData()),
                        event,
                        ""));
    }
}
