package com.opscenter.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Brings the database up to date: one history per schema, so that each module numbers its own
/// migrations below `db/<schema>`. A schema whose module is absent is left out.
@Component
class Migrations implements FlywayMigrationStrategy {

    /// In this order: a later one may refer to an earlier one.
    private static final List<Schema> SCHEMAS =
            List.of(
                    new Schema("identity", false),
                    new Schema("event_store", true),
                    new Schema("vault", false),
                    new Schema("read_model", true),
                    new Schema("telemetry", true),
                    new Schema("adapter_state", false));

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
                for (Schema schema : SCHEMAS) {
                    if (hasMigrations(schema)) {
                        schema.prepare(owner);
                        migrate(configured, schema);
                        schema.close(owner);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be prepared", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void migrate(Flyway configured, Schema schema) {
        Flyway.configure()
                .configuration(configured.getConfiguration())
                .defaultSchema(schema.name())
                .schemas(schema.name())
                .locations("classpath:db/" + schema.name())
                .load()
                .migrate();
    }

    private static boolean hasMigrations(Schema schema) throws IOException {
        String pattern = "classpath*:db/" + schema.name() + "/*.sql";
        return new PathMatchingResourcePatternResolver().getResources(pattern).length > 0;
    }
}
