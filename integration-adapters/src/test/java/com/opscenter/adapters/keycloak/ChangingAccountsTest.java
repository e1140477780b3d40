package com.opscenter.adapters.keycloak;

import static com.opscenter.adapters.keycloak.KeycloakWorld.ADA;
import static com.opscenter.adapters.keycloak.KeycloakWorld.EFFECTIVE;
import static com.opscenter.adapters.keycloak.KeycloakWorld.ONE;
import static com.opscenter.adapters.keycloak.KeycloakWorld.ROLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.Ask;
import com.opscenter.identity.api.provider.ProviderException;
import com.opscenter.identity.api.provider.Wanted;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is not to be changed stays as it was.
class ChangingAccountsTest {

    private static final Profile RENAMED = new Profile("lovelace", "ada@example.com", "Ada", "L");

    private final KeycloakWorld world = new KeycloakWorld();

    ChangingAccountsTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    private Wanted now() throws ProviderException {
        return world.admin.find(ADA).orElseThrow().asWanted();
    }

    @Test
    void the_whole_representation_is_written_back() throws Exception {
        world.withAda();
        world.admin.bring(ADA, now().withEnabled(false));
        assertThat(world.peer.bodyOf("PUT " + ONE))
                .contains("\"enabled\":false")
                .contains("\"username\":\"ada\"", "\"email\":\"ada@example.com\"")
                .contains("\"badge\":[\"17\",\"18\"]", "\"ops_command_id\":[\"c-1\"]")
                .contains("\"notBefore\":3");
    }

    @Test
    void what_is_as_it_is_to_be_is_not_written() throws Exception {
        world.withAda();
        world.admin.bring(ADA, now());
        assertThat(world.peer.changes()).isEmpty();
    }

    @Test
    void names_that_somebody_else_has_do_not_keep_anybody_in() throws Exception {
        world.peer
                .says("GET " + ONE, 200, KeycloakWorld.ada("ada", true))
                .says("GET " + EFFECTIVE, 200, "[]")
                .says("PUT " + ONE, 204, "")
                .says("PUT " + ONE, 409, "{\"errorMessage\":\"User exists with same username\"}");
        Wanted wanted = now().withEnabled(false).with(RENAMED);
        assertThatThrownBy(() -> world.admin.bring(ADA, wanted))
                .isInstanceOf(ProviderException.Conflict.class)
                .hasMessageContaining("username");
        assertThat(world.peer.changes()).containsExactly("PUT " + ONE, "PUT " + ONE);
    }

    @Test
    void names_that_stay_although_they_were_to_change_are_told() throws Exception {
        world.withAda();
        Wanted wanted = now().with(RENAMED);
        assertThatThrownBy(() -> world.admin.bring(ADA, wanted))
                .isInstanceOf(ProviderException.Refused.class);
    }

    /// What tokens show from then on.
    private void shows(String... before) {
        world.peer.instead("GET " + EFFECTIVE, KeycloakWorld.roles(before));
    }

    private void showsThen(String... after) {
        world.peer.says("GET " + EFFECTIVE, 200, KeycloakWorld.roles(after));
    }

    @Test
    void only_roles_that_are_ours_are_given_and_taken() throws Exception {
        world.withAda();
        Wanted now = now();
        assertThat(now.roles()).containsExactly("viewer");
        shows("viewer");
        showsThen("developer");
        world.admin.bring(ADA, now.withRoles(Set.of("developer")));
        assertThat(world.peer.bodyOf("POST " + ROLES)).isEqualTo("[" + role("developer") + "]");
        assertThat(world.peer.bodyOf("DELETE " + ROLES)).isEqualTo("[" + role("viewer") + "]");
    }

    /// Whoever may name a role here gives nobody a role of another application there.
    @Test
    void a_role_of_ones_own_is_neither_given_nor_taken_whatever_is_called_like_it()
            throws Exception {
        world.withAda();
        world.peer.says("GET /roles/of-another-product", 200, role("of-another-product"));
        world.peer.says("GET /roles/realm-admin", 200, role("realm-admin"));
        Wanted now = now();
        world.admin.bring(ADA, now.withRoles(Set.of("viewer", "realm-admin")));
        world.admin.bring(ADA, now);
        assertThat(world.peer.changes()).isEmpty();
    }

