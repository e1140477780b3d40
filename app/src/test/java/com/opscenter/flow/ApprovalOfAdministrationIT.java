package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is done with people, roles, jobs and the rules themselves waits like anything else.
class ApprovalOfAdministrationIT {

    private static final String ASSIGN = "identity.AssignRole";
    private static final String APPROVALS = "/api/v1/admin/approvals";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final String adaId = people.create(OwnPeople.name(), "admin");
    private final String bobId = people.create(OwnPeople.name(), "admin");
    private final String carolId = people.create(OwnPeople.name(), "viewer");
    private final Rest ada = people.bearer(adaId);
    private final Rest bob = people.bearer(bobId);

    @AfterEach
    void nobody_stays() {
        for (String id : new String[] {adaId, bobId, carolId}) {
            product.robot().delete(OwnPeople.one(id)).is(200);
        }
    }

    private static String command(String id) {
        return "/api/v1/commands/" + id;
    }

    private Answer assign(Rest who, String role) {
        return who.post(OwnPeople.one(carolId) + "/roles/assign?role=" + role, "");
    }

    private String roles() {
        return ada.get(OwnPeople.one(carolId)).is(200).body().at("/roles").toString();
    }

    @Test
    void a_route_that_answers_200_answers_202_with_what_waits() {
        try (OwnRule _ = OwnRule.about(product, bob, ASSIGN)) {
            Answer held = assign(ada, "operator").is(202);
            assertThat(held.text("/status")).isEqualTo("awaiting_approval");
            assertThat(held.text("/type")).isEqualTo(ASSIGN);
            assertThat(roles()).doesNotContain("operator");
            bob.post(command(held.text("/id")) + "/approve", "{}").is(202);
            assertThat(OwnRule.ended(ada, held.text("/id")).text("/status")).isEqualTo("confirmed");
            Until.see(this::roles, roles -> roles.contains("operator"));
        }
    }

    @Test
    void several_wait_together_and_another_way_waits_too() {
        try (OwnRule _ = OwnRule.about(product, bob, ASSIGN)) {
            Answer held =
                    ada.post(
                                    OwnPeople.one(carolId) + "/roles/assign",
                                    "{\"roles\":[\"operator\",\"auditor\"]}")
                            .is(202);
            bob.post(command(held.text("/id")) + "/approve", "{}").is(202);
            Until.see(
                    this::roles, roles -> roles.contains("operator") && roles.contains("auditor"));
            Answer all = ada.put(OwnPeople.one(carolId), "{\"roles\":[\"moderator\"]}").is(202);
            assertThat(all.text("/status")).isEqualTo("awaiting_approval");
            ada.post(command(all.text("/id")) + "/cancel", "{}").is(202);
            assertThat(roles()).doesNotContain("moderator");
        }
    }

    @Test
    void what_else_became_of_somebody_meanwhile_is_no_reason_against_what_waited() {
        try (OwnRule _ = OwnRule.about(product, bob, ASSIGN)) {
            Answer held = ada.put(OwnPeople.one(carolId), "{\"roles\":[\"operator\"]}").is(202);
            bob.put(OwnPeople.one(carolId), "{\"tags\":[\"night\"]}").is(200);
            bob.post(command(held.text("/id")) + "/approve", "{}").is(202);
            OwnRule.ended(ada, held.text("/id"));
            Until.see(this::roles, roles -> roles.contains("operator"));
        }
    }

    @Test
    void names_that_waited_replace_none_that_came_in_between() {
        try (OwnRule _ = OwnRule.about(product, bob, "identity.SuspendUser")) {
            String both = "{\"firstName\":\"Carol\",\"enabled\":false}";
            String id = ada.put(OwnPeople.one(carolId), both).is(202).text("/id");
            bob.put(OwnPeople.one(carolId), "{\"lastName\":\"Shaw\"}").is(200);
            bob.post(command(id) + "/approve", "{}").is(202);
            assertThat(OwnRule.ended(ada, id).text("/status")).isEqualTo("rejected");
            Answer carol = ada.get(OwnPeople.one(carolId)).is(200);
            assertThat(carol.text("/lastName")).isEqualTo("Shaw");
            assertThat(carol.body().at("/enabled").asBoolean()).isTrue();
        }
    }

    @Test
    void of_whoever_was_suspended_meanwhile_nothing_is_carried_out() {
        try (OwnRule _ = OwnRule.about(product, bob, ASSIGN)) {
            String id = assign(ada, "operator").is(202).text("/id");
            product.robot()
                    .post(OwnPeople.one(adaId) + "/suspend", "{\"reason\":\"gone\"}")
                    .is(200);
            bob.post(command(id) + "/approve", "{}").is(202);
            Answer end = OwnRule.ended(bob, id);
            assertThat(end.text("/status")).isEqualTo("rejected");
            Answer failed =
                    Until.see(
                            () -> bob.get(APPROVALS + "/" + id).is(200),
                            answer -> answer.text("/status").equals("failed"));
            assertThat(failed.text("/outcome")).isEqualTo(end.text("/statusReason"));
            assertThat(bob.get(OwnPeople.one(carolId)).body().at("/roles").toString())
                    .doesNotContain("operator");
        }
    }

    @Test
    void nobody_alone_takes_a_rule_off() {
        try (OwnRule _ = OwnRule.about(product, bob, ASSIGN)) {
            String off = OwnRule.wish(false, 15);
            String id = ada.put(OwnRule.of(ASSIGN), off).is(202).text("/id");
            ada.post(command(id) + "/approve", "{}").isProblem(403, "self-approval");
            ada.put(OwnRule.of("approvals.ChangeApprovalRule"), OwnRule.wish(true, 15)).is(202);
            ada.post(command(id) + "/cancel", "{}").is(202);
            assign(ada, "operator").is(202);
        }
    }

    @Test
    void a_job_waits_where_one_of_its_rows_would() {
        try (OwnRule _ = OwnRule.about(product, bob, ASSIGN)) {
            String body = "{\"user_ids\":[\"%s\"],\"role\":\"operator\"}".formatted(carolId);
            Answer held = ada.post(OwnPeople.USERS + "/bulk/assign-roles", body).is(202);
            assertThat(held.text("/type")).isEqualTo("jobs.StartJob");
            assertThat(held.text("/status")).isEqualTo("awaiting_approval");
            assertThat(roles()).doesNotContain("operator");
            bob.post(command(held.text("/id")) + "/approve", "{}").is(202);
            Until.see(this::roles, roles -> roles.contains("operator"));
        }
    }

    @Test
    void what_cannot_wait_is_refused() {
        try (OwnRule _ = OwnRule.about(product, bob, ASSIGN)) {
            String name = OwnPeople.name();
            ada.post(
                            OwnPeople.USERS,
                            """
                            {"email":"%1$s@example.com","username":"%1$s","password":"%2$s",
                             "temporary_password":false,"role":"operator"}
                            """
                                    .formatted(name, OwnPeople.PASSWORD))
                    .isProblem(403, "approval-required");
        }
    }
}
