package com.opscenter.reactions;

import com.opscenter.store.UnpooledUntilUsed;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// What streaming processors share: their transactions, their claims, their dead letters.
@Component
public class ProcessorResources {

    /// Below the time after which another node takes over, see the token store.
    private static final long EXTEND_CLAIM_AFTER_MILLIS = 1_500;

    private static final long CLAIM_EVERY_MILLIS = 1_000;

    private final UnpooledUntilUsed database;
    private final DeadLetterSchema schema;
    private final Serializer events;
    private final Serializer general;

    ProcessorResources(
            UnpooledUntilUsed database,
            DeadLetterSchema schema,
            @Qualifier("eventSerializer") Serializer events,
            Serializer generalSerializer) {
        this.database = database;
        this.schema = schema;
        this.events = events;
        this.general = generalSerializer;
    }

    TransactionManager transactions() {
        return database.transactions();
    }

    /// A reaction may take as long as its device: the coordinator extends the claims of those at
    /// work.
    public PooledStreamingEventProcessor.Builder apply(
            PooledStreamingEventProcessor.Builder builder) {
        return builder.transactionManager(database.transactions())
                .tokenClaimInterval(CLAIM_EVERY_MILLIS)
                .claimExtensionThreshold(EXTEND_CLAIM_AFTER_MILLIS)
                .enableCoordinatorClaimExtension();
    }

    SequencedDeadLetterQueue<EventMessage<?>> deadLetters(String reaction) {
        ConnectionProvider connections = database.connections();
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(reaction)
                .connectionProvider(connections)
                .transactionManager(database.transactions())
                .schema(schema)
                .genericSerializer(general)
                .eventSerializer(events)
                .build();
    }
}
