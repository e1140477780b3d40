package com.opscenter.views;

import java.sql.Connection;
import java.sql.SQLTransientException;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/// jOOQ as the read side uses it.
public final class Sql {

    /// Connection lost, resources exhausted, operator intervention, system error.
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    private static final Set<String> BAD_DATA = Set.of("22", "23");

    private Sql() {}

    public static DSLContext on(DataSource pool) {
        return DSL.using(pool, SQLDialect.POSTGRES, new Settings().withExecuteLogging(false));
    }

    /// On one connection, each statement by itself unless in a transaction.
    public static DSLContext on(Connection connection) {
        return DSL.using(connection, SQLDialect.POSTGRES, new Settings().withExecuteLogging(false));
    }

    /// Whether the same statement may work later.
    public static boolean isAway(DataAccessException e) {
        return e.getCause(SQLTransientException.class) != null || AWAY.contains(classOf(e));
    }

    /// Whether somebody else held a lock for longer than this was to wait.
    public static boolean isLockTimeout(DataAccessException e) {
        return e.sqlState().equals("55P03");
    }

    /// Whether the database refused a value, so that repeating cannot help.
    public static boolean isBadData(DataAccessException e) {
        return BAD_DATA.contains(classOf(e));
    }

    /// What the database said, without the statement and the values.
    public static String complaint(DataAccessException e) {
        String said = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
        return said == null ? "SQL state " + e.sqlState() : said.lines().findFirst().orElse(said);
    }

    private static String classOf(DataAccessException e) {
        String state = e.sqlState();
        return state.length() < 2 ? "" : state.substring(0, 2);
    }
}
