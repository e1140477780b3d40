package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.PASSWORD;
import static com.opscenter.flow.OwnPeople.USERS;
import static com.opscenter.flow.OwnPeople.one;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A file meets people who are there: what was exported comes back, what differs is changed, and
/// what was imported is taken back.
class ImportAgainIT {

    private static final String IMPORT = USERS + "/bulk/import";
    private static final String UPSERT = IMPORT + "?mode=upsert";
    private static final String JOBS = "/api/v1/jobs/";

    /// Of another person than before, who has another organization of their own.
    private static final Pattern IDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final Rest robot = product.robot();
    private final Rest admin = product.person("admin").rest();
    private final Rest moderator = product.person("moderator").rest();
    private final String tag = OwnPeople.name();

    @Test
    void what_was_exported_is_imported_by_a_moderator_and_is_the_same() {
        robot.post(
                        IMPORT,
                        """
                        email,username,firstName,lastName,roles,enabled,emailVerified
                        %1$s-a@example.com,%1$s-a,'=Ada,"Love, lace",viewer;developer,true,true
                        %1$s-b@example.com,%1$s-b,,,viewer,false,
                        """
                                .formatted(tag),
                        "Content-Type",
                        "text/csv")
                .is(200);
        List<String> before = Until.see(this::exported, lines -> lines.size() == 3);
        List<String> known = found();
        known.forEach(id -> robot.delete(one(id)).is(200));
        Until.see(this::found, List::isEmpty);

        Answer back = file(moderator, IMPORT, String.join("\r\n", before) + "\r\n").is(200);

        assertThat(back.body().path("total_succeeded").asInt()).as(back.http().body()).isEqualTo(2);
        List<String> after = Until.see(this::exported, lines -> lines.size() == 3);
        assertThat(after.stream().map(ImportAgainIT::withoutIds).sorted().toList())
                .isEqualTo(before.stream().map(ImportAgainIT::withoutIds).sorted().toList());
        String id = found().getFirst();
        assertThat(robot.get(one(id)).is(200).text("/tier_source")).isEqualTo("default");
        Answer same = file(moderator, UPSERT, String.join("\r\n", after) + "\r\n").is(200);
        assertThat(same.body().path("total_succeeded").asInt()).as(same.http().body()).isEqualTo(2);
        assertThat(report(same)).allMatch(line -> line.contains(",skipped,"));
    }

    @Test
    void who_is_there_gets_what_the_file_says_and_nothing_else() {
        String ada = people.create(tag + "-a", "viewer");
        robot.put(one(ada), "{\"lastName\":\"Byron\",\"tags\":[\"beta\"]}").is(200);
        String grace = people.create(tag + "-b", "viewer");
        String changes =
                """
                email,username,firstName,roles,password,subscription_tier
                %1$s-A@example.com,%1$s-a,Ada,viewer;analyst,,professional
                %1$s-b@example.com,,Grace,,%2$s,
                %1$s-c@example.com,%1$s-c,Cy,,,
                """
                        .formatted(tag, PASSWORD);

        Answer would = file(admin, UPSERT + "&dry_run=true", changes).is(200);

        JsonNode rows = would.body().path("would");
        assertThat(rows.valueStream().map(row -> row.path("row").asInt())).containsExactly(2, 4);
        assertThat(rows.at("/0/user_id").asString()).isEqualTo(ada);
        assertThat(texts(rows.at("/0/changes"))).containsExactly("firstName", "roles", "tier");
        assertThat(rows.at("/1/user_id").isNull()).isTrue();
        assertThat(would.text("/failed/0/error")).startsWith("password: ");
        assertThat(robot.get(one(ada)).text("/firstName")).isEmpty();

        Answer done = file(admin, UPSERT, changes).is(200);

        assertThat(done.body().path("total_succeeded").asInt()).isEqualTo(2);
        Answer now = robot.get(one(ada)).is(200);
        assertThat(now.text("/firstName")).isEqualTo("Ada");
        assertThat(now.text("/lastName")).isEqualTo("Byron");
        assertThat(now.text("/email")).isEqualTo(tag + "-a@example.com");
        assertThat(now.text("/subscription_tier")).isEqualTo("professional");
        assertThat(texts(now.body().path("roles"))).containsExactly("analyst", "viewer");
        assertThat(texts(now.body().path("tags"))).containsExactly("beta");
        assertThat(robot.get(one(grace)).text("/firstName")).isEmpty();
        assertThat(
                        file(moderator, UPSERT, changes.replace("professional", "starter"))
                                .is(200)
                                .text("/failed/0/code"))
                .isEqualTo("forbidden");
        assertThat(
                        file(
                                        admin,
                                        UPSERT,
                                        "email,username\n%1$s-a@example.com,another\n"
                                                .formatted(tag))
                                .text("/failed/0/code"))
                .isEqualTo("username-immutable");
    }

