package com.opscenter.testing;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusalWording;
import com.opscenter.commands.command.SecondPerson;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// The write side without features, on the database of the test.
@SpringBootApplication(
        scanBasePackages = {
            "com.opscenter.store",
            "com.opscenter.commands",
            "com.opscenter.names",
            "com.opscenter.identity.command.administrators",
            "com.opscenter.identity.command.holders",
            "com.opscenter.reactions",
            "com.opscenter.deadlines",
            "com.opscenter.testing"
        })
public class TestApplication {

    @Bean
    @Primary
    @Qualifier("append")
    HikariDataSource appendPool(@Value("${test.database}") String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(TestDatabase.WRITER);
        pool.setPassword(TestDatabase.WRITER);
        pool.setMaximumPoolSize(16);
        pool.setConnectionTimeout(3_000);
        pool.setConnectionInitSql("SET transaction_timeout = '8s'");
        return pool;
    }

    @Bean
    JdbcTransactionManager transactionManager(HikariDataSource pool) {
        return new JdbcTransactionManager(pool);
    }

    @Bean
    RefusalWording wording() {
        return new RefusalWording() {
            @Override
            public Map<String, Object> problem(Refusal refusal) {
                return Map.of("code", refusal.code(), "detail", refusal.detail());
            }
        };
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Nothing waits: what does is another test's subject.
    @Bean
    SecondPerson nobodyElse() {
        return new SecondPerson() {
            @Override
            public OptionalInt minutes(List<? extends Command> commands, CommandContext context) {
                return OptionalInt.empty();
            }

            @Override
            public Optional<Refusal> objection(
                    List<? extends Command> commands, CommandContext context) {
                return Optional.empty();
            }

            @Override
            public Command request(
                    List<? extends Command> commands,
                    CommandStep.@Nullable Opening opening,
                    CommandContext context,
                    int minutes) {
                throw new IllegalStateException("nothing waits here");
            }
        };
    }

    /// Marks instead of encrypting: what is sealed is another test's subject.
    @Bean
    Seals seals() {
        return new Seals() {
            @Override
            public Sealed seal(String subject, String plaintext) {
                return new Sealed(subject, "sealed:" + plaintext.length());
            }

            @Override
            public Optional<String> open(Sealed sealed) {
                return Optional.empty();
            }

            @Override
            public void destroy(String subject) {}
        };
    }
}
