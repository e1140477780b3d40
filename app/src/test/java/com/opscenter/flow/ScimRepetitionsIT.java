package com.opscenter.flow;

import static com.opscenter.flow.Scim.GROUPS;
import static com.opscenter.flow.Scim.USERS;
import static com.opscenter.flow.Scim.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Directories that send a request once more, and others that are faster.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScimRepetitionsIT {

    private static final String OFF = "{\"op\":\"replace\",\"value\":{\"active\":false}}";
    private static final String KEY = "Idempotency-Key";

    private final Product product = Product.shared();
    private final Scim scim = Scim.open(new OwnPeople(product));
    private final List<String> made = new ArrayList<>();

    @AfterAll
    void leave() {
        made.forEach(id -> scim.send("DELETE", one(id), "").is(204));
        scim.close();
    }

    @Test
    void of_two_changes_at_once_both_stand() {
        String id = somebody();
        for (int i = 0; i < 5; i++) {
            String title = "Countess " + i;
            String street = "Engines " + i;
            AtOnce.send(
                            List.of(
                                    () -> scim.patch(one(id), replace("title", title)),
                                    () -> scim.patch(one(id), replace("name.familyName", street))))
                    .forEach(answer -> answer.is(200));
            Answer after = scim.get(one(id)).is(200);
            assertThat(after.text("/title")).isEqualTo(title);
            assertThat(after.text("/name/familyName")).isEqualTo(street);
        }
    }

    @Test
    void of_two_administrators_at_once_neither_undoes_the_other() {
        String id = somebody();
        String path = OwnPeople.one(id);
        for (int i = 0; i < 5; i++) {
            String first = "{\"firstName\":\"Ada %d\"}".formatted(i);
            String last = "{\"lastName\":\"King %d\"}".formatted(i);
            AtOnce.send(
                            List.of(
                                    () -> product.robot().put(path, first),
                                    () -> product.robot().put(path, last)))
                    .forEach(answer -> answer.is(200));
            Answer after = product.robot().get(path).is(200);
            assertThat(after.text("/firstName")).isEqualTo("Ada " + i);
            assertThat(after.text("/lastName")).isEqualTo("King " + i);
        }
    }

    @Test
    void whoever_was_let_in_a_moment_ago_is_put_out() {
        String id = somebody();
        for (int i = 0; i < 5; i++) {
            product.robot().post(OwnPeople.one(id) + "/activate", "{}").is(200);
            scim.patch(one(id), OFF).is(200);
            assertThat(product.robot().get(OwnPeople.one(id)).is(200).text("/status"))
                    .isEqualTo("suspended");
        }
    }

    @Test
    void somebody_is_created_once_however_often_that_is_asked() {
        String body = Scim.person(OwnPeople.name());
        String key = UUID.randomUUID().toString();
        String id = scim.send("POST", USERS, body, KEY, key).is(201).text("/id");
        made.add(id);
        scim.loseAnswer(key);
        assertThat(scim.send("POST", USERS, body, KEY, key).is(201).text("/id")).isEqualTo(id);
    }

    @Test
    void of_two_who_are_to_be_known_by_one_id_one_leaves_nothing() {
        String known = "ext-" + OwnPeople.name();
        List<String> names = List.of(OwnPeople.name(), OwnPeople.name());
        List<Answer> answers =
                AtOnce.send(
                        names.stream()
                                .map(name -> Scim.person(name).replace("ext-" + name, known))
                                .<Supplier<Answer>>map(body -> () -> scim.send("POST", USERS, body))
                                .toList());
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        boolean firstWon = answers.getFirst().status() == 201;
        made.add(answers.get(firstWon ? 0 : 1).text("/id"));
        refused(answers.get(firstWon ? 1 : 0), 409, "uniqueness");
        assertThat(found("externalId", known)).isEqualTo(1);
        Until.see(() -> found("userName", names.get(firstWon ? 1 : 0)), many -> many == 0);
    }

    @Test
    void what_was_done_of_a_version_is_done_when_it_is_repeated() {
        String id = somebody();
        String seen = scim.get(one(id)).is(200).header("ETag").orElseThrow();
        String both = replace("title", "Countess") + "," + OFF;
        String key = UUID.randomUUID().toString();
        String[] headers = {KEY, key, "If-Match", "W/\"0\", " + seen};
        String after = scim.patch(one(id), both, headers).is(200).header("ETag").orElseThrow();
        scim.loseAnswer(key);
        Answer again = scim.patch(one(id), both, headers).is(200);
        assertThat(again.header("ETag").orElseThrow()).isEqualTo(after);
        assertThat(again.body().path("active").asBoolean()).isFalse();
        refused(scim.patch(one(id), both, "If-Match", seen), 412, "");
    }

    /// What a repetition finds is not what the first one found.
    @Test
    void a_repetition_does_what_is_left_and_nothing_else() {
        String id = somebody();
        String both = replace("title", "Countess") + "," + OFF;
        String key = UUID.randomUUID().toString();
        scim.patch(one(id), both, KEY, key).is(200);
        scim.loseAnswer(key);
        product.robot().post(OwnPeople.one(id) + "/activate", "{}").is(200);
        scim.patch(one(id), both, KEY, key).is(200);
        assertThat(product.robot().get(OwnPeople.one(id)).is(200).text("/status"))
                .isEqualTo("enabled");
    }

    @Test
    void what_a_later_part_is_refused_for_keeps_the_first_from_being_done() {
        String id = somebody();
        refused(
                scim.patch(
                        one(id),
                        replace("title", "Countess")
                                + ",{\"op\":\"add\",\"path\":\"roles\",\"value\":[{\"value\":\"auditor\"}]}"),
                403,
                "");
        assertThat(scim.get(one(id)).is(200).body().has("title")).isFalse();
    }

    @Test
    void a_group_is_deleted_once_however_often_that_is_asked() {
        String body = "{\"displayName\":\"Group %s\"}".formatted(UUID.randomUUID());
        String group = GROUPS + "/" + scim.send("POST", GROUPS, body).is(201).text("/id");
        String key = UUID.randomUUID().toString();
        scim.send("DELETE", group, "", KEY, key).is(204);
        scim.loseAnswer(key);
        scim.send("DELETE", group, "", KEY, key).is(204);
        refused(scim.send("DELETE", group, ""), 404, "");
    }

    private String somebody() {
        String id = scim.create(OwnPeople.name());
        made.add(id);
        return id;
    }

    private int found(String attribute, String value) {
        String filter = "%s%%20eq%%20%%22%s%%22".formatted(attribute, value);
        return scim.get(USERS + "?filter=" + filter).is(200).body().path("totalResults").asInt();
    }

    private static String replace(String path, String value) {
        return "{\"op\":\"replace\",\"path\":\"%s\",\"value\":\"%s\"}".formatted(path, value);
    }

    private static String one(String id) {
        return USERS + "/" + id;
    }
}
