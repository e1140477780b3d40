package com.opscenter.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordRuleTest {

    private static final Role PEOPLE = role(true, "users:write");
    private static final Role SETTINGS = role(true, "settings:write", "settings:read");

    @Test
    void of_the_roles_there_are_from_the_start_administrators_alone_have_longer_ones() {
        for (SystemRole role : SystemRole.values()) {
            assertThat(PasswordRule.of(List.of(role.role())))
                    .as(role.word())
                    .isEqualTo(
                            role == SystemRole.ADMIN
                                    ? PasswordRule.ADMINISTRATORS
                                    : PasswordRule.EVERYBODY);
        }
        assertThat(PasswordRule.of(List.of())).isEqualTo(PasswordRule.EVERYBODY);
    }

    @Test
    void a_role_of_one_s_own_counts_by_what_it_grants_not_by_its_name() {
        Role both = role(true, "users:write", "settings:write");
        assertThat(PasswordRule.of(List.of(both))).isEqualTo(PasswordRule.ADMINISTRATORS);
        assertThat(PasswordRule.of(List.of(PEOPLE, SETTINGS)))
                .as("two together")
                .isEqualTo(PasswordRule.ADMINISTRATORS);
        assertThat(PasswordRule.of(List.of(PEOPLE))).isEqualTo(PasswordRule.EVERYBODY);
        assertThat(PasswordRule.of(List.of(role(false, "users:write", "settings:write"))))
                .as("in one's own organizations alone")
                .isEqualTo(PasswordRule.EVERYBODY);
    }

    @Test
    void there_is_a_shortest_and_a_longest() {
        assertThat(Stream.of(7, 8, 128, 129).filter(PasswordRule.EVERYBODY::accepts))
                .containsExactly(8, 128);
        assertThat(Stream.of(11, 12, 128, 129).filter(PasswordRule.ADMINISTRATORS::accepts))
                .containsExactly(12, 128);
    }

    private static Role role(boolean platform, String... permissions) {
        return new Role(
                "clerk",
                "Works here",
                6,
                platform,
                Set.of(permissions).stream().map(Permission::of).collect(Collectors.toSet()),
                false);
    }
}
