package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A switch waits for a second person, and is done once one agrees.
class ApprovalIT {

    private static final String TYPE = "power.SwitchOutlet";
    private static final String OUTLET = "/api/v1/power/outlets/pdu-1:5";
    private static final String QUEUE = "/user/queue/approvals";
    private static final String APPROVALS = "/api/v1/admin/approvals";

    /// What is scheduled about a command that waits.
    private static final String END =
            """
            task_instance IN (SELECT event_identifier FROM event_store.domain_event_entry
            WHERE aggregate_identifier = 'approval/%s')\
            """;

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final Kept kept = new Kept(product);
    private final String adaId = people.create(OwnPeople.name(), "admin");
    private final String bobId = people.create(OwnPeople.name(), "admin");
    private final Rest ada = people.bearer(adaId);
    private final Rest bob = people.bearer(bobId);

    @BeforeEach
    void all_outlets_as_they_were() {
        product.switchBack();
    }

    @AfterEach
    void nobody_stays() {
        product.switchBack();
        product.robot().delete(OwnPeople.one(adaId)).is(200);
        product.robot().delete(OwnPeople.one(bobId)).is(200);
    }

    /// Whether the end of its wait is scheduled, for a minute from now at most.
    private boolean endsWithinAMinute(String id) {
        String within = " AND execution_time <= now() + interval '1 minute'";
        return !kept.ask(
                        "SELECT task_instance FROM event_store.scheduled_tasks WHERE "
                                + END.formatted(id)
                                + within)
                .isEmpty();
    }

    private static String command(String id) {
        return "/api/v1/commands/" + id;
    }

    private Answer off(Rest who, String... more) {
        return who.post(OUTLET + "/off", "{\"reason\":\"dust\"}", more);
    }

    private String state() {
        return ada.get(OUTLET).is(200).text("/state");
    }

    private static JsonNode told(Rest who) {
        return who.get("/api/v1/account/notifications").is(200).body();
    }

    private static List<String> texts(JsonNode array, String member) {
        return array.valueStream().map(one -> one.path(member).asString()).toList();
    }

    @Test
    void what_waits_is_done_once_somebody_else_agrees() {
        try (OwnRule _ = OwnRule.about(product, bob, TYPE)) {
            String key = UUID.randomUUID().toString();
            Answer held = off(ada, "Idempotency-Key", key).is(202);
            String id = held.text("/id");
            assertThat(held.text("/status")).isEqualTo("awaiting_approval");
            assertThat(held.text("/type")).isEqualTo(TYPE);
            assertThat(held.text("/target/key")).isEqualTo("outlet/pdu-1/5");
            assertThat(held.header("Location")).contains(command(id));
            assertThat(held.header("Idempotency-Key")).contains(key);
            assertThat(state()).isEqualTo("ON");

            Answer shown = bob.get(APPROVALS + "/" + id).is(200);
            assertThat(shown.text("/status")).isEqualTo("waiting");
            assertThat(texts(shown.body().at("/summary"), "path")).contains("outlet", "action");
            assertThat(OwnRoles.texts(shown.body().at("/may")))
                    .containsExactly("approve", "deny", "withdraw");
            assertThat(OwnRoles.texts(ada.get(APPROVALS + "/" + id).body().at("/may")))
                    .containsExactly("withdraw", "break-glass");
            assertThat(told(bob).path("awaiting").asInt()).isEqualTo(1);
            assertThat(told(ada).path("awaiting").asInt()).isZero();

            bob.post(command(id) + "/approve", "{\"note\":\"go on\"}").is(202);
            Answer done = OwnRule.ended(ada, id);
            assertThat(done.text("/status")).isEqualTo("confirmed");
            assertThat(done.text("/requestedBy/id")).isEqualTo(adaId);
            assertThat(done.text("/approvedBy/id")).isEqualTo(bobId);
            assertThat(texts(done.body().at("/steps"), "status"))
                    .startsWith("awaiting_approval", "accepted", "accepted")
                    .endsWith("confirmed");
            assertThat(state()).isEqualTo("OFF");
            assertThat(off(ada, "Idempotency-Key", key).is(202).text("/id")).isEqualTo(id);
            Answer ended =
                    Until.see(
                            () -> bob.get(APPROVALS + "/" + id).is(200),
                            answer -> answer.text("/status").equals("done"));
            assertThat(ended.text("/decided_by/id")).isEqualTo(bobId);
            assertThat(ended.text("/note")).isEqualTo("go on");
            Until.see(
                    () -> texts(told(ada).path("items"), "kind"),
                    kinds -> kinds.contains("approval-begun"));
            assertThat(told(bob).path("awaiting").asInt()).isZero();
        }
    }

