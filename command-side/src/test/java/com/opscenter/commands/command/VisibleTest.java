package com.opscenter.commands.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.KeyScopes;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.store.Streams;
import com.opscenter.testing.Callers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Whether an outlet of one organization is there for somebody of another.
class VisibleTest {

    private static final String THERE = Callers.OTHER_ORGANIZATION;
    private static final String HOME = "00000000-0000-4000-8000-000000000003";
    private static final String OUTLET = "outlet/pdu-1/9";
    private static final String PORT = "port/switch-1/3";
    private static final Permission EXECUTE = Permission.of("power:execute");

    private final Visible visible = new Visible(new Belongs());

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"DEVELOPER", "ANALYST", "VIEWER"})
    void to_whoever_has_roles_among_their_own_alone_it_is_not(SystemRole role) {
        assertHidden(stranger(null, role.role()));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"ADMIN", "MODERATOR", "OPERATOR", "AUDITOR"})
    void to_the_keepers_of_the_platform_it_is(SystemRole role) {
        visible.require(stranger(null, role.role()), OUTLET);
    }

    /// What reaches everywhere is about other things, what is about it reaches one's own alone.
    @Test
    void two_small_roles_make_no_great_one() {
        Caller caller =
                stranger(null, own("clerk", true, "billing:read"), own("lab", false, EXECUTE));
        assertHidden(caller);
        assertThatThrownBy(() -> visible.require(caller, EXECUTE, OUTLET))
                .hasMessageContaining("not-found");
    }

    @Test
    void who_may_switch_it_knows_of_it_and_of_nothing_else() {
        Caller caller = stranger(null, own("hands", true, EXECUTE));
        visible.require(caller, EXECUTE, OUTLET);
        assertThatThrownBy(() -> visible.require(caller, PORT)).hasMessageContaining("not-found");
    }

    @Test
    void a_key_knows_of_what_it_is_for() {
        Role hands = own("hands", true, EXECUTE);
        visible.require(stranger(new KeyScopes(Set.of("power:execute")), hands), OUTLET);
        assertHidden(stranger(new KeyScopes(Set.of("alerts:read")), hands));
    }

    @Test
    void members_see_what_is_their_organizations() {
        visible.require(Callers.caller("grace", SystemRole.VIEWER, THERE), OUTLET);
    }

    private void assertHidden(Caller caller) {
        assertThatThrownBy(() -> visible.require(caller, OUTLET)).hasMessageContaining("not-found");
    }

    private static Role own(String name, boolean platform, String permission) {
        return own(name, platform, Permission.of(permission));
    }

    private static Role own(String name, boolean platform, Permission permission) {
        return new Role(name, "", 6, platform, Set.of(permission), false);
    }

    private static Caller stranger(@Nullable KeyScopes scopes, Role... roles) {
        return new Caller(
                new Actor(Actor.Type.USER, "ada"),
                new UserId("ada"),
                "ada",
                Set.of(roles),
                Set.of(),
                List.of(new Membership(HOME, OrgRole.OWNER)),
                HOME,
                null,
                null,
                scopes);
    }

    /// Everything is of one organization.
    private static final class Belongs implements Streams {

        @Override
        public long head(String stream) {
            return 0;
        }

        @Override
        public Optional<Owner> owner(String stream) {
            return Optional.of(new Owner(THERE, null));
        }
    }
}
