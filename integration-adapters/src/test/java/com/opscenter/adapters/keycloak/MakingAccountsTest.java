package com.opscenter.adapters.keycloak;

import static com.opscenter.adapters.keycloak.KeycloakWorld.ADA;
import static com.opscenter.adapters.keycloak.KeycloakWorld.EFFECTIVE;
import static com.opscenter.adapters.keycloak.KeycloakWorld.NEW;
import static com.opscenter.adapters.keycloak.KeycloakWorld.ONE;
import static com.opscenter.adapters.keycloak.KeycloakWorld.ROLES;
import static com.opscenter.adapters.keycloak.KeycloakWorld.SEARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.adapters.keycloak.ScriptedKeycloak.Scripted;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.NewAccount;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.identity.api.provider.ProviderException;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An account is made once, whatever happens on the way.
class MakingAccountsTest {

    private final KeycloakWorld world = new KeycloakWorld();

    MakingAccountsTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    private static Scripted made() {
        return new Scripted(201, "", "http://elsewhere/admin/realms/ops/users/" + ADA.value());
    }

    @Test
    void it_carries_the_command_and_the_password_and_is_given_its_roles() throws Exception {
        world.withAda().peer.says(SEARCH, 200, "[]").says("POST /users", made());
        Account account = world.admin.create(NEW, new Password("of one use".toCharArray(), true));
        assertThat(account.id()).isEqualTo(ADA);
        assertThat(account.commandId()).isEqualTo("c-1");
        assertThat(account.attributes()).containsEntry("badge", "17").hasSize(1);
        assertThat(world.peer.bodyOf("POST /users"))
                .contains("\"ops_command_id\":[\"c-1\"]", "\"temporary\":true", "of one use");
        assertThat(world.peer.bodyOf("POST " + ROLES)).contains("\"developer\"");
        assertThat(world.peer.changes()).containsExactly("POST /users", "POST " + ROLES);
    }

    @Test
    void what_was_made_before_a_crash_is_found_and_gets_what_it_lacks() throws Exception {
        world.withAda().peer.says(SEARCH, 200, "[" + KeycloakWorld.ada("ada", true) + "]");
        Account account = world.admin.create(NEW, null);
        assertThat(account.id()).isEqualTo(ADA);
        assertThat(world.peer.changes()).containsExactly("POST " + ROLES);
    }

    @Test
    void what_another_process_made_meanwhile_is_taken_for_the_same() throws Exception {
        world.withAda()
                .peer
                .says(SEARCH, 200, "[]")
                .says(SEARCH, 200, "[" + KeycloakWorld.ada("ada", true) + "]")
                .says("POST /users", 409, "{\"errorMessage\":\"User exists with same email\"}");
        assertThat(world.admin.create(NEW, null).id()).isEqualTo(ADA);
    }

    @Test
    void a_search_that_finds_somebody_else_finds_nobody() throws Exception {
        String other = KeycloakWorld.ada("ada", true).replace("c-1", "c-11");
        world.withAda().peer.says(SEARCH, 200, "[" + other + "]");
        assertThat(world.admin.findByCommand("c-1")).isEmpty();
    }

    @Test
    void a_realm_that_drops_the_command_is_told_of_and_left_as_it_was() {
        world.peer
                .says(SEARCH, 200, "[]")
                .says("POST /users", made())
                .says("GET " + ONE, 200, KeycloakWorld.ada("ada", true).replace("c-1", ""))
                .says("GET " + EFFECTIVE, 200, "[]")
                .says("POST " + ROLES, 204, "")
                .says("DELETE " + ONE, 204, "");
        assertThatThrownBy(() -> world.admin.create(NEW, null))
                .isInstanceOf(ProviderException.NotConfigured.class)
                .hasMessageContaining("ops_command_id");
        assertThat(world.peer.changes())
                .containsExactly("POST /users", "POST " + ROLES, "DELETE " + ONE);
    }

    @Test
    void nobody_knows_whether_an_account_was_made_when_the_answer_is_lost() {
        world.withAda().peer.says(SEARCH, 200, "[]").staysSilentAt("POST /users");
        assertThatThrownBy(() -> world.admin.create(NEW, null))
                .isInstanceOf(ProviderException.Slow.class);
        assertThat(world.watch.awaySince()).isPresent();
    }

    @Test
    void an_account_whose_roles_cannot_be_given_is_taken_back() {
        world.peer
                .says(SEARCH, 200, "[]")
                .says("POST /users", made())
                .says("POST " + ROLES, 403, "{}")
                .says("DELETE " + ONE, 204, "");
        assertThatThrownBy(() -> world.admin.create(NEW, null))
                .isInstanceOf(ProviderException.NotConfigured.class);
        assertThat(world.peer.changes())
                .containsExactly("POST /users", "POST " + ROLES, "DELETE " + ONE);
    }

    @Test
    void one_that_waits_for_its_roles_stays_to_be_found_again() {
        world.peer
                .says(SEARCH, 200, "[]")
                .says("POST /users", made())
                .says("POST " + ROLES, 503, "");
        assertThatThrownBy(() -> world.admin.create(NEW, null))
                .isInstanceOf(ProviderException.Unavailable.class);
        assertThat(world.peer.changes()).containsExactly("POST /users", "POST " + ROLES);
    }

    @Test
    void nobody_is_made_with_a_role_the_realm_does_not_have() {
        NewAccount auditor =
                new NewAccount(
                        "c-1",
                        NEW.profile(),
                        true,
                        false,
                        Set.of("developer", "auditor"),
                        Map.of());
        assertThatThrownBy(() -> world.admin.create(auditor, null))
                .isInstanceOf(ProviderException.NotConfigured.class)
                .hasMessageContaining("auditor");
        assertThat(world.peer.changes()).isEmpty();
    }

    /// Attributes may be written by others, and the id of a command can be guessed.
    @Test
    void whoever_carries_the_command_under_other_names_is_somebody_else() {
        world.withAda().peer.says(SEARCH, 200, "[" + KeycloakWorld.ada("mallory", true) + "]");
        assertThatThrownBy(() -> world.admin.create(NEW, null))
                .isInstanceOf(ProviderException.Conflict.class)
                .hasMessageContaining("username");
        String moved = KeycloakWorld.ada("ada", true).replace("ada@example", "mallory@example");
        world.peer.instead(SEARCH, "[" + moved + "]");
        assertThatThrownBy(() -> world.admin.create(NEW, null))
                .isInstanceOf(ProviderException.Conflict.class)
                .hasMessageContaining("email");
        assertThat(world.peer.changes()).isEmpty();
    }
}
