package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.assembly.Browser;
import com.opscenter.provider.factors.ShownCode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What becomes of second factors and of the rule about them when a person or a role goes, and when
/// somebody guesses.
class FactorEndsIT {

    private static final String RULE = "/api/v1/admin/security/second-factor";
    private static final String OWN = "/api/v1/account/factors";

    /// What the provider keeps of a person, each with the column that says whose it is.
    private static final List<String> KEPT =
            List.of(
                    "totp WHERE user_id::text",
                    "passkey WHERE user_id::text",
                    "recovery_code WHERE user_id::text",
                    "half_way WHERE user_id::text",
                    "wrong_code WHERE user_id::text",
                    "account WHERE user_id::text",
                    "session_card WHERE user_id",
                    "spring_session WHERE principal_name",
                    "oauth2_authorization WHERE principal_name");

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final Rest admin = product.person("admin").rest();
    private final String name = OwnPeople.name();
    private final String id = people.create(name, "viewer");

    @Test
    void of_whoever_is_erased_the_provider_keeps_nothing() throws SQLException {
        addApp();
        insertPasskey();
        guess(1);
        for (String table : KEPT) {
            if (!table.startsWith("spring_session")) {
                assertThat(rows(table)).as(table).isPositive();
            }
        }

        admin.delete(OwnPeople.one(id)).is(200);
        admin.post(OwnPeople.one(id) + "/erase", "{\"reason\":\"asked for\"}").is(200);

        for (String table : KEPT) {
            Until.see(() -> table + ": " + rows(table), rows -> rows.endsWith(": 0"));
        }
    }

    @Test
    void a_role_that_is_deleted_leaves_the_rule() {
        OwnRoles roles = new OwnRoles(product);
        String role = roles.define("\"power\":[\"read\"]");
        admin.put(RULE + "/" + role, "{\"required\":true}").is(200);
        roles.discard(role);
        Until.see(
                () -> admin.get(RULE).is(200).body().path("roles").toString(),
                shown -> !shown.contains(role));
    }

    @Test
    void whose_second_step_is_guessed_reads_it_in_a_letter_and_in_the_history() {
        addApp();
        HttpResponse<String> end = guess(5);
        assertThat(end.uri().getPath()).isEqualTo("/idp/login");

        JsonNode told =
                Until.see(
                        () -> newest("identity.SecondFactorGuessed"),
                        event -> !event.isMissingNode());
        assertThat(told.at("/payload/wrong").asInt()).isEqualTo(5);
        JsonNode letters = people.letters(name + "@example.com", 2);
        assertThat(letters.toString()).contains("Wrong codes were given for your account");
    }

    private void addApp() {
        Rest own = people.signIn(name).rest();
        String secret = own.post(OWN + "/totp", "{}").is(200).text("/secret");
        String code = "{\"code\":\"" + ShownCode.of(secret, 0) + "\"}";
        own.post(OWN + "/totp/confirm", code).is(200);
    }

    private HttpResponse<String> guess(int times) {
        Browser browser = new Browser();
        HttpResponse<String> page = browser.signIn(product.url(), name, OwnPeople.PASSWORD);
        for (int i = 0; i < times; i++) {
            page = browser.fill(page, "code", "00000" + i);
        }
        return page;
    }

    /// As a browser would have made it; nobody signs with it here.
    private void insertPasskey() throws SQLException {
        try (Connection connection = product.database();
                PreparedStatement asked =
                        connection.prepareStatement(
                                """
                                INSERT INTO identity.passkey
                                  (credential_id, user_id, public_key, signature_count,
                                   uv_initialized, backup_eligible, backup_state, transports,
                                   attestation, client_data, label, created_at, last_used)
                                VALUES (?::text::bytea, ?::uuid, '', 0, true, false, false, '{}',
                                  '', '', 'Key', now(), now())
                                """)) {
            asked.setString(1, id);
            asked.setString(2, id);
            asked.executeUpdate();
        }
    }

    private int rows(String table) {
        String query = "SELECT count(*) FROM identity." + table + " = ?";
        try (Connection connection = product.database();
                PreparedStatement asked = connection.prepareStatement(query)) {
            asked.setString(1, id);
            try (ResultSet found = asked.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode newest(String type) {
        JsonNode activity = admin.get(OwnPeople.one(id) + "/activity?limit=50").is(200).body();
        return activity.path("items")
                .valueStream()
                .filter(event -> event.path("type").asString().equals(type))
                .findFirst()
                .orElse(activity.path("nothing"));
    }
}