    @Test
    void an_import_is_taken_back_but_for_who_came_in_or_was_changed_since() {
        String ada = people.create(tag + "-a", "viewer");
        String file =
                """
                {"users":[
                 {"email":"%1$s-a@example.com","firstName":"Ada","roles":["viewer","analyst"]},
                 {"email":"%1$s-b@example.com","username":"%1$s-b"},
                 {"email":"%1$s-c@example.com","username":"%1$s-c","password":"%2$s",
                  "temporary_password":false},
                 {"email":"%1$s-d@example.com","username":"%1$s-d"}]}
                """
                        .formatted(tag, PASSWORD);
        Answer done = admin.post(UPSERT, file).is(200);
        assertThat(done.body().path("total_succeeded").asInt()).as(done.http().body()).isEqualTo(4);
        String undo = JOBS + done.text("/job_id") + "/undo";
        people.signIn(tag + "-c");
        robot.put(one(id("-d")), "{\"firstName\":\"Dee\"}").is(200);
        String boss = people.create(OwnPeople.name(), "admin");
        people.bearer(boss, Duration.ofMinutes(10))
                .post(undo, "")
                .isProblem(401, "step-up-required");
        moderator.post(undo, "").isProblem(403, "forbidden");

        String job = robot.post(undo, "").is(202).text("/id");

        Answer undone =
                Until.see(
                        () -> robot.get(JOBS + job).is(200),
                        shown -> shown.text("/status").equals("done"));
        assertThat(undone.body().at("/result/total_succeeded").asInt())
                .as(undone.http().body())
                .isEqualTo(2);
        assertThat(undone.body().at("/result/failed").valueStream().map(row -> row.path("code")))
                .extracting(JsonNode::asString)
                .containsExactly("state-moved-on", "state-moved-on");
        Answer before = robot.get(one(ada)).is(200);
        assertThat(before.text("/firstName")).isEmpty();
        assertThat(texts(before.body().path("roles"))).containsExactly("viewer");
        Until.see(this::found, left -> left.size() == 3);
        robot.delete(one(boss)).is(200);
    }

    private Answer file(Rest who, String path, String csv) {
        return who.post(path, csv, "Content-Type", "text/csv");
    }

    private List<String> exported() {
        return robot.get(USERS + "/export?search=" + tag).is(200).http().body().lines().toList();
    }

    private static String withoutIds(String line) {
        return IDS.matcher(line).replaceAll("");
    }

    private List<String> found() {
        return robot.get(USERS + "?search=" + tag)
                .is(200)
                .body()
                .path("users")
                .valueStream()
                .map(user -> user.path("id").asString())
                .toList();
    }

    private String id(String end) {
        return robot.get(USERS + "?search=" + tag + end + "@")
                .is(200)
                .body()
                .at("/users/0/id")
                .asString();
    }

    private List<String> report(Answer done) {
        return robot.get(JOBS + done.text("/job_id") + "/report")
                .is(200)
                .http()
                .body()
                .lines()
                .skip(1)
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
