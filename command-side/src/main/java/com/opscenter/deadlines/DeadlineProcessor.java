package com.opscenter.deadlines;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.opscenter.reactions.ProcessorResources;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Follows the whole history from its first event, so that no deadline is left out; while the
/// schedule cannot take one it waits and tries again.
@Component
class DeadlineProcessor implements ConfigurerModule {

    private static final String NAME = "deadlines";
    private static final int BATCH = 500;

    private final ObjectProvider<SchedulerClient> scheduler;
    private final ObjectProvider<ProcessorResources> resources;

    DeadlineProcessor(
            ObjectProvider<SchedulerClient> scheduler,
            ObjectProvider<ProcessorResources> resources) {
        this.scheduler = scheduler;
        this.resources = resources;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .eventProcessing()
                .registerEventHandler(_ -> new DeadlineOpener(scheduler))
                .assignHandlerInstancesMatching(NAME, DeadlineOpener.class::isInstance)
                .registerListenerInvocationErrorHandler(
                        NAME, _ -> PropagatingErrorHandler.instance())
                .registerPooledStreamingEventProcessor(
                        NAME,
                        Configuration::eventStore,
                        (_, builder) ->
                                resources
                                        .getObject()
                                        .apply(builder)
                                        .initialToken(StreamableMessageSource::createTailToken)
                                        .initialSegmentCount(1)
                                        .batchSize(BATCH));
    }
}
