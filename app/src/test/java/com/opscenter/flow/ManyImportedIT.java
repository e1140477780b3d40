package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.USERS;
import static com.opscenter.flow.OwnPeople.one;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// An administrator imports many people, sees how far it is and what became of each, gives them a
/// role at once and takes it back, and the history tells of every one.
class ManyImportedIT {

    private static final int MANY = Boolean.getBoolean("opscenter.long") ? 1_000 : 100;

    private static final String BULK = USERS + "/bulk/";
    private static final String JOBS = "/api/v1/jobs/";

    private final Product product = Product.shared();
    private final Rest robot = product.robot();
    private final Rest admin = product.person("admin").rest();
    private final String tag = OwnPeople.name();

    @Test
    void many_are_imported_given_a_role_and_taken_back_and_each_is_told_of() {
        Answer begun = admin.post(BULK + "import", people(), "Prefer", "respond-async").is(202);
        JsonNode imported = over(admin, begun.text("/id"));
        assertThat(imported.at("/progress/done").asInt()).isEqualTo(MANY);
        assertThat(imported.at("/progress/failed").asInt()).isZero();
        assertThat(imported.at("/progress/total").asInt()).isEqualTo(MANY);
        Set<String> ids = reported(begun.text("/id"));
        assertThat(ids).hasSize(MANY);

        holds("viewer", MANY);
        String roles =
                "{\"filter\":{\"search\":\"%s\"},\"expected_count\":%d,\"role\":\"analyst\"}"
                        .formatted(tag, MANY);
        String given =
                admin.post(BULK + "assign-roles", roles, "Prefer", "respond-async")
                        .is(202)
                        .text("/id");
        assertThat(over(admin, given).at("/result/total_succeeded").asInt()).isEqualTo(MANY);
        holds("analyst", MANY);
        over(admin, admin.post(JOBS + given + "/undo", "").is(202).text("/id"));
        holds("analyst", 0);
        holds("viewer", MANY);

        String undo = robot.post(JOBS + begun.text("/id") + "/undo", "").is(202).text("/id");
        assertThat(over(robot, undo).at("/result/total_failed").asInt()).isEqualTo(MANY);
        holds("viewer", MANY);
        ids.forEach(this::isTold);
        String all = "{\"filter\":{\"search\":\"%s\"},\"expected_count\":%d}".formatted(tag, MANY);
        Answer parted = robot.post(BULK + "delete", all, "Prefer", "respond-async").is(202);
        over(robot, parted.text("/id"));
    }

    @Test
    void many_who_were_imported_and_left_alone_are_gone_again() {
        Answer begun = admin.post(BULK + "import", people(), "Prefer", "respond-async").is(202);
        over(admin, begun.text("/id"));
        Set<String> ids = reported(begun.text("/id"));
        String undo = robot.post(JOBS + begun.text("/id") + "/undo", "").is(202).text("/id");
        assertThat(over(robot, undo).at("/result/total_succeeded").asInt()).isEqualTo(MANY);
        holds("viewer", 0);
        ids.forEach(id -> Until.see(() -> told(id), told -> told.contains("identity.UserDeleted")));
    }

    private String people() {
        return IntStream.range(0, MANY)
                .mapToObj("{\"email\":\"%s-%%d@example.com\"}".formatted(tag)::formatted)
                .collect(Collectors.joining(",", "{\"users\":[", "]}"));
    }

    private JsonNode over(Rest who, String job) {
        return Until.see(
                        () -> who.get(JOBS + job).is(200),
                        shown -> !Set.of("queued", "running").contains(shown.text("/status")))
                .body();
    }

    /// Ids of those whose rows went well.
    private Set<String> reported(String job) {
        return admin.get(JOBS + job + "/report")
                .is(200)
                .http()
                .body()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[3].equals("done"))
                .map(cells -> cells[1])
                .collect(Collectors.toSet());
    }

    private void holds(String role, int many) {
        Until.see(() -> holding(role), known -> known == many);
    }

    private int holding(String role) {
        return robot.get(USERS + "?search=%s&role=%s&limit=1".formatted(tag, role))
                .is(200)
                .body()
                .at("/total")
                .asInt();
    }

    private void isTold(String id) {
        List<String> told =
                Until.see(
                        () -> told(id),
                        known -> Collections.frequency(known, "identity.RolesChanged") == 2);
        assertThat(told).contains("identity.UserRegistered");
    }

    private List<String> told(String id) {
        return robot.get(one(id) + "/activity?limit=50")
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }
}