    @Test
    void a_rehearsal_says_that_it_would_wait() {
        try (OwnRule _ = OwnRule.about(product, bob, 7, TYPE)) {
            Answer would = ada.post(OUTLET + "/off?dry_run=true", "{}").is(200);
            assertThat(would.body().at("/approval/required").asBoolean()).isTrue();
            assertThat(would.body().at("/approval/minutes").asInt()).isEqualTo(7);
            JsonNode types = ada.get("/api/v1/commands/types").is(200).body().at("/items");
            assertThat(types.valueStream().filter(one -> one.path("type").asString().equals(TYPE)))
                    .allMatch(one -> one.path("approval_required").asBoolean());
        }
        assertThat(ada.post(OUTLET + "/off?dry_run=true", "{}").body().at("/approval").isNull())
                .isTrue();
    }

    @Test
    void nobody_agrees_with_themselves_or_by_a_key_or_a_machine() {
        OwnKey key = OwnKey.make(ada, "\"power:execute\",\"power:read\"");
        try (OwnRule _ = OwnRule.about(product, bob, TYPE)) {
            String byKey = off(key.bearer()).is(202).text("/id");
            ada.post(command(byKey) + "/approve", "{}").isProblem(403, "self-approval");
            ada.post(command(byKey) + "/deny", "{\"note\":\"no\"}").isProblem(403, "self-approval");
            product.robot().post(command(byKey) + "/approve", "{}").isProblem(403, "forbidden");
            key.bearer().post(command(byKey) + "/approve", "{}").isProblem(403, "forbidden");
            String own = off(ada).is(202).text("/id");
            ada.post(command(own) + "/approve", "{}").isProblem(403, "self-approval");
            key.bearer().post(command(own) + "/approve", "{}").isProblem(403, "forbidden");
            ada.post(command(own) + "/cancel", "{}").is(202);
            bob.post(command(byKey) + "/deny", "{\"note\":\"no\"}").is(202);
            assertThat(state()).isEqualTo("ON");
        }
        ada.delete(key.path()).is(200);
    }

    @Test
    void what_is_denied_or_withdrawn_is_not_done() {
        try (OwnRule _ = OwnRule.about(product, bob, TYPE)) {
            String denied = off(ada).is(202).text("/id");
            bob.post(command(denied) + "/deny", "{}").isProblem(422, "validation-failed");
            bob.post(command(denied) + "/deny", "{\"note\":\"not today\"}").is(202);
            Answer end = OwnRule.ended(ada, denied);
            assertThat(end.text("/status")).isEqualTo("cancelled");
            assertThat(end.text("/statusReason")).isEqualTo("denied: not today");
            bob.post(command(denied) + "/approve", "{}").isProblem(409, "state-moved-on");

            String withdrawn = off(ada).is(202).text("/id");
            ada.post(command(withdrawn) + "/cancel", "{}").is(202);
            assertThat(OwnRule.ended(ada, withdrawn).text("/statusReason")).isEqualTo("withdrawn");
            bob.post(command(withdrawn) + "/approve", "{}").isProblem(409, "state-moved-on");
            assertThat(state()).isEqualTo("ON");
        }
    }

    @Test
    void what_nobody_agreed_to_in_time_is_not_done() {
        try (OwnRule _ = OwnRule.about(product, bob, 1, TYPE)) {
            String id = off(ada).is(202).text("/id");
            Until.see(() -> endsWithinAMinute(id), ends -> ends);
            // Brought forward, so that nobody waits for that minute.
            product.sql(
                    "UPDATE event_store.scheduled_tasks SET execution_time = now() WHERE "
                            + END.formatted(id));
            Answer end = OwnRule.ended(ada, id);
            assertThat(end.text("/status")).isEqualTo("cancelled");
            assertThat(end.text("/statusReason")).isEqualTo("nobody agreed in time");
            bob.post(command(id) + "/approve", "{}").isProblem(410, "approval-expired");
            assertThat(bob.get(APPROVALS + "/" + id).text("/status")).isEqualTo("expired");
            assertThat(state()).isEqualTo("ON");
        }
    }

