package com.opscenter.push.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Role;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicsTest {

    private static final String OWN = "00000000-0000-4000-8000-000000000001";
    private static final String FOREIGN = "00000000-0000-4000-8000-000000000002";

    @ParameterizedTest
    @EnumSource
    void everyone_hears_the_power_of_their_own_organization(Role role) {
        assertThat(Topics.mayHear(with(role), Topics.of(OWN, "power"))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void only_roles_of_the_platform_hear_another_organization(Role role) {
        assertThat(Topics.mayHear(with(role), Topics.of(FOREIGN, "power")))
                .isEqualTo(role.platform());
    }

    @ParameterizedTest
    @EnumSource
    void the_history_is_heard_by_whom_may_read_it(Role role) {
        boolean reads =
                EnumSet.of(Role.ADMIN, Role.MODERATOR, Role.OPERATOR, Role.AUDITOR).contains(role);
        assertThat(Topics.mayHear(with(role), Topics.of(OWN, "audit"))).isEqualTo(reads);
    }

    @Test
    void somebody_without_a_role_hears_only_of_their_own_commands() {
        Caller nobody =
                new Caller(
                        new Actor(Actor.Type.USER, "u"), "u", Set.of(), Set.of(), OWN, null, null);
        assertThat(Topics.mayHear(nobody, Topics.of(OWN, "ops"))).isFalse();
        assertThat(Topics.mayHear(nobody, "/user/queue/commands")).isTrue();
    }

    @Test
    void an_unknown_destination_is_refused() {
        assertThat(Topics.mayHear(with(Role.ADMIN), "/topic/everything")).isFalse();
        assertThat(Topics.mayHear(with(Role.ADMIN), Topics.of(OWN, "secrets"))).isFalse();
        assertThat(Topics.mayHear(with(Role.ADMIN), "/user/queue/others")).isFalse();
    }

    private static Caller with(Role role) {
        return new Caller(
                new Actor(Actor.Type.USER, "u"), "u", EnumSet.of(role), Set.of(), OWN, null, null);
    }
}
