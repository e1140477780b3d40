package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.USERS;
import static com.opscenter.flow.OwnPeople.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.SystemRole;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Many people at a time are given a role: answered at once when they are few, looked at when they
/// are many, and taken back.
class BulkRolesIT {

    private static final String BULK = USERS + "/bulk/assign-roles";
    private static final String JOBS = "/api/v1/jobs/";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final Person admin = product.person("admin");
    private final String nobody = UUID.randomUUID().toString();

    @Test
    void few_are_waited_for_and_one_who_is_refused_stops_nobody_else() {
        String ada = people.create(OwnPeople.name(), "viewer");
        String grace = people.create(OwnPeople.name(), "developer");
        Answer answer =
                admin.rest().post(BULK, wanted(List.of(ada, nobody, grace, ada), "developer"));
        answer.is(200);
        assertThat(texts(answer, "/success")).containsExactly(ada, grace);
        assertThat(answer.text("/failed/0/user_id")).isEqualTo(nobody);
        assertThat(answer.text("/failed/0/code")).isEqualTo("not-found");
        assertThat(answer.body().path("total_requested").asInt()).isEqualTo(3);
        assertThat(answer.body().path("total_failed").asInt()).isEqualTo(1);
        assertThat(roles(ada)).containsExactlyInAnyOrder("developer", "viewer");
        Answer job = admin.rest().get(JOBS + answer.text("/job_id")).is(200);
        assertThat(job.text("/status")).isEqualTo("done");
        assertThat(job.body().path("result")).isEqualTo(answer.body());
        assertThat(job.text("/created_by/name")).isEqualTo("admin");
    }

    @Test
    void a_rehearsal_answers_in_the_same_shape_and_changes_nothing() {
        String ada = people.create(OwnPeople.name(), "viewer");
        Answer answer =
                admin.rest()
                        .post(BULK + "?dry_run=true", wanted(List.of(ada, nobody), "auditor"))
                        .is(200);
        assertThat(texts(answer, "/success")).containsExactly(ada);
        assertThat(answer.body().path("dry_run").asBoolean()).isTrue();
        assertThat(answer.body().path("job_id").isNull()).isTrue();
        assertThat(roles(ada)).containsExactly("viewer");
    }

    @Test
    void who_does_not_wait_hears_how_far_it_is_and_reads_the_report() {
        String name = OwnPeople.name();
        String ada = people.create(name, "viewer");
        Live live = admin.listener().hear("/user/queue/jobs");
        Answer begun =
                admin.rest()
                        .post(
                                BULK,
                                wanted(List.of(ada, nobody), "auditor"),
                                "Prefer",
                                "respond-async");
        begun.is(202);
        String path = begun.header("Location").orElseThrow();
        assertThat(path).isEqualTo(JOBS + begun.text("/id"));
        JsonNode told =
                live.next(frame ->
                                frame.destination().equals("/user/queue/jobs")
                                        && frame.json()
                                                .path("id")
                                                .asString()
                                                .equals(begun.text("/id"))
                                        && frame.json().path("status").asString().equals("done"))
                        .json();
        assertThat(told.at("/progress/done").asInt()).isEqualTo(2);
        List<String> report =
                admin.rest().get(path + "/report").is(200).http().body().lines().toList();
        assertThat(report)
                .containsExactly(
                        "row,target,email,result,code,error,warning",
                        "1," + ada + "," + name + "@example.com,done,,,",
                        "2," + nobody + ",,failed,not-found,There is no user " + nobody + ",");
        live.close();
    }

    @Test
    void many_are_not_waited_for() {
        Stream<String> strangers =
                IntStream.range(0, 501).mapToObj(_ -> UUID.randomUUID().toString());
        Answer begun = admin.rest().post(BULK, wanted(strangers.toList(), "viewer")).is(202);
        String path = begun.header("Location").orElseThrow();
        Answer ended =
                Until.see(
                        () -> admin.rest().get(path).is(200),
                        shown -> shown.text("/status").equals("done"));
        assertThat(ended.body().at("/result/total_failed").asInt()).isEqualTo(501);
        assertThat(ended.text("/result/failed/500/code")).isEqualTo("not-found");
        assertThat(admin.rest().get(path + "/report").is(200).http().body().lines()).hasSize(502);
    }

    @Test
    void what_was_given_is_taken_back_unless_it_changed_since() {
        String ada = people.create(OwnPeople.name(), "viewer");
        String grace = people.create(OwnPeople.name(), "viewer");
        String job =
                admin.rest()
                        .post(BULK, wanted(List.of(ada, grace), "analyst"))
                        .is(200)
                        .text("/job_id");
        admin.rest().post(one(grace) + "/roles/assign", "{\"role\":\"auditor\"}").is(200);

        String undo = admin.rest().post(JOBS + job + "/undo", "").is(202).text("/id");

        Answer ended =
                Until.see(
                        () -> admin.rest().get(JOBS + undo).is(200),
                        shown -> shown.text("/status").equals("done"));
        assertThat(ended.text("/undoes")).isEqualTo(job);
        assertThat(texts(ended, "/result/success")).containsExactly(ada);
        assertThat(ended.text("/result/failed/0/code")).isEqualTo("state-moved-on");
        assertThat(roles(ada)).containsExactly("viewer");
        assertThat(roles(grace)).containsExactlyInAnyOrder("viewer", "analyst", "auditor");
        admin.rest().post(JOBS + undo + "/undo", "").isProblem(409, "state-moved-on");
    }

