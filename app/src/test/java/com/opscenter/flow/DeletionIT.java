package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.name;
import static com.opscenter.flow.OwnPeople.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.PersonalOrganization;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Somebody is deleted, and with them what was theirs alone.
class DeletionIT {

    private static final String ORGANIZATIONS = "/api/v1/organizations";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final Rest admin = product.robot();

    @Test
    void their_own_organization_goes_with_them() {
        String id = people.create(name(), "viewer");
        String own = ORGANIZATIONS + "/" + PersonalOrganization.of(new UserId(id));
        assertThat(admin.get(own).is(200).text("/kind")).isEqualTo("personal");
        admin.delete(one(id)).is(200);
        Until.see(() -> admin.get(own).status(), status -> status == 404);
    }

    /// As after a kill between the deletion and its answer.
    @Test
    void who_repeats_a_deletion_whose_answer_was_lost_is_answered_again() {
        String id = people.create(name(), "viewer");
        String key = UUID.randomUUID().toString();
        admin.delete(one(id), "Idempotency-Key", key).is(200);
        product.sql("DELETE FROM event_store.idempotent_answer WHERE key = '" + key + "'");
        Answer again = admin.delete(one(id), "Idempotency-Key", key).is(200);
        assertThat(again.text("/id")).isEqualTo(id);
        admin.delete(one(id)).isProblem(404, "not-found");
    }

    @Test
    void a_service_account_or_somebody_deleted_saves_no_organization() {
        String owner = name();
        String id = people.create(owner, "viewer");
        String team = team(owner);
        join(team, admin.get("/api/v1/auth/me").is(200).text("/id"));
        refusesToLeave(id, team);

        String second = people.create(name(), "viewer");
        join(team, second);
        admin.delete(one(second)).is(200);
        refusesToLeave(id, team);

        String third = people.create(name(), "viewer");
        join(team, third);
        admin.delete(one(id)).is(200);
        Until.see(
                () -> admin.get(ORGANIZATIONS + "/" + team).is(200).body().path("owners"),
                owners -> owners.valueStream().map(JsonNode::asString).noneMatch(id::equals));
    }

    @Test
    void of_the_two_owners_of_a_team_who_go_at_the_same_instant_one_is_kept() {
        String owner = name();
        String id = people.create(owner, "viewer");
        String team = team(owner);
        String second = people.create(name(), "viewer");
        join(team, second);
        Answer refused =
                AtOnce.loserOf(
                        List.of(() -> admin.delete(one(id)), () -> admin.delete(one(second))));
        refused.isProblem(409, "sole-owner");
        assertThat(refused.text("/organizations/0")).isEqualTo(team);
        Until.see(
                () -> admin.get(ORGANIZATIONS + "/" + team).is(200).body().path("owners").size(),
                owners -> owners == 1);
    }

    private String team(String owner) {
        return people.signIn(owner)
                .rest()
                .post(ORGANIZATIONS, "{\"name\":\"Of %s\"}".formatted(owner))
                .is(201)
                .text("/id");
    }

    private void join(String team, String user) {
        String body = "{\"user_id\":\"%s\",\"role\":\"owner\"}".formatted(user);
        admin.post(ORGANIZATIONS + "/" + team + "/members", body).is(200);
    }

    private void refusesToLeave(String id, String team) {
        Answer refused = admin.delete(one(id));
        refused.isProblem(409, "sole-owner");
        assertThat(refused.text("/organizations/0")).isEqualTo(team);
    }
}
