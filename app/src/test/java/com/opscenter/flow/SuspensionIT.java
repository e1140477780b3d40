package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.PASSWORD;
import static com.opscenter.flow.OwnPeople.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.assembly.Browser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whoever may not come in any more is out wherever they were, and told why only by what they alone
/// know.
class SuspensionIT {

    private static final String ME = "/api/v1/auth/me";
    private static final String TOLD = "/login?error=account_suspended";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final Rest admin = product.robot();
    private final String name = OwnPeople.name();
    private final String id = people.create(name, "developer");

    @Test
    void who_is_suspended_is_out_with_session_token_and_connections_until_activated() {
        Person person = people.signIn(name);
        Rest bearer = people.bearer(id);
        String topic = "/topic/" + person.rest().get(ME).is(200).text("/org/id") + ".power";
        String token = "Authorization:" + bearer.headers().get(1);
        bearer.get(ME).is(200);
        try (Live ofSession = person.listener().hear(topic);
                Live ofToken = Live.open(product.url(), List.of(), token).hear(topic)) {

            suspend();

            bearer.get(ME).isProblem(403, "account-suspended");
            assertThat(person.rest().get(ME).status()).isIn(401, 403);
            closed(ofSession);
            closed(ofToken);
        }
        Until.see(() -> person.rest().get(ME).status(), status -> status == 401);
        keptOutAtTheDoor();

        admin.post(one(id) + "/activate", "{}").is(200);

        Until.see(() -> end(people.tryToSignIn(name, PASSWORD)), end -> !end.equals(TOLD));
        people.signIn(name).rest().get(ME).is(200);
        bearer.get(ME).is(200);
        person.rest().get(ME).isProblem(401, "unauthenticated");
    }

    @Test
    void who_is_disabled_is_out_just_so() {
        Person person = people.signIn(name);
        admin.put(one(id), "{\"enabled\":false}").is(200);
        people.bearer(id).get(ME).isProblem(403, "account-suspended");
        Until.see(() -> person.rest().get(ME).status(), status -> status == 401);
        keptOutAtTheDoor();
        admin.put(one(id), "{\"enabled\":true}").is(200);
        Until.see(() -> end(people.tryToSignIn(name, PASSWORD)), end -> !end.equals(TOLD));
    }

    @Test
    void who_is_deleted_is_nobody() {
        Person person = people.signIn(name);
        Rest bearer = people.bearer(id);
        bearer.get(ME).is(200);
        admin.delete(one(id)).is(200);
        Until.see(() -> bearer.get(ME).status(), status -> status == 403);
        bearer.get(ME).isProblem(403, "forbidden");
        Until.see(() -> person.rest().get(ME).status(), status -> status == 401);
        HttpResponse<String> page =
                Until.see(
                        () -> people.tryToSignIn(name, PASSWORD),
                        end -> end.uri().getPath().equals("/idp/login"));
        assertThat(page.body()).contains("User name or password is wrong.");
    }

    /// An outside provider knows nothing of it, and the embedded one hears of it a moment later.
    @Test
    void a_provider_that_lets_somebody_in_does_not_let_them_in_here() {
        suspend();
        Until.see(() -> end(people.tryToSignIn(name, PASSWORD)), end -> end.equals(TOLD));
        product.sql("UPDATE identity.account SET suspended = false WHERE user_id = '" + id + "'");
        Browser browser = new Browser();

        HttpResponse<String> page = browser.signIn(product.url(), name, PASSWORD);

        assertThat(end(page)).isEqualTo(TOLD);
        assertThat(browser.get(product.url() + ME).statusCode()).isEqualTo(401);
        String other = OwnPeople.name();
        people.create(other, "viewer");
        assertThat(browser.signIn(product.url(), other, PASSWORD).uri().getPath())
                .isEqualTo("/ops");
    }

    private void suspend() {
        admin.post(one(id) + "/suspend", "{\"reason\":\"left the house\"}").is(200);
    }

    /// Only whoever knows the password is told.
    private void keptOutAtTheDoor() {
        Until.see(() -> end(people.tryToSignIn(name, PASSWORD)), end -> end.equals(TOLD));
        HttpResponse<String> guess = people.tryToSignIn(name, "wrong password");
        assertThat(guess.uri().getPath()).isEqualTo("/idp/login");
        assertThat(guess.body()).contains("User name or password is wrong.");
    }

    private static void closed(Live live) {
        Live.Frame last = live.next(frame -> frame.command().equals("ERROR"));
        assertThat(last.headers()).containsValue("unauthenticated");
    }

    private static String end(HttpResponse<String> page) {
        URI uri = page.uri();
        return uri.getQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getQuery();
    }
}
