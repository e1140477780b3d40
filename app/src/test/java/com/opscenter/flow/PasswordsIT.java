package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.USERS;
import static com.opscenter.flow.OwnPeople.choose;
import static com.opscenter.flow.OwnPeople.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.assembly.Browser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Who asked for a letter, who chose a password, and what the link proved: from the request to the
/// history.
class PasswordsIT {

    private static final String LETTER = "identity.PasswordLetterRequested";
    private static final String CHOSEN = "identity.PasswordChosen";
    private static final String VERIFIED = "identity.EmailVerificationChanged";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final Rest admin = product.person("admin").rest();
    private final String name = OwnPeople.name();
    private final String id = people.create(name, "viewer");

    @Test
    void who_follows_the_link_of_a_welcome_has_verified_the_address() {
        assertThat(isVerified()).isFalse();
        Answer asked = admin.post(one(id) + "/send-onboarding-email", "{}").is(200);
        assertThat(asked.body().path("actions").valueStream().map(JsonNode::asString))
                .containsExactly("set_password", "verify_email");

        follow("hunter of letters");

        assertThat(isVerified()).isTrue();
        String list = USERS + "?email_verified=true&search=" + name;
        Until.see(() -> admin.get(list).is(200).body().path("total").asInt(), all -> all == 1);
        assertThat(told(LETTER).at("/payload/asks").toString()).contains("VERIFY_EMAIL");
        assertThat(told(VERIFIED).at("/actor/id").asString()).isEqualTo(id);
        assertThat(told(VERIFIED).at("/payload/verified").asBoolean()).isTrue();
    }

    @Test
    void the_history_says_who_asked_for_a_letter_and_who_chose_a_password() {
        String administrator = admin.get("/api/v1/auth/me").is(200).text("/id");
        Answer dry = admin.post(one(id) + "/reset-password?dry_run=true", "").is(200);
        assertThat(dry.text("/would_emit/0/type")).isEqualTo(LETTER);
        assertThat(told(LETTER).isMissingNode()).isTrue();
        Answer asked = admin.post(one(id) + "/reset-password", "{}").is(200);
        assertThat(Long.parseLong(asked.position())).isPositive();
        assertThat(told(LETTER).at("/actor/id").asString()).isEqualTo(administrator);

        follow("hunter of letters");

        assertThat(told(CHOSEN).at("/actor/id").asString()).isEqualTo(id);
        assertThat(told(CHOSEN).at("/actor/type").asString()).isEqualTo("user");
        Answer audit = admin.get("/api/v1/audit/events?type=" + CHOSEN).is(200);
        assertThat(audit.http().body()).contains(id);
        assertThat(isVerified()).as("the letter did not ask for that").isFalse();
    }

    @Test
    void a_password_chosen_at_the_sign_in_form_verifies_nothing() {
        String given = OwnPeople.name();
        String body =
                "{\"email\":\"%1$s@example.com\",\"username\":\"%1$s\",\"password\":\"given by me\"}"
                        .formatted(given);
        String other = admin.post(USERS, body).is(201).text("/id");
        Browser browser = new Browser();
        var form = browser.signIn(product.url(), given, "given by me");

        assertThat(choose(browser, form, "chosen by me").uri().getPath()).isEqualTo("/idp/login");

        assertThat(told(other, CHOSEN).at("/actor/id").asString()).isEqualTo(other);
        assertThat(told(other, VERIFIED).isMissingNode()).isTrue();
        assertThat(admin.get(one(other)).is(200).body().path("emailVerified").asBoolean())
                .isFalse();
    }

    private void follow(String password) {
        Browser browser = new Browser();
        var form = browser.get(people.link(name + "@example.com"));
        assertThat(form.body()).contains("Choose a password");
        assertThat(choose(browser, form, password).uri().getPath()).isEqualTo("/idp/login");
    }

    private boolean isVerified() {
        return admin.get(one(id)).is(200).body().path("emailVerified").asBoolean();
    }

    private JsonNode told(String type) {
        return told(id, type);
    }

    /// The newest of that type in somebody's activity.
    private JsonNode told(String user, String type) {
        JsonNode activity = admin.get(one(user) + "/activity?limit=50").is(200).body();
        return activity.path("items")
                .valueStream()
                .filter(event -> event.path("type").asString().equals(type))
                .findFirst()
                .orElse(activity.path("nothing"));
    }
}
