package com.opscenter.identity.command.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.RoleCommand.GrantPermissions;
import com.opscenter.identity.api.RoleTerms;
import com.opscenter.identity.api.Strength;
import com.opscenter.store.SnapshotRoundTrip;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotOfRolesTest {

    static Stream<OwnRole> stages() {
        return Stream.of(
                new OwnRole.Unknown(),
                new OwnRole.Defined(new RoleTerms("", 5, true, Set.of("power:read"))),
                new OwnRole.Deleted());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void one_that_comes_back_is_decided_on_as_before(OwnRole stage) {
        OwnRole read = SnapshotRoundTrip.of(stage);
        assertThat(read).isEqualTo(stage);
        Strength strong = new Strength(1, 1, Set.of("power:read", "power:write"));
        GrantPermissions grant = new GrantPermissions("lab", Set.of("power:write"), strong);
        assertThat(RoleDecider.decide(grant, read)).isEqualTo(RoleDecider.decide(grant, stage));
    }
}
