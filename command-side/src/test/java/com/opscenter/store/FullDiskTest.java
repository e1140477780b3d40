package com.opscenter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.history.api.EventCatalogue;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class FullDiskTest {

    @Test
    void without_room_nothing_is_handed_to_the_writer() {
        AppendConnection nowhere = new AppendConnection(new PGSimpleDataSource());
        try (GroupCommitWriter writer = new GroupCommitWriter(nowhere, () -> {})) {
            EventRows rows = new EventRows(new NamedEventSerializer(EventCatalogue.all()));
            Appends appends = new Appends(writer, rows, () -> false, Clock.systemUTC());

            assertThatThrownBy(() -> appends.nothing(Rows.key()))
                    .isInstanceOf(StorageUnavailableException.class)
                    .hasMessageContaining("disk is full");
            assertThat(writer.batches()).isZero();
        }
    }

    @Test
    void a_disk_that_is_full_or_fails_makes_the_store_unavailable_and_no_bug() {
        for (String state : new String[] {"53100", "58030"}) {
            assertThat(SqlFailure.isUnavailable(new SQLException("no space left", state)))
                    .as(state)
                    .isTrue();
        }
    }
}
