package com.opscenter.store;

import java.util.Collection;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/// Axon falls back in silence, for instance to a transaction manager that manages nothing. Better
/// not to start.
@Component
final class StartupAssertions implements SmartInitializingSingleton {

    private static final String AXON_SERVER =
            "org.axonframework.axonserver.connector.AxonServerConfiguration";

    private final TransactionManager transactions;
    private final CommandBus commands;
    private final EventStorageEngine engine;
    private final Collection<Serializer> serializers;

    StartupAssertions(
            TransactionManager transactions,
            CommandBus commands,
            EventStorageEngine engine,
            Collection<Serializer> serializers) {
        this.transactions = transactions;
        this.commands = commands;
        this.engine = engine;
        this.serializers = serializers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        require(
                transactions instanceof SpringTransactionManager,
                "processors must run in Spring's transactions, not in " + transactions);
        require(
                commands instanceof SimpleCommandBus,
                "commands must stay on this node's bus without a transaction, not " + commands);
        require(
                engine instanceof GroupCommitEventStorageEngine,
                "events must be appended by the group commit writer, not by " + engine);
        for (Serializer serializer : serializers) {
            require(
                    serializer instanceof Jackson3Serializer,
                    "everything is stored as JSON, not by " + serializer);
        }
        require(
                Boolean.getBoolean(QuietAxon.UPDATE_CHECKER_OFF),
                "Axon's update checker must be off: -D" + QuietAxon.UPDATE_CHECKER_OFF + "=true");
        require(
                !ClassUtils.isPresent(AXON_SERVER, null),
                "the connector of Axon Server must not be on the class path");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalStateException(message);
        }
    }
}
