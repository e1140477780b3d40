package com.opscenter.bench.past;

import com.opscenter.bench.harness.Arm;
import com.opscenter.bench.product.Installation;
import com.opscenter.projections.api.Projection;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/// Axon as it configures itself: its own reading of the store, a tracking processor with one
/// segment, one event and one token in each transaction. Fold and rows are the product's.
final class AxonDefault implements Arm {

    private static final String NAME = "bench";

    private static final String TABLES =
            """
            CREATE TABLE read_model.%1$s (LIKE read_model.power_outlet INCLUDING ALL);
            CREATE TABLE read_model.%1$s_history (LIKE read_model.power_outlet_history INCLUDING ALL);
            GRANT SELECT, INSERT, UPDATE ON read_model.%1$s, read_model.%1$s_history TO ops_writer;
            """
                    .formatted(OneByOne.TABLE);

    private final Installation product;
    private final Projection<?> outlets;
    private final DataSource pool;
    private final EmbeddedEventStore store;
    private long position;

    AxonDefault(Installation product, Projection<?> outlets) throws SQLException {
        this.product = product;
        this.outlets = outlets;
        this.pool = product.part("append", DataSource.class);
        this.store =
                EmbeddedEventStore.builder()
                        .storageEngine(
                                JdbcEventStorageEngine.builder()
                                        .snapshotSerializer(product.part(Serializer.class))
                                        .eventSerializer(
                                                product.part("eventSerializer", Serializer.class))
                                        .connectionProvider(
                                                new SpringDataSourceConnectionProvider(pool))
                                        .transactionManager(product.part(TransactionManager.class))
                                        .schema(product.part(EventSchema.class))
                                        .build())
                        .build();
        try (Connection connection = product.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
    }

    @Override
    public String name() {
        return "Axon's default";
    }

    @Override
    public long work(Duration time) throws InterruptedException {
        TrackingEventProcessor processor =
                TrackingEventProcessor.builder()
                        .name(NAME)
                        .eventHandlerInvoker(
                                SimpleEventHandlerInvoker.builder()
                                        .eventHandlers(new OneByOne(outlets, pool))
                                        .build())
                        .messageSource(store)
                        .tokenStore(product.part(TokenStore.class))
                        .transactionManager(product.part(TransactionManager.class))
                        .build();
        processor.start();
        Thread.sleep(time);
        long reached =
                processor.processingStatus().values().stream()
                        .mapToLong(AxonDefault::position)
                        .max()
                        .orElse(position);
        processor.shutDown();
        long before = position;
        position = reached;
        return reached - before;
    }

    private static long position(EventTrackerStatus status) {
        if (status.isErrorState()) {
            throw new IllegalStateException(status.getError());
        }
        return status.getCurrentPosition().orElse(0);
    }
}
