package com.opscenter.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/// Brings the database up to date at start-up: one history per schema, so that each module numbers
/// its own migrations below `db/<schema>`.
@Component
class Migrations implements FlywayMigrationStrategy {

    private final Logins logins;

    Migrations(Logins logins) {
        this.logins = logins;
    }

    @Override
    public void migrate(Flyway configured) {
        try {
            new Bootstrap(logins).run();
            Durability.check(logins.of(Role.WRITER));
            try (Connection owner = logins.of(Role.OWNER).connect()) {
                new Schemas(configured.getConfiguration()).migrate(owner);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be prepared", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
