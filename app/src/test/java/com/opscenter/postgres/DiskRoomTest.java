package com.opscenter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskRoomTest {

    @TempDir private Path data;

    @Test
    void a_disk_with_less_than_the_reserve_has_no_room_left() throws Exception {
        Files.createDirectory(data.resolve("database"));

        assertThat(new DiskRoom(data, Long.MAX_VALUE).isLeft()).isFalse();
        assertThat(new DiskRoom(data, 1).isLeft()).isTrue();
    }

    @Test
    void a_database_elsewhere_is_not_measured() {
        assertThat(new DiskRoom(data, Long.MAX_VALUE).isLeft()).isTrue();
    }
}
