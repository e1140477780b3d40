package com.opscenter.flow;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Every operation of the API asked by everybody who might: they are let in exactly where the
/// description says so, and the API explains it alike. A new route is in here as soon as it is
/// described.
class RouteMatrixIT {

    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int BROKEN = 500;
    private static final int UNAVAILABLE = 503;

    private final Product product = Product.shared();
    private final List<Operation> operations =
            Operation.of(product.robot().get("/openapi.json").is(200).body());

    @Test
    void nobody_is_let_in_but_where_everybody_is() {
        Rest nobody = new Rest(product.url(), List.of());
        assertThat(operations)
                .filteredOn(not(Operation::isPublic))
                .hasSizeGreaterThan(100)
                .allSatisfy(operation ->
                        refused(operation, nobody, UNAUTHENTICATED, "unauthenticated"));
        assertThat(operations)
                .filteredOn(Operation::isPublic)
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(operation.ask(nobody).text("/code"))
                                .isNotIn("unauthenticated", "forbidden"));
    }

    /// Those who provision people are told in the form of their own standard.
    private static void refused(Operation operation, Rest who, int status, String code) {
        Answer answer = operation.ask(who);
        if (operation.path().startsWith("/scim/")) {
            Scim.refused(answer, status, "");
        } else {
            answer.isProblem(status, code);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_role_is_let_in_where_it_has_what_is_needed(SystemRole role) {
        letsInWhereItSaysSo(product.person(role.word()).rest(), role.role());
    }

    @Test
    void a_member_of_another_organization_is_let_in_as_at_home() {
        Strangers.Stranger stranger = new Strangers(product).arrive(SystemRole.DEVELOPER);
        stranger.found();
        letsInWhereItSaysSo(stranger.rest(), SystemRole.DEVELOPER.role());
    }

    @Test
    void a_role_of_ones_own_is_let_in_where_it_has_what_is_needed() {
        OwnPeople people = new OwnPeople(product);
        OwnRoles roles = new OwnRoles(product);
        String held = "users:read,power:read,power:execute,api_keys:delete,billing:write";
        String role =
                roles.define(
                        "\"users\":[\"read\"],\"power\":[\"read\",\"execute\"],"
                                + "\"api_keys\":[\"delete\"],\"billing\":[\"write\"]");
        String name = OwnPeople.name();
        String id = people.create(name, role);
        Set<Permission> permissions =
                Arrays.stream(held.split(",")).map(Permission::of).collect(Collectors.toSet());
        letsInWhereItSaysSo(
                people.signIn(name).rest(), new Role(role, "", 6, true, permissions, false));
        roles.discard(role, id);
    }

    /// Of somebody who may do everything: what is not let in is kept out by the key alone.
    @Test
    void a_key_is_let_in_where_its_scopes_say_so_and_nowhere_once_it_is_revoked() {
        Rest admin = product.person("admin").rest();
        OwnKey key = OwnKey.make(admin, "\"llm:models\"");
        try {
            assertThat(operations)
                    .filteredOn(not(Operation::isPublic))
                    .filteredOn(not(Operation::isForAnybodySignedIn))
                    .hasSizeGreaterThan(80)
                    .allSatisfy(operation ->
                            refused(operation, key.header(), FORBIDDEN, "insufficient-scope"));
            assertThat(operations)
                    .filteredOn(Operation::isForAnybodySignedIn)
                    .allSatisfy(operation ->
                            assertThat(operation.ask(key.bearer()).status())
                                    .isNotEqualTo(UNAUTHENTICATED)
                                    .isLessThan(BROKEN));
        } finally {
            admin.delete(key.path()).is(200);
        }
        assertThat(operations)
                .filteredOn(not(Operation::isPublic))
                .allSatisfy(operation ->
                        refused(operation, key.header(), UNAUTHENTICATED, "key-revoked"));
    }

    private void letsInWhereItSaysSo(Rest rest, Role role) {
        Caller caller = caller(rest.get("/api/v1/auth/me").is(200).body(), role);
        SoftAssertions all = new SoftAssertions();
        Map<String, Boolean> explained = new HashMap<>();
        for (Operation operation : operations) {
            if (!operation.isPublic()) {
                Answer answer = operation.ask(rest);
                check(operation, answer, caller, all);
                if (!operation.isForAnybodySignedIn()) {
                    all.assertThat(explained.computeIfAbsent(question(operation), ask(rest)))
                            .as(operation + " as it is explained")
                            .isEqualTo(answer.status() != FORBIDDEN);
                }
            }
        }
        all.assertAll();
    }

    /// Why they may do that there, as the API asks for it.
    private static String question(Operation operation) {
        Permission permission = Permission.of(operation.needs());
        return "resource=%s&action=%s%s"
                .formatted(
                        permission.resource().name().toLowerCase(Locale.ROOT),
                        permission.action().name().toLowerCase(Locale.ROOT),
                        operation.platform() ? "&target=platform" : "");
    }

    private static Function<String, Boolean> ask(Rest rest) {
        return question ->
                rest.get("/api/v1/permissions/explain?" + question)
                        .is(200)
                        .body()
                        .path("allowed")
                        .asBoolean();
    }

    /// Where only somebody is needed, what is asked for may be none of theirs to do: such a write
    /// may be forbidden, though never to an administrator. A read hides what is not theirs.
    private static void check(
            Operation operation, Answer answer, Caller caller, SoftAssertions all) {
        var status = all.assertThat(answer.status()).as(operation + ": " + answer.http().body());
        status.isNotEqualTo(UNAUTHENTICATED)
                .matches(it -> it < BROKEN || it == UNAVAILABLE, "no fault");
        if (!operation.isForAnybodySignedIn()) {
            if (isGranted(operation, caller)) {
                status.isNotEqualTo(FORBIDDEN);
            } else {
                status.isEqualTo(FORBIDDEN);
            }
        } else if (operation.isRead() || caller.roles().contains(SystemRole.ADMIN.role())) {
            status.isNotEqualTo(FORBIDDEN);
        }
    }

    private static boolean isGranted(Operation operation, Caller caller) {
        Permission permission = Permission.of(operation.needs());
        return operation.platform() ? caller.mayEverywhere(permission) : caller.may(permission);
    }

    /// As the access rules see them: with that role, a member of their organizations.
    private static Caller caller(JsonNode me, Role role) {
        UserId id = new UserId(me.path("id").asString());
        return new Caller(
                new Actor(Actor.Type.USER, id.value()),
                id,
                me.path("username").asString(),
                Set.of(role),
                Set.of(),
                me.path("organizations").valueStream().map(RouteMatrixIT::membership).toList(),
                me.at("/org/id").asString(),
                null,
                null,
                null);
    }

    private static Membership membership(JsonNode organization) {
        return new Membership(
                organization.path("id").asString(),
                OrgRole.of(organization.path("role").asString()).orElseThrow());
    }
}
