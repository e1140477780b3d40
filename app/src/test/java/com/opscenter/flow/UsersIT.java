package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.PASSWORD;
import static com.opscenter.flow.OwnPeople.USERS;
import static com.opscenter.flow.OwnPeople.choose;
import static com.opscenter.flow.OwnPeople.name;
import static com.opscenter.flow.OwnPeople.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.assembly.Browser;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// People from their creation to their end, each effect looked at where it shows.
class UsersIT {

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final Rest admin = product.robot();

    @Test
    void somebody_is_created_with_a_tier_and_a_role_and_found_again() {
        String name = name();
        Answer created =
                admin.post(
                                USERS + "/comprehensive",
                                """
                                {"email":"%1$s@example.com","username":"%1$s",
                                 "firstName":"Dev","lastName":"Eloper",
                                 "tier":"professional","role":"developer","rateLimits":{}}
                                """
                                        .formatted(name))
                        .is(201);
        assertThat(created.text("/username")).isEqualTo(name);
        assertThat(created.text("/subscription_tier")).isEqualTo("professional");
        assertThat(created.text("/tier_source")).isEqualTo("override");
        assertThat(created.text("/roles_assigned/0")).isEqualTo("developer");
        assertThat(created.body().path("roles_failed")).isEmpty();
        assertThat(created.text("/warnings/0")).contains("rateLimits");
        assertThat(created.body().path("enabled").asBoolean()).isTrue();
        Answer found = admin.get(created.header("Location").orElseThrow()).is(200);
        assertThat(found.text("/email")).isEqualTo(name + "@example.com");
        assertThat(found.text("/status")).isEqualTo("enabled");
        assertThat(found.header("ETag")).isEqualTo(created.header("ETag"));
    }

    @Test
    void a_name_or_address_that_somebody_has_is_a_conflict_that_names_the_field() {
        String name = name();
        people.create(name, "viewer");
        admin.post(USERS, "{\"email\":\"%s@EXAMPLE.com\"}".formatted(name))
                .isProblem(409, "user-exists");
        Answer taken =
                admin.post(
                        USERS,
                        "{\"email\":\"%s@example.org\",\"username\":\"%s\"}"
                                .formatted(name, name.toUpperCase(Locale.ROOT)));
        taken.isProblem(409, "user-exists");
        assertThat(taken.text("/errors/0/field")).isEqualTo("username");
        assertThat(taken.http().body()).doesNotContain(name);
    }

    @Test
    void a_body_that_is_wrong_names_the_field_and_makes_nobody() {
        refused("{}", "email");
        refused("{\"email\":\"nobody\"}", "email");
        refused("{\"email\":\"a@b.c\",\"password\":\"short\"}", "password");
        refused("{\"email\":\"a@b.c\",\"role\":\"emperor\"}", "roles");
        refused("{\"email\":\"a@b.c\",\"tier\":\"gold\"}", "tier");
        refused("{\"email\":\"a@b.c\",\"initialCredits\":5}", "initialCredits");
        refused(
                "{\"email\":\"a@b.c\",\"organizationId\":\"%s\"}".formatted(UUID.randomUUID()),
                "organizationId");
    }

    @Test
    void who_may_not_bill_gives_no_tier_and_nobody_gives_a_role_above_their_own() {
        Rest moderator = product.person("moderator").rest();
        String name = name();
        String body = "{\"email\":\"%s@example.com\",\"%s\":\"%s\"}";
        moderator
                .post(USERS, body.formatted(name, "tier", "professional"))
                .isProblem(403, "forbidden");
        moderator
                .post(USERS, body.formatted(name, "role", "admin"))
                .isProblem(403, "role-too-strong");
        String id =
                moderator.post(USERS, body.formatted(name, "role", "operator")).is(201).text("/id");
        moderator.delete(one(id)).isProblem(403, "forbidden");
        moderator
                .post(one(id) + "/roles/assign?role=admin", "{}")
                .isProblem(403, "role-too-strong");
        product.person("viewer").rest().post(USERS, "{}").isProblem(403, "forbidden");
    }

    @Test
    void with_a_temporary_password_another_one_is_chosen_before_anybody_is_signed_in() {
        String name = name();
        String body =
                "{\"email\":\"%s@example.com\",\"username\":\"%s\",\"password\":\"given by others\"}"
                        .formatted(name, name);
        admin.post(USERS, body).is(201);
        Browser browser = new Browser();
        HttpResponse<String> form =
                browser.signIn(product.url(), name + "@Example.com", "given by others");
        assertThat(form.uri().getPath()).isEqualTo("/idp/password");
        assertThat(browser.cookie("ops_session")).isPresent();
        assertThat(choose(browser, form, "short").body()).contains("8 to 128 characters");
        choose(browser, form, PASSWORD);
        Person person = people.signIn(name);
        assertThat(person.rest().get("/api/v1/auth/me").is(200).text("/username")).isEqualTo(name);
        assertThat(browser.open(form.uri().toString()).statusCode()).isEqualTo(410);
    }