    @Test
    void all_whom_a_filter_finds_are_chosen_as_long_as_they_are_as_many() {
        String tag = OwnPeople.name();
        String ada = people.create(tag + "-ada", "viewer");
        String grace = people.create(tag + "-grace", "viewer");
        String body = "{\"filter\":{\"search\":\"%s\"},\"expected_count\":%d,\"role\":\"analyst\"}";
        Answer changed = admin.rest().post(BULK, body.formatted(tag, 1));
        changed.isProblem(409, "count-changed");
        assertThat(changed.body().path("count").asInt()).isEqualTo(2);
        String key = UUID.randomUUID().toString();
        Answer done =
                admin.rest().post(BULK, body.formatted(tag, 2), "Idempotency-Key", key).is(200);
        assertThat(texts(done, "/success")).containsExactlyInAnyOrder(ada, grace);
        refused(
                "{\"filter\":{\"shoe\":\"44\"},\"expected_count\":1,\"role\":\"viewer\"}",
                "filter.shoe");
        refused(
                "{\"filter\":{\"role\":\"king\"},\"expected_count\":1,\"role\":\"viewer\"}",
                "filter.role");
        refused("{\"filter\":{},\"role\":\"viewer\"}", "expected_count");
    }

    @Test
    void a_repeated_request_is_the_same_job() {
        String ada = people.create(OwnPeople.name(), "viewer");
        String key = UUID.randomUUID().toString();
        String body = wanted(List.of(ada), "auditor");
        Answer first = admin.rest().post(BULK, body, "Idempotency-Key", key).is(200);
        Answer again = admin.rest().post(BULK, body, "Idempotency-Key", key).is(200);
        assertThat(again.body()).isEqualTo(first.body());
        admin.rest()
                .post(BULK, wanted(List.of(ada), "viewer"), "Idempotency-Key", key)
                .isProblem(422, "idempotency-key-reused");
    }

    @Test
    void bad_words_are_named_and_nothing_is_started() {
        refused("{\"role\":\"viewer\"}", "user_ids");
        refused("{\"user_ids\":[],\"role\":\"viewer\"}", "user_ids");
        refused(
                "{\"user_ids\":[\"%s\",\"x\"],\"role\":\"viewer\"}".formatted(nobody),
                "user_ids[1]");
        refused(wanted(List.of(nobody), "king"), "role");
        refused(
                "{\"user_ids\":[\"%s\"],\"role\":\"viewer\",\"mode\":\"swap\"}".formatted(nobody),
                "mode");
        Stream<String> many = IntStream.range(0, 10_001).mapToObj(_ -> nobody);
        refused(wanted(many.toList(), "viewer"), "user_ids");
    }

    @Test
    void
            jobs_of_others_are_shown_to_auditors_alone_and_held_up_by_whoever_could_have_started_them() {
        String ada = people.create(OwnPeople.name(), "viewer");
        String job =
                admin.rest().post(BULK, wanted(List.of(ada), "analyst")).is(200).text("/job_id");
        product.person("auditor").rest().get(JOBS + job).is(200);
        Rest viewer = product.person("viewer").rest();
        viewer.get(JOBS + job).isProblem(404, "not-found");
        viewer.get(JOBS + job + "/report").isProblem(404, "not-found");
        viewer.post(BULK, wanted(List.of(ada), "viewer")).isProblem(403, "forbidden");
        Rest stranger = new Strangers(product).arrive(SystemRole.DEVELOPER).rest();
        stranger.post(JOBS + job + "/cancel", "").isProblem(404, "not-found");
        stranger.post(JOBS + job + "/undo", "").isProblem(404, "not-found");
        product.person("moderator")
                .rest()
                .post(JOBS + job + "/pause", "")
                .isProblem(409, "state-moved-on");
        admin.rest().post(JOBS + nobody + "/pause", "").isProblem(404, "not-found");
    }

    private void refused(String body, String field) {
        Answer answer = admin.rest().post(BULK, body);
        answer.isProblem(422, "validation-failed");
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    }

    private static String wanted(List<String> ids, String role) {
        String quoted = ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
        return "{\"user_ids\":[%s],\"role\":\"%s\"}".formatted(quoted, role);
    }

    private List<String> roles(String id) {
        return texts(admin.rest().get(one(id)).is(200), "/roles");
    }

    private static List<String> texts(Answer answer, String pointer) {
        return answer.body().at(pointer).valueStream().map(JsonNode::asString).toList();
    }
}
