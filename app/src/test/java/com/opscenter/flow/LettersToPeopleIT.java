package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What an administrator learns of letters to somebody while the mail server has its moods, and of
/// somebody who was deleted.
class LettersToPeopleIT {

    private static final String USERS = "/api/v1/admin/users";

    private final Product product = Product.shared();
    private final Rest admin = product.robot();
    private final Rest lab = product.laboratory();
    private final String name = "letters-" + UUID.randomUUID().toString().substring(0, 8);
    private final String mailbox = "/mail?to=" + name + "@example.com";

    @AfterEach
    void mend() {
        lab.post("/mail/mend", "").is(200);
    }

    @Test
    void one_that_is_refused_says_so_and_is_had_again() {
        breakWith("refuse-recipient");
        String one = welcomed();
        JsonNode refused = Until.see(() -> newest(one), is("failed"));
        assertThat(refused.path("kind").asString()).isEqualTo("welcome");
        assertThat(refused.path("reason").asString()).isEqualTo("refused");
        assertThat(refused.path("reply").asInt()).isEqualTo(550);
        mend();
        admin.post(one + "/" + refused.path("again").asString(), "{}").is(200);
        assertThat(Until.see(() -> newest(one), is("sent")).path("reason").isNull()).isTrue();
        assertThat(letters(one)).hasSize(2);
        assertThat(lab.get(mailbox).is(200).body()).hasSize(1);
        Until.see(
                () -> told(one),
                types ->
                        types.containsAll(
                                List.of(
                                        "mail.LetterFailed",
                                        "mail.LetterSent",
                                        "organizations.MemberJoined")));
    }

    @Test
    void one_that_is_put_off_waits_with_the_code_and_goes_by_itself() {
        breakWith("put-off");
        String one = welcomed();
        JsonNode waiting = Until.see(() -> newest(one), seen -> seen.path("reason").isString());
        assertThat(waiting.path("state").asString()).isEqualTo("waiting");
        assertThat(waiting.path("reason").asString()).isEqualTo("put-off");
        assertThat(waiting.path("reply").asInt()).isEqualTo(451);
        mend();
        Until.see(() -> newest(one), is("sent"));
        assertThat(letters(one)).hasSize(1);
    }

    @Test
    void while_the_server_is_away_letters_say_that_they_wait_for_it() {
        breakWith("closing");
        String one = welcomed();
        JsonNode waiting = Until.see(() -> newest(one), seen -> seen.path("reason").isString());
        assertThat(waiting.path("state").asString()).isEqualTo("waiting");
        assertThat(waiting.path("reason").asString()).isEqualTo("away");
        mend();
        Until.see(() -> newest(one), is("sent"));
    }

    @Test
    void who_is_deleted_is_found_as_such_until_they_are_erased() {
        String one = welcomed();
        admin.delete(one).is(200);
        assertThat(admin.get(one).is(200).text("/status")).isEqualTo("deleted");
        assertThat(found("")).isZero();
        assertThat(found("&status=deleted")).isEqualTo(1);
        admin.get(one + "/activity").is(200);
        admin.get(one + "/letters").is(200);
        admin.post(one + "/erase", "{\"reason\":\"asked for\"}").is(200);
        Until.see(() -> admin.get(one).status(), status -> status == 404);
        assertThat(found("&status=deleted")).isZero();
        admin.get(one + "/letters").isProblem(404, "not-found");
    }

    /// By the types of its events, newest first.
    private List<String> told(String one) {
        return admin.get(one + "/activity?limit=50")
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .map(event -> event.path("type").asString())
                .toList();
    }

    private void breakWith(String mode) {
        lab.post("/mail/break", "{\"mode\":\"%s\"}".formatted(mode)).is(200);
    }

    /// Where somebody new is found, whom a letter is written to.
    private String welcomed() {
        String body =
                "{\"email\":\"%1$s@example.com\",\"username\":\"%1$s\",\"sendWelcomeEmail\":true}"
                        .formatted(name);
        return USERS + "/" + admin.post(USERS, body).is(201).text("/id");
    }

    private int found(String more) {
        return admin.get(USERS + "?search=" + name + more).is(200).body().path("total").asInt();
    }

    private JsonNode letters(String one) {
        return admin.get(one + "/letters").is(200).body().path("items");
    }

    private JsonNode newest(String one) {
        return letters(one).path(0);
    }

    private static Predicate<JsonNode> is(String state) {
        return letter -> letter.path("state").asString().equals(state);
    }
}
