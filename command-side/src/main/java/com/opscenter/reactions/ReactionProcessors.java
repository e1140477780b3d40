package com.opscenter.reactions;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Gives every reaction its processor: events of one lane one after the other, lanes side by side,
/// a failed event parked together with what follows it in its lane.
@Component
class ReactionProcessors implements ConfigurerModule {

    private static final int LANES_AT_A_TIME = 4;
    private static final int BATCH = 100;

    private final ReactionHandlers handlers;
    private final ObjectProvider<Attempts> attempts;
    private final ObjectProvider<ProcessorResources> resources;

    ReactionProcessors(
            ReactionHandlers handlers,
            ObjectProvider<Attempts> attempts,
            ObjectProvider<ProcessorResources> resources) {
        this.handlers = handlers;
        this.attempts = attempts;
        this.resources = resources;
    }

    @Override
    public void configureModule(Configurer configurer) {
        handlers.names().forEach(name -> register(configurer.eventProcessing(), name));
    }

    private void register(EventProcessingConfigurer processing, String name) {
        processing
                .registerEventHandler(_ -> handlers.named(name))
                .assignHandlerInstancesMatching(
                        name,
                        handler ->
                                handler instanceof ReactionHandler<?> reaction
                                        && reaction.name().equals(name))
                .registerSequencingPolicy(
                        name, _ -> event -> handlers.named(name).lane((EventMessage<?>) event))
                .registerDeadLetterQueue(name, _ -> resources.getObject().deadLetters(name))
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        name,
                        (_, invoker) ->
                                invoker.transactionManager(resources.getObject().transactions())
                                        .enableSequenceIdentifierCache())
                .registerPooledStreamingEventProcessor(
                        name,
                        org.axonframework.config.Configuration::eventStore,
                        (axon, builder) -> {
                            ScheduledExecutorService workers = workers(name);
                            axon.onShutdown(workers::shutdown);
                            return resources
                                    .getObject()
                                    .apply(builder)
                                    .workerExecutor(workers)
                                    .initialToken(_ -> start(name))
                                    .initialSegmentCount(LANES_AT_A_TIME)
                                    .batchSize(BATCH);
                        });
    }

    private TrackingToken start(String name) {
        return GapAwareTrackingToken.newInstance(attempts.getObject().fence(name), Set.of());
    }

    private static ScheduledExecutorService workers(String name) {
        return Executors.newScheduledThreadPool(
                LANES_AT_A_TIME, Thread.ofPlatform().name(name + "-", 0).daemon().factory());
    }
}
