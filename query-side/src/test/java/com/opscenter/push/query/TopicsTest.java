package com.opscenter.push.query;

import static com.opscenter.identity.api.SystemRole.ADMIN;
import static com.opscenter.identity.api.SystemRole.AUDITOR;
import static com.opscenter.identity.api.SystemRole.DEVELOPER;
import static com.opscenter.identity.api.SystemRole.MODERATOR;
import static com.opscenter.identity.api.SystemRole.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.push.api.Audience;
import com.opscenter.push.api.LiveTopic;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicsTest {

    private static final String OWN = "00000000-0000-4000-8000-000000000001";
    private static final String FOREIGN = "00000000-0000-4000-8000-000000000002";

    private final Topics topics =
            new Topics(
                    List.of(
                            sent(Audience.ofOrganization("power", Permission.of("power:read"))),
                            sent(
                                    Audience.ofOrganization("audit", Permission.of("audit:read")),
                                    Audience.ofPlatform("system", Permission.of("system:read")))),
                    List.of(() -> Set.of("/user/queue/commands", "/user/queue/jobs")));

    @ParameterizedTest
    @EnumSource
    void everyone_hears_the_power_of_their_own_organization(SystemRole role) {
        assertThat(topics.mayHear(with(role), Topics.of(OWN, "power"))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void only_roles_of_the_platform_hear_another_organization(SystemRole role) {
        assertThat(topics.mayHear(with(role), Topics.of(FOREIGN, "power")))
                .isEqualTo(role.role().platform());
    }

    @ParameterizedTest
    @EnumSource
    void the_history_is_heard_by_whom_may_read_it(SystemRole role) {
        boolean reads = EnumSet.of(ADMIN, MODERATOR, OPERATOR, AUDITOR).contains(role);
        assertThat(topics.mayHear(with(role), Topics.of(OWN, "audit"))).isEqualTo(reads);
    }

    @ParameterizedTest
    @EnumSource
    void the_platform_is_heard_by_roles_of_the_platform_that_may_read_it(SystemRole role) {
        boolean reads = role.role().platform() && with(role).may(Permission.of("system:read"));
        assertThat(topics.mayHear(with(role), Topics.ofPlatform("system"))).isEqualTo(reads);
    }

    @Test
    void a_topic_of_the_platform_is_none_of_an_organization() {
        assertThat(topics.mayHear(with(ADMIN), Topics.of(OWN, "system"))).isFalse();
        assertThat(topics.mayHear(with(ADMIN), Topics.ofPlatform("power"))).isFalse();
    }

    @Test
    void a_role_of_ones_own_organizations_is_worth_nothing_where_one_is_no_member() {
        Caller stranger = member(Set.of(DEVELOPER.role()), FOREIGN);
        assertThat(topics.mayHear(stranger, Topics.of(OWN, "power"))).isFalse();
    }

    @Test
    void every_organization_one_belongs_to_is_heard_whichever_one_acts_for() {
        Caller member = member(Set.of(DEVELOPER.role()), FOREIGN);
        assertThat(topics.mayHear(member, Topics.of(FOREIGN, "power"))).isTrue();
    }

    @Test
    void somebody_without_a_role_hears_only_of_their_own_commands() {
        Caller nobody = member(Set.of(), OWN);
        assertThat(topics.mayHear(nobody, Topics.of(OWN, "power"))).isFalse();
        assertThat(topics.mayHear(nobody, "/user/queue/commands")).isTrue();
        assertThat(topics.mayHear(nobody, "/user/queue/jobs")).isTrue();
    }

    @Test
    void a_destination_that_nobody_sends_to_is_refused() {
        assertThat(topics.mayHear(with(ADMIN), "/topic/everything")).isFalse();
        assertThat(topics.mayHear(with(ADMIN), Topics.of(OWN, "secrets"))).isFalse();
        assertThat(topics.mayHear(with(ADMIN), "/user/queue/others")).isFalse();
    }

    private static Caller with(SystemRole role) {
        return member(Set.of(role.role()), OWN);
    }

    private static Caller member(Set<Role> roles, String orgId) {
        return new Caller(
                new Actor(Actor.Type.USER, "u"),
                null,
                "u",
                roles,
                Set.of(),
                List.of(new Membership(orgId, OrgRole.MEMBER)),
                OWN,
                null,
                null,
                null);
    }

    private static LiveTopic sent(Audience... audiences) {
        return new LiveTopic() {
            @Override
            public List<Audience> audiences() {
                return List.of(audiences);
            }

            @Override
            public void flush() {}

            @Override
            public void beat() {}
        };
    }
}
