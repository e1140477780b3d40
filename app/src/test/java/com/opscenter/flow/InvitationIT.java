package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.assembly.Browser;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.organizations.api.InvitationCommand.InviteMember;
import com.opscenter.organizations.api.InvitationEvent;
import com.opscenter.organizations.api.InvitationTicket;
import com.opscenter.vault.api.KeyedHash;
import com.opscenter.vault.api.Seals;
import com.opscenter.vault.api.Tickets;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// From an invitation to a member, by the link in the letter; and every way in which it is none.
class InvitationIT {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final OwnTeam team = OwnTeam.found(people);
    private final String name = OwnPeople.name();
    private final String email = name + "@example.com";

    @Test
    void somebody_new_signs_up_by_the_link_and_accepts() {
        Answer invited = team.invite(email, "admin").is(201);
        assertThat(invited.text("/status")).isEqualTo("pending");
        assertThat(invited.body().path("accept_url").isNull()).isTrue();
        assertThat(invited.body().path("warning").isNull()).isTrue();
        String token = team.token(email);
        Browser browser = new Browser();
        String page = "/invitations/accept?token=" + token;
        HttpResponse<String> form =
                browser.open(product.url() + "/auth/login?signup=1&return_url=" + encoded(page));
        assertThat(form.uri().getPath()).isEqualTo("/idp/register");
        assertThat(form.body()).contains(email);
        HttpResponse<String> made = register(browser, form, OwnPeople.PASSWORD);
        assertThat(made.uri().getPath()).isEqualTo("/idp/login");
        Rest self = Person.signIn(product.url(), email, OwnPeople.PASSWORD).rest();
        Answer joined = OwnTeam.accept(self, token).is(200);
        assertThat(joined.text("/org_id")).isEqualTo(team.id());
        assertThat(joined.text("/role")).isEqualTo("admin");
        Until.see(() -> team.roleOf(email), role -> role.equals("admin"));
        assertThat(team.status(invited.text("/id"))).isEqualTo("accepted");
        OwnTeam.accept(self, token).isProblem(409, "already-member");
        team.invite(email, "member").isProblem(409, "already-member");
        assertThat(browser.open(form.uri().toString()).statusCode()).isEqualTo(410);
    }

    @Test
    void a_password_that_is_too_short_makes_nobody() {
        team.invite(email, "member").is(201);
        String token = team.token(email);
        Browser browser = new Browser();
        HttpResponse<String> form = browser.open(product.url() + "/idp/register?ticket=" + token);
        assertThat(register(browser, form, "short").body()).contains("8 to 128 characters");
        assertThat(browser.open(product.url() + "/idp/register?ticket=forged").statusCode())
                .isEqualTo(410);
        assertThat(register(browser, form, OwnPeople.PASSWORD).uri().getPath())
                .isEqualTo("/idp/login");
    }

    @Test
    void a_link_that_was_passed_on_by_hand_lets_in_and_proves_no_address() {
        Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(6, ChronoUnit.DAYS);
        String id = inviteUntil(end);
        team.seen(id);
        String token = token(id, 1, false, end);
        Browser browser = new Browser();
        HttpResponse<String> form = browser.open(product.url() + "/idp/register?ticket=" + token);
        register(browser, form, OwnPeople.PASSWORD);
        Rest self = Person.signIn(product.url(), email, OwnPeople.PASSWORD).rest();
        String person = self.get("/api/v1/auth/me").text("/id");
        assertThat(
                        product.robot()
                                .get(OwnPeople.one(person))
                                .is(200)
                                .body()
                                .path("emailVerified")
                                .asBoolean(true))
                .isFalse();
        OwnTeam.accept(self, token).is(200);
        assertThat(isVerified(person)).isFalse();
    }

