package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.PASSWORD;
import static com.opscenter.flow.OwnPeople.USERS;
import static com.opscenter.flow.OwnPeople.one;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// People are created from a file: looked at, carried out, and reported line by line.
class ImportPeopleIT {

    private static final String IMPORT = USERS + "/bulk/import";
    private static final String JOBS = "/api/v1/jobs/";
    private static final String CSV = "text/csv";
    private static final String FORM = "multipart/form-data; boundary=cut";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final Rest admin = product.person("admin").rest();
    private final String tag = OwnPeople.name();
    private final String file =
            """
            email,username,firstName,password,roles,subscription_tier,id,shoe
            %1$s-a@example.com,%1$s-a,'=Ada,%2$s,viewer;analyst,professional,7,
            nonsense,%1$s-b,Bob,,,,,
            %1$s-c@example.com,%1$s-c,Cy,,king,,,
            %1$s-d@example.com,%1$s-d
            %1$s-A@example.com,%1$s-e,Eve,,,,,
            %1$s-f@example.com,%1$s-f,Fay,,,,,44
            """
                    .formatted(tag, PASSWORD);

    @Test
    void the_file_is_looked_at_carried_out_and_reported() {
        Answer would = admin.post(IMPORT + "?dry_run=true", file, "Content-Type", CSV).is(200);
        assertThat(would.body().path("total_succeeded").asInt()).isEqualTo(2);
        assertThat(rows(would)).containsExactly(3, 4, 5, 6);
        assertThat(would.text("/failed/0/email")).isEqualTo("nonsense");
        String warning = "The column shoe is not known here and was left out";
        assertThat(would.text("/warnings/0/warning")).isEqualTo(warning);
        assertThat(found()).isEmpty();

        Answer done = admin.post(IMPORT, file, "Content-Type", CSV).is(200);

        assertThat(rows(done)).containsExactly(3, 4, 5, 6);
        assertThat(done.text("/failed/0/error")).startsWith("email: ");
        assertThat(done.text("/failed/1/error")).startsWith("roles: ");
        assertThat(done.text("/failed/2/error")).startsWith("row: ");
        assertThat(done.text("/failed/3/error")).isEqualTo("email: is in row 2 already");
        assertThat(done.text("/warnings/0/warning")).isEqualTo(warning);
        assertThat(done.body().at("/warnings/0/row").asInt()).isEqualTo(7);
        List<String> ids = texts(done, "/success");
        assertThat(ids).hasSize(2);
        Answer ada = product.robot().get(one(ids.getFirst())).is(200);
        assertThat(ada.text("/firstName")).isEqualTo("=Ada");
        assertThat(ada.text("/subscription_tier")).isEqualTo("professional");
        assertThat(texts(ada, "/roles")).containsExactlyInAnyOrder("viewer", "analyst");
        people.signIn(tag + "-a");
        String report = JOBS + done.text("/job_id") + "/report";
        assertThat(admin.get(report).is(200).http().body().lines())
                .contains("2," + ids.getFirst() + "," + tag + "-a@example.com,done,,,")
                .anyMatch(line -> line.startsWith("3,,,failed,validation-failed,\"email: "));
        Answer again = admin.post(IMPORT, file, "Content-Type", CSV).is(200);
        assertThat(again.body().path("total_failed").asInt()).isEqualTo(6);
        assertThat(again.text("/failed/0/code")).isEqualTo("user-exists");
    }

    @Test
    void a_file_in_a_form_that_is_sent_again_under_its_key_is_the_same_job() {
        String key = UUID.randomUUID().toString();
        Answer first = form(file, key).is(200);
        Answer again = form(file, key).is(200);
        assertThat(again.text("/job_id")).isEqualTo(first.text("/job_id"));
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        form(file + "x@example.com,x,,,,,,\n", key).isProblem(422, "idempotency-key-reused");
        // As after a kill before the answer was kept.
        product.sql("DELETE FROM event_store.idempotent_answer WHERE key = '" + key + "'");
        Answer found = form(file, key).is(200);
        assertThat(found.body()).isEqualTo(first.body());
        Until.see(this::found, all -> all.size() == 2);
    }

