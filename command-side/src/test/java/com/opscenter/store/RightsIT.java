package com.opscenter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.testing.Callers;
import com.opscenter.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RightsIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @BeforeAll
    static void two_organizations_have_an_event_each() throws SQLException {
        try (Connection connection = DATABASE.as(TestDatabase.WRITER).getConnection()) {
            Append.Row ours = Rows.row(Rows.stream(), 0);
            Append.Row theirs =
                    new Append.Row(
                            "theirs",
                            Rows.stream(),
                            0,
                            ours.type(),
                            ours.time(),
                            ours.payloadType(),
                            ours.revision(),
                            ours.payload(),
                            ours.metaData(),
                            Callers.OTHER_ORGANIZATION,
                            null,
                            "correlation");
            new AppendCall(connection, List.of(new Append(List.of(ours, theirs), null))).trusting();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO event_store.domain_event_entry DEFAULT VALUES",
                "UPDATE event_store.domain_event_entry SET type = 'x'",
                "DELETE FROM event_store.domain_event_entry",
                "TRUNCATE event_store.domain_event_entry",
                "INSERT INTO event_store.idempotency VALUES ('a', 'k', 'f', 'c', 1)",
                "DELETE FROM event_store.idempotency",
                "SELECT event_store.append_lock()"
            })
    void the_writer_has_no_way_around_the_append_functions(String sql) {
        assertDenied(() -> execute(TestDatabase.WRITER, sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO event_store.domain_event_entry DEFAULT VALUES",
                "SELECT * FROM event_store.idempotency",
                "SELECT * FROM event_store.idempotent_answer",
                "SELECT * FROM event_store.scheduled_tasks",
                "SELECT event_store.append_trusting('{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}',"
                        + " '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')"
            })
    void the_reader_reads_events_and_nothing_else(String sql) {
        assertDenied(() -> execute(TestDatabase.READER, sql));
    }

    @Test
    void the_reader_sees_no_event_until_told_whose() throws SQLException {
        assertThat(visible("ops.other", "x")).isZero();
    }

    @Test
    void the_reader_sees_the_events_of_one_organization() throws SQLException {
        assertThat(visible("ops.org", SystemOrganization.ID)).isEqualTo(1);
        assertThat(visible("ops.org", Callers.OTHER_ORGANIZATION)).isEqualTo(1);
    }

    @Test
    void with_platform_scope_the_reader_sees_all() throws SQLException {
        assertThat(visible("ops.scope", "platform")).isEqualTo(2);
    }

    private static long visible(String setting, String value) throws SQLException {
        try (Connection connection = DATABASE.as(TestDatabase.READER).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT set_config('%s', '%s', true)".formatted(setting, value));
            try (ResultSet row =
                    statement.executeQuery("SELECT count(*) FROM event_store.domain_event_entry")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void execute(String role, String sql) throws SQLException {
        try (Connection connection = DATABASE.as(role).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertDenied(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        denied -> assertThat(denied.getSQLState()).isEqualTo("42501"));
    }
}
