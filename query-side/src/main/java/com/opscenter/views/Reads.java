package com.opscenter.views;

import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.identity.api.UserId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Reads as one organization, or one person: the database itself shows no row of another. A read
/// within a read of the same rows shares its transaction.
@Component
public class Reads {

    private static final ScopedValue<Open> OPEN = ScopedValue.newInstance();

    private final DSLContext db;

    /// A transaction under way.
    private record Open(Reads by, String setting, String value, DSLContext db) {

        boolean shows(Reads reads, String wanted, String of) {
            return by.equals(reads) && setting.equals(wanted) && value.equals(of);
        }
    }

    public Reads(@Qualifier("queries") DataSource queries) {
        this.db = Sql.on(queries);
    }

    /// Throws [StorageUnavailableException] when the database is away.
    public <T extends @Nullable Object> T in(String orgId, Function<DSLContext, T> work) {
        return within("ops.org", orgId, work);
    }

    /// Reads what belongs to one person, wherever it happened.
    public <T extends @Nullable Object> T of(UserId person, Function<DSLContext, T> work) {
        return within("ops.person", person.value(), work);
    }

    /// Reads across all organizations, for our own parts and whoever may look at the whole
    /// platform.
    public <T extends @Nullable Object> T everywhere(Function<DSLContext, T> work) {
        return within("ops.scope", "platform", work);
    }

    private <T extends @Nullable Object> T within(
            String setting, String value, Function<DSLContext, T> work) {
        if (OPEN.isBound() && OPEN.get().shows(this, setting, value)) {
            return work.apply(OPEN.get().db());
        }
        try {
            return db.transactionResult(transaction -> {
                DSLContext context = transaction.dsl();
                context.connection(connection -> limit(connection, setting, value));
                return ScopedValue.where(OPEN, new Open(this, setting, value, context))
                        .call(() -> work.apply(context));
            });
        } catch (DataAccessException e) {
            throw Sql.isAway(e)
                    ? new StorageUnavailableException("The read model cannot be read now", e)
                    : e;
        }
    }

    /// Before every read, so it is not made of words anew each time.
    private static void limit(Connection connection, String setting, String value)
            throws SQLException {
        try (PreparedStatement config =
                connection.prepareStatement("SELECT set_config(?, ?, true)")) {
            config.setString(1, setting);
            config.setString(2, value);
            config.execute();
        }
    }
}