    @Test
    void people_come_as_json_and_many_are_a_job() {
        String users =
                IntStream.rangeClosed(1, 501)
                        .mapToObj(i ->
                                "{\"email\":\"%s\"}"
                                        .formatted(i == 7 ? tag + "-7@example.com" : "x"))
                        .collect(Collectors.joining(","));
        Answer begun = admin.post(IMPORT, "{\"users\":[%s]}".formatted(users)).is(202);
        String path = begun.header("Location").orElseThrow();
        assertThat(begun.text("/type")).isEqualTo("import");
        Answer ended =
                Until.see(
                        () -> admin.get(path).is(200),
                        shown -> shown.text("/status").equals("done"));
        assertThat(ended.body().at("/result/total_succeeded").asInt()).isEqualTo(1);
        assertThat(ended.body().at("/result/total_failed").asInt()).isEqualTo(500);
        Until.see(this::found, all -> all.size() == 1);
    }

    @Test
    void a_file_that_is_wrong_as_a_whole_or_too_large_starts_nothing() {
        refused("email,shoe\na@example.com,44\n");
        refused("email,firstName\na@example.com,Ada\n");
        refused("");
        String longLine = "x".repeat(1 << 20) + "\n";
        admin.post(IMPORT, "email,username\n" + longLine.repeat(10), "Content-Type", CSV)
                .isProblem(413, "payload-too-large");
        admin.post(IMPORT, "email,username\n" + "a,b\n".repeat(50_001), "Content-Type", CSV)
                .isProblem(413, "payload-too-large");
        admin.post(USERS + "/bulk/suspend", "{\"x\":\"" + longLine.strip() + "\"}")
                .isProblem(413, "payload-too-large");
        admin.post(IMPORT + "?mode=merge", file, "Content-Type", CSV)
                .isProblem(422, "validation-failed");
        admin.post(IMPORT, file, "Content-Type", "text/plain")
                .isProblem(415, "unsupported-media-type");
        assertThat(found()).isEmpty();
    }

    @Test
    void nobody_gives_by_a_file_what_they_may_not_give() {
        Rest moderator = product.person("moderator").rest();
        String strong =
                """
                email,username,role,tier
                %1$s-a@example.com,%1$s-a,admin,
                %1$s-b@example.com,%1$s-b,viewer,enterprise
                %1$s-c@example.com,%1$s-c,viewer,trial
                """
                        .formatted(tag);
        Answer done = moderator.post(IMPORT, strong, "Content-Type", CSV).is(200);
        assertThat(done.text("/failed/0/code")).isEqualTo("role-too-strong");
        assertThat(done.text("/failed/1/code")).isEqualTo("forbidden");
        assertThat(done.body().path("total_succeeded").asInt()).isOne();
        product.person("viewer")
                .rest()
                .post(IMPORT, strong, "Content-Type", CSV)
                .isProblem(403, "forbidden");
    }

    @Test
    void the_names_of_the_columns_are_given() {
        assertThat(admin.get(IMPORT + "/template").is(200).http().body())
                .startsWith("email,username,")
                .endsWith("\r\n");
    }

    private Answer form(String csv, String key) {
        String body =
                String.join(
                        "\r\n",
                        "--cut",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"",
                        "Content-Type: text/csv",
                        "",
                        csv,
                        "--cut--",
                        "");
        return admin.post(IMPORT, body, "Content-Type", FORM, "Idempotency-Key", key);
    }

    private void refused(String csv) {
        Answer answer = admin.post(IMPORT, csv.isEmpty() ? "\n" : csv, "Content-Type", CSV);
        answer.isProblem(422, "validation-failed");
        assertThat(answer.text("/errors/0/field")).isEqualTo("file");
    }

    private List<String> found() {
        return texts(product.robot().get(USERS + "?search=" + tag).is(200), "/users", "/id");
    }

    private static List<Integer> rows(Answer answer) {
        return answer.body()
                .path("failed")
                .valueStream()
                .map(row -> row.path("row").asInt())
                .toList();
    }

    private static List<String> texts(Answer answer, String pointer) {
        return texts(answer, pointer, "");
    }

    private static List<String> texts(Answer answer, String pointer, String member) {
        return answer.body()
                .at(pointer)
                .valueStream()
                .map(item -> item.at(member))
                .map(JsonNode::asString)
                .toList();
    }
}
