package com.opscenter.identity.command.holders;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.RoleHolderEvent.RoleClosed;
import com.opscenter.identity.api.RoleHolderEvent.RoleHeld;
import com.opscenter.identity.api.RoleHolderEvent.RoleLaidDown;
import com.opscenter.identity.api.RoleHolderEvent.RoleOpened;
import com.opscenter.store.SnapshotRoundTrip;
import org.junit.jupiter.api.Test;

class SnapshotOfRoleHoldersTest {

    private final RoleHoldersAggregate holders = new RoleHoldersAggregate();

    @Test
    void who_holds_the_role_is_counted_on_after_it_came_back() {
        holders.on(new RoleOpened("lab-tech"));
        holders.on(new RoleHeld("lab-tech", "user/ada"));
        RoleHoldersAggregate read = SnapshotRoundTrip.of(holders);
        assertThat(read).usingRecursiveComparison().isEqualTo(holders);
        assertThat(read.isOpen()).isTrue();
        assertThat(read.isHeld()).isTrue();
        read.on(new RoleLaidDown("lab-tech", "user/ada"));
        assertThat(read.isHeld()).isFalse();
        read.on(new RoleClosed("lab-tech"));
        assertThat(read.isOpen()).isFalse();
    }

    @Test
    void what_was_never_opened_comes_back_closed() {
        assertThat(SnapshotRoundTrip.of(holders).isOpen()).isFalse();
    }
}
