package com.opscenter.store;

import java.sql.Connection;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// Transactions that take a connection of the pool with their first statement. A processor opens
/// its transaction before it handles an event; one that waits for a device must not hold a
/// connection that the commands it sends may need.
public final class UnpooledUntilUsed {

    private final SpringTransactionManager transactions;
    private final ConnectionProvider connections;

    UnpooledUntilUsed(DataSource pool) {
        LazyConnectionDataSourceProxy lazy = new LazyConnectionDataSourceProxy();
        lazy.setTargetDataSource(pool);
        lazy.setDefaultAutoCommit(true);
        lazy.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        this.transactions = new SpringTransactionManager(new JdbcTransactionManager(lazy));
        this.connections = new SpringDataSourceConnectionProvider(lazy);
    }

    public TransactionManager transactions() {
        return transactions;
    }

    public ConnectionProvider connections() {
        return connections;
    }
}
