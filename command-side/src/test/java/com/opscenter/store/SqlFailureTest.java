package com.opscenter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// What is away for now is told from a fault of ours.
class SqlFailureTest {

    @Test
    void a_pool_that_was_closed_is_away() {
        assertThat(
                        SqlFailure.isUnavailable(
                                (Throwable)
                                        new SQLException(
                                                "HikariDataSource (pool) has been closed.")))
                .isTrue();
        assertThat(SqlFailure.isUnavailable((Throwable) new SQLException("syntax", "42601")))
                .isFalse();
    }
}