    @Test
    void a_link_that_came_by_letter_proves_the_address_of_whoever_is_there_already() {
        String person = people.create(name, "viewer");
        Rest self = people.signIn(name).rest();
        assertThat(isVerified(person)).isFalse();
        String id = team.invite(email, "member").is(201).text("/id");
        String token = team.token(email);
        Until.see(
                () ->
                        team.owner()
                                .get(team.path() + "/invitations/" + id)
                                .is(200)
                                .text("/letter/state"),
                state -> state.equals("sent"));
        OwnTeam.accept(self, token).is(200);
        Until.see(() -> isVerified(person), verified -> verified);
        Until.see(() -> team.roleOf(name), role -> role.equals("member"));
    }

    @Test
    void an_invitation_by_a_key_names_the_key_and_its_owner() {
        String owner = OwnPeople.name();
        String person = people.create(owner, "admin");
        OwnKey key = OwnKey.make(people.bearer(person), "\"organizations:write\"");
        String id =
                key.bearer()
                        .post(
                                team.path() + "/invite",
                                "{\"email\":\"%s\",\"role\":\"member\"}".formatted(email))
                        .is(201)
                        .text("/id");
        Answer shown = team.owner().get(team.path() + "/invitations/" + id).is(200);
        assertThat(shown.text("/invited_by_name")).isEqualTo("key CI of " + owner);
        product.robot().delete(OwnPeople.one(person)).is(200);
    }

    private boolean isVerified(String person) {
        return product.robot()
                .get(OwnPeople.one(person))
                .is(200)
                .body()
                .path("emailVerified")
                .asBoolean();
    }

    @Test
    void who_has_an_account_is_asked_like_anybody_else() {
        people.create(name, "viewer");
        Rest self = verified(name);
        team.invite(email, "member").is(201);
        assertThat(team.roleOf(name)).isEmpty();
        Browser browser = new Browser();
        String token = team.token(email);
        assertThat(browser.open(product.url() + "/idp/register?ticket=" + token).body())
                .contains("You have an account");
        OwnTeam.accept(self, token).is(200);
        Until.see(() -> team.roleOf(name), role -> role.equals("member"));
    }

    @Test
    void to_anybody_else_there_is_no_invitation() {
        team.invite(email, "member").is(201);
        String token = team.token(email);
        OwnTeam.accept(product.person("developer").rest(), token).isProblem(404, "not-found");
        OwnTeam.accept(product.robot(), token).isProblem(404, "not-found");
        OwnTeam.accept(team.owner(), "forged.token").isProblem(404, "not-found");
        OwnTeam.accept(team.owner(), "").isProblem(422, "validation-failed");
    }

    @Test
    void a_newer_letter_voids_the_older_one_and_a_withdrawn_one_is_worth_nothing() {
        people.create(name, "viewer");
        Rest self = verified(name);
        Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(6, ChronoUnit.DAYS);
        String id = inviteUntil(end);
        String first = team.tokens(email, 1).getFirst();
        String one = team.path() + "/invitations/" + id;
        Answer again = team.owner().post(one + "/resend", "").is(200);
        assertThat(again.body().path("attempt").asInt()).isEqualTo(2);
        team.owner().post(one + "/resend", "").isProblem(409, "state-moved-on");
        List<String> tokens = team.tokens(email, 2);
        String second = tokens.get(1 - tokens.indexOf(first));
        OwnTeam.accept(self, first).isProblem(410, "invitation-expired");
        team.invite(email, "member").isProblem(409, "invitation-pending");
        team.owner().delete(one).is(200);
        OwnTeam.accept(self, second).isProblem(410, "invitation-expired");
        Until.see(() -> team.status(id), status -> status.equals("revoked"));
        Until.see(
                () -> team.owner().get(one).is(200).body().path("email").isNull(),
                forgotten -> forgotten);
        team.owner().post(one + "/resend", "").isProblem(409, "state-moved-on");
    }