    private static String role(String name) {
        return KeycloakWorld.role(name);
    }

    @Test
    void a_role_the_realm_does_not_have_keeps_nobody_from_the_others_and_is_told()
            throws Exception {
        world.withAda();
        Wanted wanted = now().withRoles(Set.of("viewer", "developer", "operator"));
        shows("viewer");
        showsThen("viewer", "developer");
        assertThatThrownBy(() -> world.admin.bring(ADA, wanted))
                .isInstanceOf(ProviderException.Refused.class)
                .hasMessageContaining("operator");
        assertThat(world.peer.bodyOf("POST " + ROLES)).isEqualTo("[" + role("developer") + "]");
    }

    @Test
    void a_role_that_was_taken_and_still_comes_from_a_group_is_told() throws Exception {
        world.withAda();
        shows("viewer", "admin");
        Wanted wanted = now().withRoles(Set.of("viewer"));
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> world.admin.bring(ADA, wanted))
                    .isInstanceOf(ProviderException.Refused.class)
                    .hasMessageContaining("admin");
        }
        assertThat(world.admin.find(ADA).orElseThrow().roles()).contains("admin");
        shows("viewer");
        assertThat(world.admin.bring(ADA, wanted).roles()).containsExactly("viewer");
    }

    @Test
    void a_role_that_a_group_gives_already_is_not_given_again() throws Exception {
        world.withAda();
        shows("viewer", "operator");
        world.admin.bring(ADA, now().with(world.admin.find(ADA).orElseThrow().profile()));
        assertThat(world.peer.changes()).isEmpty();
    }

    @Test
    void who_is_gone_already_is_removed() throws Exception {
        world.admin.remove(ADA);
        assertThat(world.admin.find(ADA)).isEmpty();
        assertThatThrownBy(() ->
                        world.admin.bring(
                                ADA, new Wanted(RENAMED, true, true, Set.of(), java.util.Map.of())))
                .isInstanceOf(ProviderException.Refused.class);
    }

    @Test
    void nobody_ends_the_session_of_somebody_else() throws Exception {
        world.peer
                .says(
                        "GET " + ONE + "/sessions",
                        200,
                        """
                        [{"id":"s-1","ipAddress":"192.0.2.7","start":1000,"lastAccess":2000,
                          "clients":{"c":"grafana"}}]
                        """)
                .says("DELETE /sessions/s-1", 204, "")
                .says("DELETE /sessions/s-2", 204, "");
        assertThat(world.admin.sessions(ADA).getFirst().clients()).containsEntry("c", "grafana");
        assertThat(world.admin.endSession(ADA, "s-2")).isFalse();
        assertThat(world.admin.endSession(new UserId("another"), "s-1")).isFalse();
        assertThat(world.peer.changes()).isEmpty();
        assertThat(world.admin.endSession(ADA, "s-1")).isTrue();
    }

    @Test
    void a_letter_says_what_to_do_and_for_how_long() throws Exception {
        String letter = "PUT " + ONE + "/execute-actions-email?lifespan=3600&client_id=ops-center";
        world.peer.says(letter, 204, "");
        world.admin.askTo(ADA, Duration.ofHours(1), EnumSet.allOf(Ask.class));
        assertThat(world.peer.bodyOf(letter)).isEqualTo("[\"UPDATE_PASSWORD\",\"VERIFY_EMAIL\"]");
    }

    @Test
    void a_letter_that_no_mail_server_carries_is_told_apart_from_a_provider_that_is_away() {
        String letter = "PUT " + ONE + "/execute-actions-email?lifespan=60&client_id=ops-center";
        world.peer
                .says(letter, 500, "{\"errorMessage\":\"Failed to send execute actions email\"}")
                .says("GET ", 200, "{\"smtpServer\":{}}")
                .says("GET ", 200, "{\"smtpServer\":{\"host\":\"mail.example.com\"}}");
        Duration minute = Duration.ofMinutes(1);
        assertThatThrownBy(() -> world.admin.askTo(ADA, minute, Set.of(Ask.SET_PASSWORD)))
                .isInstanceOf(ProviderException.NotConfigured.class);
        assertThatThrownBy(() -> world.admin.askTo(ADA, minute, Set.of(Ask.SET_PASSWORD)))
                .isInstanceOf(ProviderException.Unavailable.class);
    }
}