    @Test
    void who_chooses_a_new_password_by_a_letter_is_signed_out_where_the_old_one_was_used() {
        String name = name();
        String id = people.create(name, "viewer");
        Person person = people.signIn(name);
        admin.post(one(id) + "/reset-password", "{}").is(200);
        String link = people.link(name + "@example.com");
        Browser browser = new Browser();
        HttpResponse<String> form = browser.get(link);

        choose(browser, form, "another horse battery");

        Until.see(() -> person.rest().get("/api/v1/auth/me").status(), status -> status == 401);
        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        assertThat(people.tryToSignIn(name, PASSWORD).body()).contains("wrong");
        Person.signIn(product.url(), name, "another horse battery")
                .rest()
                .get("/api/v1/auth/me")
                .is(200);
    }

    @Test
    void a_link_that_went_to_a_wrong_address_is_worth_nothing_once_that_is_corrected() {
        String name = name();
        String body =
                """
                {"email":"%1$s@wrong.example.com","username":"%1$s","emailVerified":true,
                 "sendWelcomeEmail":true}
                """
                        .formatted(name);
        String id = admin.post(USERS, body).is(201).text("/id");
        String link = people.link(name + "@wrong.example.com");
        String moved = "{\"email\":\"%s@example.com\"}".formatted(name);
        Answer changed = admin.put(one(id), moved).is(200);
        assertThat(changed.body().path("emailVerified").asBoolean()).isFalse();
        Until.see(() -> new Browser().get(link).statusCode(), status -> status == 410);
    }

    @Test
    void roles_are_given_and_taken_and_hold_at_once() {
        String name = name();
        String id = people.create(name, "viewer");
        Rest rest = people.signIn(name).rest();
        rest.get(USERS).isProblem(403, "forbidden");
        admin.post(one(id) + "/roles/assign", "{\"role\":\"auditor\"}").is(200);
        Until.see(() -> rest.get(USERS).status(), status -> status == 200);
        admin.post(one(id) + "/roles/assign?role=viewer", "{\"role\":\"auditor\"}")
                .isProblem(422, "validation-failed");
        admin.post(one(id) + "/roles/assign?role=emperor", "").isProblem(404, "not-found");
        admin.delete(one(id) + "/roles/auditor").is(200);
        admin.delete(one(id) + "/roles/auditor").isProblem(404, "not-found");
        Until.see(() -> rest.get(USERS).status(), status -> status == 403);
    }

    @Test
    void the_last_administrator_stays_and_nobody_locks_themselves_out() {
        Person person = product.person("admin");
        String id = person.rest().get("/api/v1/auth/me").text("/id");
        assertThat(
                        admin.post(one(id) + "/suspend?dry_run=true", "{\"reason\":\"test\"}")
                                .is(200)
                                .text("/problem/code"))
                .isEqualTo("last-admin");
        person.rest().delete(one(id) + "/roles/admin").isProblem(409, "self-lockout");
        person.rest().delete(one(id)).isProblem(409, "self-lockout");
    }

    @Test
    void what_is_named_changes_and_the_rest_stays() {
        String name = name();
        String id = people.create(name, "viewer");
        String etag = admin.get(one(id)).is(200).header("ETag").orElseThrow();
        String body =
                """
                {"firstName":"Ada","tags":["beta"],"internal_notes":"calls on mondays",
                 "subscription_tier":"starter","roles":["analyst"]}
                """;
        Answer changed = admin.put(one(id), body, "If-Match", etag).is(200);
        assertThat(changed.text("/user/firstName")).isEqualTo("Ada");
        assertThat(changed.text("/email")).isEqualTo(name + "@example.com");
        assertThat(changed.text("/roles/0")).isEqualTo("analyst");
        assertThat(changed.text("/subscription_tier")).isEqualTo("starter");
        assertThat(admin.get(one(id)).text("/internal_notes")).isEqualTo("calls on mondays");
        admin.put(one(id), body, "If-Match", etag).isProblem(412, "version-conflict");
        admin.put(one(id), "{\"username\":\"other\"}").isProblem(422, "username-immutable");
        Answer cleared = admin.put(one(id), "{\"subscription_tier\":null}").is(200);
        assertThat(cleared.text("/tier_source")).isEqualTo("default");
    }

    @Test
    void who_is_deleted_is_gone_and_the_name_is_free_again() {
        String name = name();
        String id = people.create(name, "viewer");
        Person person = people.signIn(name);
        admin.post(one(id) + "/erase", "{\"reason\":\"asked for\"}").isProblem(409, "in-use");
        admin.delete(one(id)).is(200);
        admin.delete(one(id)).isProblem(404, "not-found");
        Until.see(() -> person.rest().get("/api/v1/auth/me").status(), status -> status == 401);
        Until.see(() -> people.tryToSignIn(name, PASSWORD).body().contains("wrong"), gone -> gone);
        people.create(name, "viewer");
        assertThat(
                        admin.post(one(id) + "/erase", "{\"reason\":\"asked for\"}")
                                .is(200)
                                .http()
                                .body())
                .contains("true");
    }

    private void refused(String body, String field) {
        Answer answer = admin.post(USERS, body);
        answer.isProblem(422, "validation-failed");
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    }
}
