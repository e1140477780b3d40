package com.opscenter.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.KeyScopes;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class NeedsAreMetTest {

    private static final String ORG = "00000000-0000-4000-8000-000000000001";

    @Test
    void a_role_of_ones_own_is_enough_where_the_acting_organization_is_asked_for() {
        assertThat(refusal(caller(SystemRole.VIEWER, ORG, null), "inOrganization")).isNull();
        assertThat(refusal(caller(SystemRole.AUDITOR, ORG, null), "inOrganization")).isNull();
        assertThat(refusal(caller(SystemRole.OPERATOR, ORG, null), "inOrganization"))
                .isEqualTo("forbidden");
    }

    @Test
    void only_a_role_of_the_platform_is_enough_where_the_platform_is_asked_for() {
        assertThat(refusal(caller(SystemRole.VIEWER, ORG, null), "onPlatform"))
                .isEqualTo("forbidden");
        assertThat(refusal(caller(SystemRole.AUDITOR, ORG, null), "onPlatform")).isNull();
    }

    @Test
    void who_acts_for_an_organization_of_others_lacks_the_function() {
        Caller stranger = caller(SystemRole.VIEWER, "00000000-0000-4000-8000-00000000000f", null);
        assertThat(refusal(stranger, "inOrganization")).isEqualTo("forbidden");
    }

    @Test
    void a_key_is_told_that_it_is_not_for_this() {
        KeyScopes power = new KeyScopes(Set.of("power:*"));
        assertThat(refusal(caller(SystemRole.VIEWER, ORG, power), "inOrganization"))
                .isEqualTo("insufficient-scope");
    }

    @Test
    void nobody_and_somebody() {
        assertThat(refusal(null, "inOrganization")).isEqualTo("unauthenticated");
        assertThat(refusal(null, "open")).isNull();
        assertThat(refusal(caller(SystemRole.ADMIN, ORG, null), "forgotten"))
                .isEqualTo("forbidden");
    }

    private static @Nullable String refusal(@Nullable Caller caller, String endpoint) {
        var request = new MockHttpServletRequest("GET", "/api/v1/" + endpoint);
        request.setAttribute(Caller.class.getName(), caller);
        try {
            new NeedsAreMet().preHandle(request, new MockHttpServletResponse(), method(endpoint));
            return null;
        } catch (RefusedException refused) {
            return refused.refusal().code();
        }
    }

    private static HandlerMethod method(String name) {
        try {
            return new HandlerMethod(new Endpoints(), name);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static Caller caller(SystemRole role, String acting, @Nullable KeyScopes scopes) {
        return new Caller(
                new Actor(Actor.Type.USER, "me"),
                new UserId("me"),
                "me",
                Set.of(role.role()),
                Set.of(),
                List.of(new Membership(ORG, OrgRole.MEMBER)),
                acting,
                null,
                null,
                scopes);
    }

    public static final class Endpoints {

        @Needs("users:read")
        public void inOrganization() {}

        @Needs(value = "users:read", scope = Needs.Scope.PLATFORM)
        public void onPlatform() {}

        @Needs(Needs.PUBLIC)
        public void open() {}

        public void forgotten() {}
    }
}
