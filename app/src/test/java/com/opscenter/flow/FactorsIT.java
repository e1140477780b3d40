package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.provider.factors.ShownCode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Who is told of a second factor, and whose sign-in needs one: from the request to the history,
/// the mailbox and the form.
class FactorsIT {

    private static final String RULE = "/api/v1/admin/security/second-factor";
    private static final String OWN = "/api/v1/account/factors";
    private static final String ROLE = "analyst";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final Rest admin = product.person("admin").rest();
    private final String name = OwnPeople.name();
    private final String id = people.create(name, ROLE);

    @AfterEach
    void require_nothing() {
        admin.put(RULE + "/" + ROLE, "{\"required\":false}").is(200);
    }

    @Test
    void a_role_that_needs_a_second_factor_leads_to_setting_one_up() {
        Answer dry = admin.put(RULE + "/" + ROLE + "?dry_run=true", "{\"required\":true}").is(200);
        assertThat(dry.text("/would_emit/0/type")).isEqualTo("identity.SecondFactorRequired");
        assertThat(page()).isEqualTo("/ops");

        Answer rule = admin.put(RULE + "/" + ROLE, "{\"required\":true}").is(200);

        assertThat(rule.body().path("roles").toString()).isEqualTo("[\"analyst\"]");
        assertThat(admin.get(RULE).is(200).body().path("roles").toString())
                .isEqualTo("[\"analyst\"]");
        assertThat(page()).isEqualTo("/idp/second-factor/set-up");
        admin.put(RULE + "/" + ROLE, "{\"required\":false}").is(200);
        assertThat(page()).isEqualTo("/ops");
    }

    @Test
    void a_role_that_is_none_is_refused() {
        admin.put(RULE + "/nobody-has-it", "{\"required\":true}").isProblem(404, "not-found");
        admin.put(RULE + "/" + ROLE, "{}").isProblem(422, "validation-failed");
        Answer wrong = admin.put(RULE + "/No", "{\"required\":false}");
        assertThat(wrong.isProblem(422, "validation-failed").text("/errors/0/field"))
                .isEqualTo("role");
    }

    @Test
    void the_history_and_the_mailbox_tell_of_factors_without_their_secrets() {
        Rest own = people.signIn(name).rest();
        String secret = own.post(OWN + "/totp", "{}").is(200).text("/secret");
        String code = ShownCode.of(secret, 0);
        Answer added = own.post(OWN + "/totp/confirm", "{\"code\":\"" + code + "\"}").is(200);
        String factor = added.text("/factor/id");

        JsonNode told = told("identity.SecondFactorAdded");
        assertThat(told.at("/payload/factor").asString()).isEqualTo(factor);
        assertThat(told.at("/payload/kind").asString()).isEqualTo("TOTP");
        assertThat(told.at("/actor/id").asString()).isEqualTo(id);
        assertThat(told.toString()).doesNotContain(secret, added.text("/recovery_codes/0"));
        assertThat(page()).isEqualTo("/idp/second-factor");
        letters(1, "A second factor was added");

        Answer seen = admin.get(OwnPeople.one(id) + "/factors").is(200);
        assertThat(seen.text("/factors/0/kind")).isEqualTo("totp");
        String all = OwnPeople.one(id) + "/factors";
        Answer dry = admin.delete(all + "?dry_run=true").is(200);
        assertThat(dry.text("/would_emit/0/type")).isEqualTo("identity.SecondFactorRemoved");
        assertThat(dry.text("/would_emit/0/payload/factor")).isEqualTo(factor);
        admin.delete(all + "?dry_run=1").isProblem(422, "validation-failed");
        assertThat(admin.get(all).is(200).body().path("factors").size()).isEqualTo(1);
        Answer removed = admin.delete(OwnPeople.one(id) + "/factors").is(200);
        assertThat(removed.body().path("removed").asInt()).isEqualTo(1);

        String administrator = admin.get("/api/v1/auth/me").is(200).text("/id");
        assertThat(told("identity.SecondFactorRemoved").at("/actor/id").asString())
                .isEqualTo(administrator);
        letters(2, "A second factor was removed");
        assertThat(page()).isEqualTo("/ops");
    }

    @Test
    void nobody_takes_factors_from_somebody_stronger() {
        String moderator = OwnPeople.name();
        people.create(moderator, "moderator");
        String strong = admin.get("/api/v1/auth/me").is(200).text("/id");
        people.signIn(moderator)
                .rest()
                .delete(OwnPeople.one(strong) + "/factors")
                .isProblem(403, "role-too-strong");
    }

    @Test
    void nobody_takes_off_what_protects_a_stronger_role() {
        OwnRoles roles = new OwnRoles(product);
        String weak = roles.define("\"settings\":[\"read\",\"write\"]");
        String clerk = OwnPeople.name();
        String holder = people.create(clerk, weak);
        Rest own = people.signIn(clerk).rest();
        own.put(RULE + "/" + ROLE, "{\"required\":true}").is(200);
        own.put(RULE + "/" + ROLE, "{\"required\":false}").isProblem(403, "role-too-strong");
        roles.discard(weak, holder);
    }

    @Test
    void a_key_begun_is_rehearsed_with_what_it_would_record() {
        Rest own = people.signIn(name).rest();
        String secret = own.post(OWN + "/totp", "{}").is(200).text("/secret");
        String code = "{\"code\":\"" + ShownCode.of(secret, 0) + "\"}";
        Answer dry = own.post(OWN + "/totp/confirm?dry_run=true", code).is(200);
        assertThat(dry.text("/would_emit/0/type")).isEqualTo("identity.SecondFactorAdded");
        assertThat(dry.text("/would_emit/1/type")).isEqualTo("identity.RecoveryCodesMade");
        assertThat(own.get(OWN).is(200).body().path("factors")).isEmpty();
        Answer added = own.post(OWN + "/totp/confirm", code).is(200);
        assertThat(added.text("/factor/id")).isEqualTo(dry.text("/would_emit/0/payload/factor"));
    }

    @Test
    void what_is_missing_is_named() {
        Rest own = people.signIn(name).rest();
        own.post(OWN + "/totp", "{}").is(200);
        for (String path : new String[] {"/totp/confirm", "/passkey"}) {
            Answer wrong = own.post(OWN + path, "{}").isProblem(422, "validation-failed");
            assertThat(wrong.text("/errors/0/field")).isIn("code", "name");
        }
        Answer unasked = own.post(OWN + "/passkey", "{\"name\":\"Key\",\"credential\":{}}");
        assertThat(unasked.isProblem(422, "validation-failed").text("/errors/0/field"))
                .isEqualTo("credential");
    }

    @Test
    void a_machine_has_none() {
        Answer none = product.robot().get(OWN).is(200);
        assertThat(none.body().path("offered").asBoolean()).isFalse();
        product.robot().post(OWN + "/totp", "{}").isProblem(403, "forbidden");
    }

    /// Where signing in leads.
    private String page() {
        HttpResponse<String> end = people.tryToSignIn(name, OwnPeople.PASSWORD);
        return end.uri().getPath();
    }

    private void letters(int count, String subject) {
        JsonNode letters = people.letters(name + "@example.com", count);
        assertThat(letters.at("/0/subject").asString()).startsWith(subject);
    }

    /// The newest of that type in the person's activity.
    private JsonNode told(String type) {
        return Until.see(() -> newest(type), event -> !event.isMissingNode());
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