    @Test
    void one_whose_time_is_over_is_told_so_and_may_be_sent_again() {
        people.create(name, "viewer");
        Rest self = verified(name);
        Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(2);
        String id = inviteUntil(end);
        String token = token(id, 1, true, end);
        Until.see(
                () -> team.owner().get(team.path() + "/invitations/" + id),
                answer -> answer.text("/status").equals("expired"));
        OwnTeam.accept(self, token).isProblem(410, "invitation-expired");
        team.owner().post(team.path() + "/invitations/" + id + "/resend", "").is(200);
        String newest = token(id, 2, true, end.plus(7, ChronoUnit.DAYS));
        OwnTeam.accept(self, newest).is(200);
    }

    @Test
    void only_owners_invite_owners_and_only_who_manages_members_invites() {
        people.create(name, "viewer");
        Rest self = people.signIn(name).rest();
        String id = self.get("/api/v1/auth/me").text("/id");
        String anybody = "{\"email\":\"a@example.com\"}";
        self.post(team.path() + "/invite", anybody).isProblem(404, "not-found");
        String owner = "{\"email\":\"%s\",\"role\":\"owner\"}".formatted("o." + email);
        self.get(team.path() + "/invitations").isProblem(404, "not-found");
        String admin = "{\"user_id\":\"%s\",\"role\":\"admin\"}".formatted(id);
        product.robot().post(team.path() + "/members", admin).is(200);
        Until.see(
                () -> self.post(team.path() + "/invite", owner),
                answer -> answer.text("/code").equals("role-too-strong"));
        self.post(team.path() + "/invite", owner.replace("owner", "member")).is(201);
        team.owner().post(team.path() + "/invite", owner.replace("o.", "p.")).is(201);
    }

    @Test
    void what_is_wrong_names_the_field() {
        for (String wrong :
                List.of("{}", "{\"email\":\"nobody\"}", "{\"email\":\"a b@example.com\"}")) {
            Answer refused = team.owner().post(team.path() + "/invite", wrong);
            refused.isProblem(422, "validation-failed");
            assertThat(refused.text("/errors/0/field")).isEqualTo("email");
        }
        team.invite(email, "king").isProblem(422, "validation-failed");
        assertThat(
                        team.owner()
                                .get(team.path() + "/invitations?status=pending")
                                .is(200)
                                .body()
                                .path("total")
                                .asInt())
                .isZero();
        String message = "{\"email\":\"%s\",\"message\":\"Welcome\"}".formatted(email);
        assertThat(team.owner().post(team.path() + "/invite", message).is(201).text("/warning"))
                .contains("message");
    }

    /// With nothing of the address in the history.
    private String inviteUntil(Instant end) {
        String id = UUID.randomUUID().toString();
        InviteMember command =
                new InviteMember(
                        team.id(),
                        id,
                        Inside.part(Seals.class).seal(InvitationEvent.subject(id), email),
                        SignInNames.email(Inside.part(KeyedHash.class), email),
                        null,
                        "member",
                        null,
                        end,
                        false);
        Observes.tell(team.id(), command);
        return id;
    }

    private String token(String id, long attempt, boolean byLetter, Instant end) {
        return Inside.part(Tickets.class)
                .write(new InvitationTicket(team.id(), id, attempt, byLetter).until(end));
    }

    /// Signed in, with an address that is verified.
    private Rest verified(String username) {
        Rest self = people.signIn(username).rest();
        String id = self.get("/api/v1/auth/me").text("/id");
        product.robot().put(OwnPeople.one(id), "{\"emailVerified\":true}").is(200);
        Until.see(
                () -> product.robot().get(OwnPeople.one(id)).body().path("emailVerified"),
                verified -> verified.asBoolean());
        return self;
    }

    private HttpResponse<String> register(
            Browser browser, HttpResponse<String> form, String password) {
        Matcher csrf = CSRF.matcher(form.body());
        assertThat(csrf.find()).as(form.body()).isTrue();
        String body =
                form.uri().getQuery()
                        + "&firstName=New&password="
                        + encoded(password)
                        + "&_csrf="
                        + csrf.group(1);
        return browser.send(
                HttpRequest.newBuilder(form.uri().resolve("/idp/register"))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
