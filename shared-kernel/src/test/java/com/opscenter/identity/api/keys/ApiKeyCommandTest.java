package com.opscenter.identity.api.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.KeyScopes;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Ruling.Answer;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeyCommand.ChangeApiKey;
import com.opscenter.identity.api.keys.ApiKeyCommand.CreateApiKey;
import com.opscenter.identity.api.keys.ApiKeyCommand.RevokeApiKey;
import com.opscenter.identity.api.keys.ApiKeyCommand.RotateApiKey;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyCommandTest {

    private static final UserId ADA = new UserId("ada");
    private static final String TEAM = "00000000-0000-4000-8000-000000000001";
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final KeyProof PROOF = new KeyProof("5f2c", "Ab9z");
    private static final Sealed WORDS = new Sealed("ada", "q83v");
    private static final Set<String> ALL =
            Set.of("api_keys:read", "api_keys:write", "api_keys:delete", "api_keys:*");

    static Stream<ApiKeyCommand> aboutOne() {
        return Stream.of(
                new ChangeApiKey(ADA, "one", null, WORDS, null),
                new ChangeApiKey(ADA, "one", TEAM, WORDS, null),
                new RotateApiKey(ADA, "one", null, PROOF, NOON, 0),
                new RotateApiKey(ADA, "one", TEAM, PROOF, NOON, 0),
                new RevokeApiKey(ADA, "one", null, NOON),
                new RevokeApiKey(ADA, "one", TEAM, NOON));
    }

    @ParameterizedTest
    @MethodSource("aboutOne")
    void a_key_speaks_of_itself_and_of_no_other(ApiKeyCommand command) {
        assertThat(answer(command, person())).isEqualTo(Answer.ALLOWED);
        assertThat(answer(command, key("one"))).isEqualTo(Answer.ALLOWED);
        assertThat(answer(command, key("two"))).isEqualTo(Answer.OUT_OF_SCOPE);
        assertThat(command.requirement().somewhere(key("two")).denial().code())
                .isEqualTo("insufficient-scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", TEAM})
    void no_key_makes_keys_not_even_one_of_its_own_name(String orgId) {
        CreateApiKey create = create(orgId.isEmpty() ? null : orgId);
        assertThat(answer(create, person())).isEqualTo(Answer.ALLOWED);
        assertThat(answer(create, key("one"))).isEqualTo(Answer.OUT_OF_SCOPE);
        assertThat(create.requirement().somewhere(key("one")).why())
                .isEqualTo("The key is not for making keys");
    }

    @Test
    void a_key_of_an_organization_is_renewed_by_whoever_manages_its_keys() {
        RotateApiKey rotate = new RotateApiKey(ADA, "one", TEAM, PROOF, NOON, 0);
        Caller member = caller(new Actor(Actor.Type.USER, "ada"), OrgRole.MEMBER, null);
        assertThat(answer(rotate, member)).isEqualTo(Answer.FORBIDDEN);
        assertThat(answer(new RevokeApiKey(ADA, "one", null, NOON), member))
                .isEqualTo(Answer.ALLOWED);
    }

    private static Answer answer(ApiKeyCommand command, Caller caller) {
        return command.requirement().here(caller, command.home()).answer();
    }

    private static CreateApiKey create(@Nullable String orgId) {
        return new CreateApiKey(
                ADA, "one", WORDS, WORDS, PROOF, Set.of(), Set.of(), orgId, NOON, 1, 1);
    }

    private static Caller person() {
        return caller(new Actor(Actor.Type.USER, "ada"), OrgRole.OWNER, null);
    }

    private static Caller key(String id) {
        return caller(new Actor(Actor.Type.API_KEY, id), OrgRole.OWNER, new KeyScopes(ALL));
    }

    private static Caller caller(Actor actor, OrgRole role, @Nullable KeyScopes scopes) {
        return new Caller(
                actor,
                ADA,
                "ada",
                scopes == null ? Set.of() : Set.of(SystemRole.ADMIN.role()),
                Set.of(),
                List.of(new Membership(TEAM, role)),
                TEAM,
                null,
                null,
                scopes);
    }
}
