package com.opscenter.database;

import com.opscenter.data.DataDirectory;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// One pool per kind of work, so that no kind can starve or time out another.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DataSources {

    @Bean
    Logins logins(DatabaseProperties properties, ObjectProvider<DataDirectory> directory)
            throws IOException {
        return Logins.from(
                properties, directory.stream().map(DataDirectory::secrets).findAny().orElse(null));
    }

    /// Commands and everything that writes in their transaction.
    @Bean
    @Primary
    @Qualifier("append")
    HikariDataSource appendPool(Logins logins) {
        return Pool.writing("append", 16).connect(logins.of(Role.WRITER));
    }

    /// Projections, apart from commands, so that a rebuild never keeps a command waiting.
    @Bean(defaultCandidate = false)
    @Qualifier("projections")
    HikariDataSource projectionsPool(Logins logins) {
        return Pool.writing("projections", 4).connect(logins.of(Role.WRITER));
    }

    /// Rebuilds of projections: they make indexes and compare rows for as long as it takes.
    @Bean(defaultCandidate = false)
    @Qualifier("rebuilds")
    HikariDataSource rebuildsPool(Logins logins) {
        return Pool.longWriting("rebuilds", 2).connect(logins.of(Role.WRITER));
    }

    /// Reads that somebody waits for.
    @Bean(defaultCandidate = false)
    @Qualifier("queries")
    HikariDataSource queriesPool(Logins logins) {
        return Pool.reading("queries", 16).connect(logins.of(Role.READER));
    }

    /// Long reads: exports, verification, rebuilds.
    @Bean(defaultCandidate = false)
    @Qualifier("streams")
    HikariDataSource streamsPool(Logins logins) {
        return Pool.longReading("streams", 4).connect(logins.of(Role.READER));
    }

    /// Migrations, without a pool and without a time limit.
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    @Qualifier("migrations")
    DataSource migrationsDataSource(Logins logins) {
        Login owner = logins.of(Role.OWNER);
        return new SimpleDriverDataSource(
                new Driver(), owner.url(), owner.user(), owner.password());
    }

    @Bean
    @Primary
    JdbcTransactionManager transactionManager(@Qualifier("append") DataSource append) {
        return new JdbcTransactionManager(append);
    }
}
