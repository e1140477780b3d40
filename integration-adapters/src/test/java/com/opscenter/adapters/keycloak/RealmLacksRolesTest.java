package com.opscenter.adapters.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.SystemRole;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition.Condition;
import com.opscenter.organizations.api.SystemOrganization;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever runs an installation sees which roles its realm does not have.
class RealmLacksRolesTest {

    private static final Scope NOW = Scope.now(SystemOrganization.ID);

    private final KeycloakWorld world = new KeycloakWorld();
    private final RealmLacksRoles condition = world.lacking();

    RealmLacksRolesTest() throws IOException {}

    @BeforeEach
    void roles() {
        for (SystemRole role : SystemRole.values()) {
            if (role != SystemRole.AUDITOR) {
                world.peer.instead("GET /roles/" + role.word(), KeycloakWorld.role(role.word()));
            }
        }
    }

    @AfterEach
    void close() {
        condition.destroy();
        world.close();
    }

    @Test
    void what_the_realm_lacks_is_said_until_it_is_there() {
        condition.look();
        assertThat(condition.conditions(NOW))
                .singleElement()
                .extracting(Condition::text)
                .asString()
                .endsWith(": auditor");
        assertThat(condition.conditions(Scope.now("another"))).isEmpty();

        world.peer.instead("GET /roles/auditor", KeycloakWorld.role("auditor"));
        condition.look();
        assertThat(condition.conditions(NOW)).isEmpty();
    }

    @Test
    void what_cannot_be_seen_is_as_it_was_seen_last() {
        condition.look();
        world.peer.answersForTokens(503);
        world.pass(Duration.ofHours(1));
        condition.look();
        assertThat(condition.conditions(NOW)).hasSize(1);
    }
}
