package com.opscenter.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the realm of the product promises, at a real Keycloak.
class KeycloakServerIT {

    private final KeycloakServer server = KeycloakServer.shared();

    @Test
    void the_file_is_imported_with_the_secrets_of_the_environment() {
        KeycloakRealm realm = server.imported();
        JsonNode client = realm.get("/clients?clientId=" + KeycloakRealm.CLIENT).get(0);
        assertThat(client.path("secret").asString()).isEqualTo(realm.clientSecret());
        assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client.at("/redirectUris/0").asString())
                .isEqualTo("http://localhost:8084/auth/callback");
        assertThat(realm.get("/users").size()).isZero();
        assertThat(realm.ownToken()).isNotEmpty();
    }

    @Test
    void a_token_says_who_one_is_for_whom_it_is_and_which_roles_one_has() throws ParseException {
        KeycloakRealm realm = server.realm("http://localhost:8084");
        String id = realm.person("ada", "operator");
        JWTClaimsSet claims = SignedJWT.parse(realm.token("ada")).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(realm.issuer());
        assertThat(claims.getSubject()).isEqualTo(id);
        assertThat(claims.getAudience()).contains(KeycloakRealm.CLIENT);
        assertThat(claims.getStringClaim("typ")).isEqualTo("Bearer");
        Map<String, Object> access = claims.getJSONObjectClaim("realm_access");
        assertThat(String.valueOf(access.get("roles")))
                .contains("operator")
                .doesNotContain("admin");
        assertThat(realm.roles(id)).contains("operator").doesNotContain("admin");
    }
}
