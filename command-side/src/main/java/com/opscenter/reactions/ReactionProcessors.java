package com.opscenter.reactions;

import com.opscenter.store.StoredEventSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.async.SequentialPolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Gives every reaction its processor, which takes in what there is to do. It does nothing else, so
/// one segment is enough, and its transactions are short.
@Component
class ReactionProcessors implements ConfigurerModule {

    /// Below the time after which another node takes over, see the token store.
    private static final long EXTEND_CLAIM_AFTER_MILLIS = 1_500;

    private static final long CLAIM_EVERY_MILLIS = 1_000;
    private static final int BATCH = 500;

    private final ReactionHandlers handlers;
    private final ObjectProvider<ReactionWork> work;
    private final ObjectProvider<ReactionWorkers> workers;
    private final ObjectProvider<Attempts> attempts;
    private final ObjectProvider<StoredEventSource> source;
    private final ObjectProvider<ProcessorThreads> threads;
    private final ObjectProvider<TransactionManager> transactions;

    ReactionProcessors(
            ReactionHandlers handlers,
            ObjectProvider<ReactionWork> work,
            ObjectProvider<ReactionWorkers> workers,
            ObjectProvider<Attempts> attempts,
            ObjectProvider<StoredEventSource> source,
            ObjectProvider<ProcessorThreads> threads,
            ObjectProvider<TransactionManager> transactions) {
        this.handlers = handlers;
        this.work = work;
        this.workers = workers;
        this.attempts = attempts;
        this.source = source;
        this.threads = threads;
        this.transactions = transactions;
    }

    @Override
    public void configureModule(Configurer configurer) {
        handlers.names().forEach(name -> register(configurer.eventProcessing(), name));
    }

    private void register(EventProcessingConfigurer processing, String name) {
        processing
                .registerEventHandler(_ ->
                        new ReactionIntake(
                                handlers.named(name),
                                work.getObject(),
                                () -> workers.getObject().wake()))
                .assignHandlerInstancesMatching(
                        name,
                        handler ->
                                handler instanceof ReactionIntake intake
                                        && intake.name().equals(name))
                .registerSequencingPolicy(name, _ -> new SequentialPolicy())
                .registerListenerInvocationErrorHandler(
                        name, _ -> PropagatingErrorHandler.instance())
                .registerPooledStreamingEventProcessor(
                        name, _ -> source.getObject(), (_, builder) -> configure(builder, name));
    }

    private PooledStreamingEventProcessor.Builder configure(
            PooledStreamingEventProcessor.Builder builder, String name) {
        return builder.transactionManager(transactions.getObject())
                .coordinatorExecutor(threads.getObject().pool())
                .workerExecutor(threads.getObject().pool())
                .tokenClaimInterval(CLAIM_EVERY_MILLIS)
                .claimExtensionThreshold(EXTEND_CLAIM_AFTER_MILLIS)
                .initialToken(_ -> start(name))
                .initialSegmentCount(1)
                .batchSize(BATCH);
    }

    private TrackingToken start(String name) {
        return StoredEventSource.tokenAt(
                handlers.named(name).isDoneAtOnce() ? 0 : attempts.getObject().fence(name));
    }
}
