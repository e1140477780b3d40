package com.opscenter.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.FactorCommand.RecordPasskeyCopied;
import com.opscenter.provider.HowProven;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Signing in with a passkey that really signs: what an honest device proves, and each thing that
/// makes an answer prove nothing.
class PasskeyIT {

    private static final String ME = "/api/v1/auth/me";

    private final Assembly assembly = FactorSide.shared().assembly;
    private final Time time = assembly.bean(Time.class);
    private final String name = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final Somebody owner = Somebody.in(assembly, name);
    private final Authenticator device = new Authenticator(assembly.url());
    private final Keyring keyring = new Keyring(assembly);

    @AfterEach
    void now() {
        time.ahead = Duration.ZERO;
    }

    @Test
    void it_signs_in_alone_and_counts_as_two_factors() {
        assertThat(keyring.add(owner, device).path("recovery_codes").size()).isEqualTo(10);

        Browser browser = new Browser();
        device.count++;
        keyring.signIn(browser, device);

        JsonNode session = Somebody.read(browser.get(assembly.url() + ME)).path("session");
        assertThat(session.path("acr").asString()).isEqualTo(HowProven.TWO);
        assertThat(session.path("amr").toString()).isEqualTo("[\"hwk\",\"user\",\"mfa\"]");
    }

    @Test
    void one_that_devices_share_says_so_and_one_that_does_not_count_is_taken() {
        device.synced = true;
        device.count = 0;
        keyring.add(owner, device);
        for (int i = 0; i < 2; i++) {
            Browser browser = new Browser();
            keyring.signIn(browser, device);
            assertThat(browser.get(assembly.url() + ME).body()).contains("[\"swk\",\"user\",");
        }
    }

    @Test
    void after_the_password_it_is_the_second_step_and_nobody_else_s_will_do() {
        keyring.add(owner, device);
        Authenticator foreign = new Authenticator(assembly.url());
        keyring.add(Somebody.in(assembly, "x" + name), foreign);
        Browser browser = new Browser();
        HttpResponse<String> step = browser.signIn(assembly.url(), name, Somebody.PASSWORD);
        assertThat(step.body()).contains("id=\"passkey-part\"");

        keyring.refused(keyring.prove(browser, step, foreign::prove));
        assertThat(browser.get(assembly.url() + ME).statusCode()).isEqualTo(401);
        device.count++;
        keyring.goOn(browser, keyring.prove(browser, step, device::prove));

        assertThat(browser.get(assembly.url() + ME).body())
                .contains("[\"pwd\",\"hwk\",\"user\",\"mfa\"]");
    }

    static Stream<Arguments> dishonest() {
        return Stream.of(
                broken("another origin", one -> one.origin = "https://attacker.example.com"),
                broken("another port of this name", one -> one.origin = "http://localhost:1"),
                broken("another party", one -> one.party = "attacker.example.com"),
                broken("no owner recognized", one -> one.verifies = false),
                broken("another ceremony", one -> one.ceremony = "payment.get"));
    }

