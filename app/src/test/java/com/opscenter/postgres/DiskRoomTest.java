package com.opscenter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition.Severity;
import com.opscenter.organizations.api.SystemOrganization;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskRoomTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir private Path data;

    @Test
    void a_disk_with_less_than_the_reserve_has_no_room_left() throws Exception {
        Files.createDirectory(data.resolve("database"));

        assertThat(new DiskRoom(data, Long.MAX_VALUE, CLOCK).isLeft()).isFalse();
        assertThat(new DiskRoom(data, 1, CLOCK).isLeft()).isTrue();
    }

    @Test
    void a_database_elsewhere_is_not_measured() {
        assertThat(new DiskRoom(data, Long.MAX_VALUE, CLOCK).isLeft()).isTrue();
    }

    @Test
    void a_full_disk_is_critical_now_and_unknown_to_the_past() throws Exception {
        Files.createDirectory(data.resolve("database"));
        Scope now = Scope.now(SystemOrganization.ID);
        Scope past = new Scope(SystemOrganization.ID, null, 7L, NOON);
        FullDisk full = new FullDisk(new DiskRoom(data, Long.MAX_VALUE, CLOCK));

        assertThat(full.conditions(now))
                .singleElement()
                .satisfies(condition -> {
                    assertThat(condition.severity()).isEqualTo(Severity.CRITICAL);
                    assertThat(condition.since()).isEqualTo(NOON);
                });
        assertThat(full.conditions(past)).isEmpty();
        assertThat(new FullDisk(new DiskRoom(data, 1, CLOCK)).conditions(now)).isEmpty();
    }
}
