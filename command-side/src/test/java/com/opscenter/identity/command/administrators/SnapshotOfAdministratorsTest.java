package com.opscenter.identity.command.administrators;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.AdministratorEvent.AdministratorGained;
import com.opscenter.identity.api.AdministratorEvent.AdministratorLost;
import com.opscenter.identity.api.UserId;
import com.opscenter.store.SnapshotRoundTrip;
import org.junit.jupiter.api.Test;

class SnapshotOfAdministratorsTest {

    private final AdministratorsAggregate administrators = new AdministratorsAggregate();

    @Test
    void who_administers_comes_back_and_can_still_change() {
        administrators.on(new AdministratorGained(new UserId("ada")));
        administrators.on(new AdministratorGained(new UserId("grace")));
        AdministratorsAggregate read = SnapshotRoundTrip.of(administrators);
        assertThat(read).usingRecursiveComparison().isEqualTo(administrators);
        assertThat(read.hasOthersThan("ada")).isTrue();
        read.on(new AdministratorLost(new UserId("grace")));
        assertThat(read.hasOthersThan("ada")).isFalse();
        assertThat(read.hasOthersThan("grace")).isTrue();
    }

    @Test
    void nobody_comes_back_as_nobody() {
        assertThat(SnapshotRoundTrip.of(administrators).hasOthersThan("ada")).isFalse();
    }
}