    private static Arguments broken(String what, Consumer<Authenticator> how) {
        return Arguments.of(what, how);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dishonest")
    void a_sign_in_of_another_kind_is_refused(String what, Consumer<Authenticator> how) {
        keyring.add(owner, device);
        device.count++;
        how.accept(device);
        keyring.refused(keyring.alone(new Browser(), device::prove));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dishonest")
    void one_made_of_another_kind_is_not_kept(String what, Consumer<Authenticator> how) {
        how.accept(device);
        assertThat(keyring.make(owner, device).statusCode()).isEqualTo(422);
        assertThat(keyring.factors(owner)).isEmpty();
    }

    @Test
    void one_that_is_known_is_kept_for_nobody_else() {
        keyring.add(owner, device);
        Somebody other = Somebody.in(assembly, "y" + name);
        assertThat(keyring.make(other, device).statusCode()).isEqualTo(422);
        assertThat(keyring.factors(other)).isEmpty();
    }

    @Test
    void an_answer_is_good_once_and_for_its_question_alone() {
        keyring.add(owner, device);
        device.count++;
        Browser browser = new Browser();
        HttpResponse<String> form = keyring.form(browser);
        JsonNode question = keyring.ask(browser, form);
        String answer = device.prove(question);
        assertThat(keyring.answer(browser, form, answer).statusCode()).isEqualTo(200);

        Browser thief = new Browser();
        HttpResponse<String> page = keyring.form(thief);
        keyring.refused(keyring.answer(thief, page, answer));
        keyring.ask(thief, page);
        keyring.refused(keyring.answer(thief, page, answer));
        device.count++;
        keyring.refused(keyring.answer(thief, page, device.prove(question)));
    }

    @Test
    void a_question_waits_five_minutes() {
        keyring.add(owner, device);
        device.count++;
        Browser browser = new Browser();
        HttpResponse<String> form = keyring.form(browser);
        String answer = device.prove(keyring.ask(browser, form));
        time.ahead = Duration.ofMinutes(6);
        keyring.refused(keyring.answer(browser, form, answer));
    }

    @Test
    void what_was_changed_after_it_was_signed_is_refused() {
        keyring.add(owner, device);
        keyring.refused(
                keyring.alone(
                        new Browser(),
                        question -> {
                            device.count = 7;
                            ObjectNode other = Keyring.tree(device.prove(question));
                            device.count = 8;
                            ObjectNode answer = Keyring.tree(device.prove(question));
                            ((ObjectNode) answer.get("response"))
                                    .set(
                                            "authenticatorData",
                                            other.at("/response/authenticatorData"));
                            return answer.toString();
                        }));
    }

    @Test
    void one_that_counts_less_than_before_may_be_a_copy_and_is_told() {
        keyring.add(owner, device);
        device.count = 9;
        keyring.signIn(new Browser(), device);
        for (int seen : List.of(9, 3)) {
            device.count = seen;
            keyring.refused(keyring.alone(new Browser(), device::prove));
        }
        assertThat(assembly.bean(AskedCommands.class).commands)
                .filteredOn(asked ->
                        asked instanceof RecordPasskeyCopied(var user, _)
                                && user.equals(owner.user()))
                .hasSize(2);
        device.count = 10;
        keyring.signIn(new Browser(), device);
    }

    @Test
    void one_that_was_removed_signs_nobody_in() {
        keyring.add(owner, device);
        device.count++;
        Browser browser = new Browser();
        keyring.signIn(browser, device);
        String id = keyring.factors(browser).path(0).path("id").asString();
        assertThat(keyring.remove(browser, id).statusCode()).isEqualTo(200);
        device.count++;
        keyring.refused(keyring.alone(new Browser(), device::prove));
    }

    @Test
    void of_whoever_is_suspended_it_opens_nothing() {
        keyring.add(owner, device);
        assembly.identity()
                .sql("UPDATE identity.account SET suspended = true WHERE user_id = :id::uuid")
                .param("id", owner.user().value())
                .update();
        device.count++;
        Browser browser = new Browser();
        HttpResponse<String> answer = keyring.alone(browser, device::prove);
        assertThat(answer.body()).isEqualTo("{\"location\":\"/login?error=account_suspended\"}");
        assertThat(browser.get(assembly.url() + ME).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "7",
                "{",
                "{}",
                "{\"id\":\"x\",\"rawId\":\"eA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":null,\"rawId\":{},\"type\":\"public-key\",\"response\":null}",
                "{\"id\":\"x\",\"rawId\":\"!\",\"type\":\"public-key\",\"response\":"
                        + "{\"clientDataJSON\":\"!\",\"authenticatorData\":\"eA\",\"signature\":"
                        + "\"eA\",\"attestationObject\":\"eA\"}}"
            })
    void what_is_no_answer_is_refused_like_a_wrong_one(String body) {
        keyring.refused(keyring.alone(new Browser(), _ -> body));
        HttpResponse<String> made = keyring.make(owner, _ -> body);
        assertThat(made.statusCode()).isIn(400, 422);
        assertThat(keyring.factors(owner)).isEmpty();
    }

    @Test
    void what_is_no_answer_of_a_passkey_there_is_is_refused_too() {
        keyring.add(owner, device);
        for (String member : List.of("signature", "authenticatorData", "clientDataJSON")) {
            keyring.refused(
                    keyring.alone(
                            new Browser(),
                            question -> {
                                ObjectNode answer = Keyring.tree(device.prove(question));
                                ((ObjectNode) answer.get("response")).put(member, "eA");
                                return answer.toString();
                            }));
        }
    }
}
