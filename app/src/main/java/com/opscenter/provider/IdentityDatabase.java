package com.opscenter.provider;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.session.jdbc.config.annotation.SpringSessionTransactionManager;

/// The pool for sessions, accounts and authorizations: apart from the commands, so that signing in
/// neither waits for them nor holds them up, and in schema `identity`, because the authorization
/// server names its tables without one.
@Configuration(proxyBeanMethods = false)
class IdentityDatabase {

    private static final int SIZE = 6;

    @Bean(defaultCandidate = false)
    @Qualifier("identity")
    @SpringSessionDataSource
    @DependsOnDatabaseInitialization
    HikariDataSource identityPool(DataSource append) throws SQLException {
        HikariConfig shape = new HikariConfig();
        append.unwrap(HikariDataSource.class).copyStateTo(shape);
        shape.setPoolName("identity");
        shape.setSchema("identity");
        shape.setMaximumPoolSize(SIZE);
        shape.setMinimumIdle(1);
        return new HikariDataSource(shape);
    }

    @Bean(defaultCandidate = false)
    @SpringSessionTransactionManager
    JdbcTransactionManager identityTransactions(@Qualifier("identity") DataSource identity) {
        return new JdbcTransactionManager(identity);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("identity")
    JdbcClient identityClient(@Qualifier("identity") DataSource identity) {
        return JdbcClient.create(identity);
    }
}