    @Test
    void what_is_done_alone_is_looked_at_by_somebody_else() {
        try (OwnRule _ = OwnRule.about(product, bob, TYPE)) {
            String id = off(ada).is(202).text("/id");
            ada.post(command(id) + "/break-glass", "{\"reason\":\"short\"}")
                    .isProblem(422, "validation-failed");
            String why = "{\"reason\":\"the rack is on fire\"}";
            bob.post(command(id) + "/break-glass", why).isProblem(403, "forbidden");
            ada.post(command(id) + "/break-glass", why).is(202);
            assertThat(OwnRule.ended(ada, id).text("/status")).isEqualTo("confirmed");
            assertThat(state()).isEqualTo("OFF");

            Until.see(
                    () -> bob.get(APPROVALS + "?status=review").is(200).body().at("/items"),
                    open -> texts(open, "id").contains(id));
            Until.see(
                    () -> bob.get(APPROVALS + "/" + id).body().at("/may").toString(),
                    may -> may.contains("review"));
            ada.post(command(id) + "/review", "{\"note\":\"fine\"}")
                    .isProblem(403, "self-approval");
            bob.post(command(id) + "/review", "{\"note\":\"it was right\"}").is(202);
            Answer seen =
                    Until.see(
                            () -> bob.get(APPROVALS + "/" + id).is(200),
                            answer -> !answer.body().at("/review").isNull());
            assertThat(seen.text("/break_glass/by/id")).isEqualTo(adaId);
            assertThat(seen.text("/review/by/id")).isEqualTo(bobId);
            assertThat(texts(bob.get(APPROVALS + "?status=review").body().at("/items"), "id"))
                    .doesNotContain(id);
        }
    }

    @Test
    void whoever_may_agree_hears_of_it_though_they_read_no_audit() {
        OwnRoles roles = new OwnRoles(product);
        String role = roles.define("\"power\":[\"read\",\"execute\"]");
        String eveId = people.create(OwnPeople.name(), role);
        Rest eve = people.bearer(eveId);
        eve.get("/api/v1/audit/events").isProblem(403, "forbidden");
        try (OwnRule _ = OwnRule.about(product, bob, TYPE);
                Live live = live(eve)) {
            String id = off(ada).is(202).text("/id");
            live.next(frame -> isTold(frame, id, "waiting"));
            ada.post(command(id) + "/cancel", "{}").is(202);
            live.next(frame -> isTold(frame, id, "withdrawn"));
        }
        roles.discard(role, eveId);
        product.robot().delete(OwnPeople.one(eveId)).is(200);
    }

    private Live live(Rest who) {
        return Live.open(
                        product.url(),
                        List.of(),
                        "Authorization:" + who.headers().get(1),
                        "X-Organization-Id:" + product.organization())
                .hear(QUEUE);
    }

    private static boolean isTold(Live.Frame frame, String id, String status) {
        return frame.destination().equals(QUEUE)
                && frame.json().path("id").asString().equals(id)
                && frame.json().path("status").asString().equals(status);
    }

    @Test
    void nobody_without_the_right_knows_of_what_waits() {
        Rest viewer = product.person("viewer").rest();
        try (OwnRule _ = OwnRule.about(product, bob, TYPE)) {
            String id = off(ada).is(202).text("/id");
            viewer.get(APPROVALS + "/" + id).isProblem(404, "not-found");
            viewer.post(command(id) + "/approve", "{}").isProblem(404, "not-found");
            assertThat(texts(viewer.get(APPROVALS).is(200).body().at("/items"), "id"))
                    .doesNotContain(id);
            assertThat(texts(bob.get(APPROVALS + "?status=waiting").body().at("/items"), "id"))
                    .contains(id);
            ada.post(command(id) + "/cancel", "{}").is(202);
        }
    }
}
