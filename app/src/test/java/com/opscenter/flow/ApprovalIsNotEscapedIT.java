package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// No other way leads around a second person, and nobody is two.
class ApprovalIsNotEscapedIT {

    private static final String SUSPEND = "identity.SuspendUser";
    private static final String REMOVE = "identity.RemoveRole";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final String adaId = people.create(OwnPeople.name(), "admin");
    private final String bobId = people.create(OwnPeople.name(), "admin");
    private final String carol = OwnPeople.name();
    private final String carolId = people.create(carol, "viewer");
    private final Rest ada = people.bearer(adaId);
    private final Rest bob = people.bearer(bobId);

    @AfterEach
    void nobody_stays() {
        for (String id : new String[] {adaId, bobId, carolId}) {
            product.robot().delete(OwnPeople.one(id)).is(200);
        }
    }

    @Test
    void a_directory_cannot_wait_and_is_told_so() {
        Scim directory = Scim.open(people);
        try (OwnRule _ = OwnRule.about(product, bob, SUSPEND)) {
            String out =
                    """
                    {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                     "Operations":[{"op":"replace","path":"active","value":false}]}
                    """;
            Answer refused = directory.send("PATCH", Scim.USERS + "/" + carolId, out).is(403);
            assertThat(refused.http().body()).contains("second person");
            assertThat(ada.get(OwnPeople.one(carolId)).body().path("enabled").asBoolean()).isTrue();
        } finally {
            directory.close();
        }
    }

    @Test
    void nobody_is_created_by_a_directory_of_whom_more_is_told_than_it_may_alone() {
        Scim directory = Scim.open(people);
        String name = OwnPeople.name();
        String told = Scim.person(name).replace("\"groups\"", "\"title\":\"Fitter\",\"groups\"");
        String key = UUID.randomUUID().toString();
        try (OwnRule _ = OwnRule.about(product, bob, "identity.ChangeUser")) {
            Answer refused = create(directory, told, key);
            Scim.refused(refused, 403, "");
            assertThat(refused.text("/detail")).contains("identity.ChangeUser");
            Scim.refused(create(directory, told, key), 403, "");
            directory.loseAnswer(key);
            Scim.refused(create(directory, told, key), 403, "");
            Answer found = directory.get(Scim.USERS + "?filter=" + named(name)).is(200);
            assertThat(found.body().path("totalResults").asInt()).isZero();
        }
        String id = create(directory, told, UUID.randomUUID().toString()).is(201).text("/id");
        assertThat(directory.get(Scim.USERS + "/" + id).text("/title")).isEqualTo("Fitter");
        product.robot().delete(OwnPeople.one(id)).is(200);
        directory.close();
    }

    private static Answer create(Scim directory, String person, String key) {
        return directory.send("POST", Scim.USERS, person, "Idempotency-Key", key);
    }

    private static String named(String userName) {
        return "userName%20eq%20%22" + userName + "%22";
    }

    @Test
    void a_job_waits_for_what_its_rows_do_besides() {
        try (OwnRule _ = OwnRule.about(product, bob, REMOVE)) {
            String replaced =
                    "{\"user_ids\":[\"%s\"],\"role\":\"operator\",\"mode\":\"replace\"}"
                            .formatted(carolId);
            Answer held = ada.post(OwnPeople.USERS + "/bulk/assign-roles", replaced).is(202);
            assertThat(held.text("/type")).isEqualTo("jobs.StartJob");
            ada.post("/api/v1/commands/" + held.text("/id") + "/cancel", "{}").is(202);
        }
        try (OwnRule _ = OwnRule.about(product, bob, SUSPEND)) {
            Answer held =
                    ada.post(
                                    OwnPeople.USERS + "/bulk/import?mode=upsert",
                                    "{\"users\":[{\"email\":\"%s@example.com\",\"enabled\":false}]}"
                                            .formatted(carol))
                            .is(202);
            assertThat(held.text("/type")).isEqualTo("jobs.StartJob");
            bob.post("/api/v1/commands/" + held.text("/id") + "/approve", "{}").is(202);
            Until.see(
                    () -> ada.get(OwnPeople.one(carolId)).body().path("enabled").asBoolean(),
                    enabled -> !enabled);
        }
    }

    @Test
    void whoever_made_the_secret_that_asked_is_no_second_person() {
        Answer shown =
                ada.post(OwnPeople.one(bobId) + "/api-keys", OwnKey.wish("\"users:write\"", ""));
        Rest key = OwnKey.of(product.url(), shown.is(201)).header();
        try (OwnRule _ = OwnRule.about(product, bob, SUSPEND)) {
            String id =
                    key.post(OwnPeople.one(carolId) + "/suspend", "{\"reason\":\"a test\"}")
                            .is(202)
                            .text("/id");
            String approve = "/api/v1/commands/" + id + "/approve";
            ada.post(approve, "{}").isProblem(403, "self-approval");
            bob.post(approve, "{}").isProblem(403, "self-approval");
            bob.post("/api/v1/commands/" + id + "/cancel", "{}").is(202);
        }
    }
}
