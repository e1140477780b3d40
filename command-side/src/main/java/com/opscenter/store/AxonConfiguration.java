package com.opscenter.store;

import com.opscenter.history.api.EventCatalogue;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/// Axon's parts as we want them; `StartupAssertions` checks that nothing replaced them.
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    private static final int SNAPSHOT_EVERY = 100;
    private static final int CACHED_AGGREGATES = 100_000;

    /// After this long another node takes over the work of a dead one.
    private static final Duration CLAIM = Duration.ofSeconds(5);

    /// For tokens and messages. Without the validator, 4.13.0 cannot read back a `ReplayToken`.
    @Bean
    @Primary
    Serializer generalSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json ->
                        json.polymorphicTypeValidator(
                                BasicPolymorphicTypeValidator.builder()
                                        .allowIfSubType("org.axonframework.")
                                        .build()))
                .build();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Serializer generalSerializer) {
        return generalSerializer;
    }

    @Bean
    @Qualifier("eventSerializer")
    NamedEventSerializer eventSerializer() {
        return new NamedEventSerializer(EventCatalogue.all());
    }

    @Bean
    VocabularyModule vocabularyModule() {
        return new VocabularyModule();
    }

    @Bean
    CorrelationDataProvider eventsCarryTheirOrigin() {
        return new EventCarriesItsOrigin();
    }

    /// No transaction on the command path: a caller that waits for the writer holds no connection,
    /// or the size of the pool would be the size of a batch. What must be atomic with the events
    /// rides along through the writer.
    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(CorrelationDataProvider origin) {
        SimpleCommandBus bus =
                SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(origin));
        bus.registerHandlerInterceptor(new OwnUnitOfWork());
        return bus;
    }

    /// Queries read through their own pools; a transaction of the writer's pool would be wasted.
    @Bean
    @Qualifier("localSegment")
    QueryBus queryBus(QueryUpdateEmitter emitter) {
        return SimpleQueryBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .queryUpdateEmitter(emitter)
                .build();
    }

    @Bean
    TokenStore tokenStore(
            @Qualifier("append") DataSource pool,
            TokenSchema schema,
            Serializer generalSerializer) {
        return new ReactionTokens(
                JdbcTokenStore.builder()
                        .connectionProvider(new SpringDataSourceConnectionProvider(pool))
                        .schema(schema)
                        .serializer(generalSerializer)
                        .claimTimeout(CLAIM));
    }

    @Bean
    Cache aggregateCache() {
        return new CaffeineCache(CACHED_AGGREGATES);
    }

    @Bean
    LockFactory oneAtATime() {
        return new OneAtATime();
    }

    /// Not a candidate where the application asks for an executor of its own.
    @Bean(destroyMethod = "shutdown", defaultCandidate = false)
    @Qualifier("snapshotExecutor")
    ExecutorService snapshotExecutor() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("snapshots").daemon().factory());
    }

    /// Off the caller's thread, who has his answer already.
    @Bean
    Snapshotter snapshotter(
            org.axonframework.config.Configuration axon,
            HandlerDefinition handlers,
            ParameterResolverFactory parameters,
            EventStore eventStore,
            TransactionManager transactions,
            @Qualifier("snapshotExecutor") ExecutorService executor) {
        return SpringAggregateSnapshotter.builder()
                .repositoryProvider(axon::repository)
                .transactionManager(transactions)
                .eventStore(eventStore)
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers)
                .executor(executor)
                .build();
    }

    /// Every aggregate's `snapshotTriggerDefinition`.
    @Bean
    SnapshotTriggerDefinition aggregateSnapshots(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, SNAPSHOT_EVERY);
    }
}
