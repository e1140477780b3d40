package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.USERS;
import static com.opscenter.flow.OwnPeople.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The tables of the embedded provider, line by line, with people of a real Keycloak: by a
/// browser's session, with a token of the realm, with a key. What differs is in [Elsewhere].
class KeycloakContractIT {

    private static final String LINE = "{0} {1} {2} {3} is {4} {5} {6}";
    private static final String TEAMS = "/api/v1/organizations";

    private static final String HOUSE = "00000000-0000-4000-8000-000000000001";

    /// To be removed again, what was made last first.
    private static final Deque<String> MADE = new ArrayDeque<>();

    private static ProductAtKeycloak product;
    private static ContractTable users;
    private static ContractTable account;
    private static ContractTable teams;

    @BeforeAll
    static void know() {
        product = ProductAtKeycloak.shared();
        AskedAtKeycloak admin = arrive("admin");
        AskedAtKeycloak auditor = arrive("auditor");
        AskedAtKeycloak moderator = arrive("moderator");
        AskedAtKeycloak viewer = arrive("viewer");
        takeIn(viewer);
        users = table().says("name", name("the-"));
        users.says("subject", product.create(users.word("name"), "viewer"));
        account = table();
        for (ContractTable table : List.of(users, account)) {
            table.knows("moderator", moderator.id(), moderator::ways)
                    .knows("auditor", auditor.id(), auditor::ways)
                    .knows("viewer", viewer.id(), viewer::ways)
                    .knows("admin", admin.id(), admin::waysWithKey)
                    .knows("stale", admin.id(), admin::stale);
        }
        account.knows("viewer", viewer.id(), viewer::waysWithKey);
        teams =
                table().knows("admin", admin.id(), admin::waysWithKey)
                        .knows("auditor", auditor.id(), auditor::ways);
        found();
    }

    private static ContractTable table() {
        return new ContractTable(product.anybody()).says("nobody", UsersContractIT.NOBODY);
    }

    private static AskedAtKeycloak arrive(String role) {
        AskedAtKeycloak them = AskedAtKeycloak.arrive(product, role);
        MADE.addFirst(OwnPeople.one(them.id()));
        return them;
    }

    /// Whoever belongs nowhere else owns an organization, in which they may more than their role.
    private static void takeIn(AskedAtKeycloak viewer) {
        String body = "{\"user_id\":\"%s\",\"role\":\"member\"}".formatted(viewer.id());
        product.admin().post(TEAMS + "/" + HOUSE + "/members", body).is(200);
        String primary = "{\"organizationId\":\"%s\"}".formatted(HOUSE);
        Until.see(
                () -> product.admin().put(OwnPeople.one(viewer.id()), primary).status(),
                status -> status == 200);
        Until.see(() -> viewer.session().get("/api/v1/auth/me").text("/org/id"), HOUSE::equals);
    }

    /// A team and who belongs to it.
    private static void found() {
        AskedAtKeycloak owner = arrive("developer");
        AskedAtKeycloak helper = arrive("developer");
        AskedAtKeycloak member = arrive("developer");
        AskedAtKeycloak stranger = arrive("developer");
        teams.says("name", "Team-" + name())
                .says("house", HOUSE)
                .says("address", name() + "@example.com");
        String body = "{\"name\":\"%s\"}".formatted(teams.word("name"));
        String team = owner.session().post(TEAMS, body).is(201).text("/id");
        MADE.addFirst(TEAMS + "/" + team);
        join(team, helper, "admin");
        join(team, member, "member");
        teams.says("team", team)
                .knows("stale", owner.id(), owner::stale)
                .knows("helper", helper.id(), helper::ways)
                .knows("owner", owner.id(), owner::waysWithKey)
                .knows("member", member.id(), member::waysWithKey)
                .knows("stranger", stranger.id(), stranger::waysWithKey);
    }

    private static void join(String team, AskedAtKeycloak them, String role) {
        String body = "{\"user_id\":\"%s\",\"role\":\"%s\"}".formatted(them.id(), role);
        product.admin().post(TEAMS + "/" + team + "/members", body).is(200);
        Until.see(() -> them.session().get(TEAMS + "/" + team).status(), status -> status == 200);
    }

    @AfterAll
    static void leave() {
        List<Answer> gone = MADE.stream().map(one -> product.admin().delete(one)).toList();
        assertThat(gone).extracting(Answer::status).containsOnly(200);
    }

    @ParameterizedTest(name = LINE)
    @CsvFileSource(resources = "users-contract.csv", delimiter = '|', quoteCharacter = '\'')
    void about_users_it_is_answered_as_promised(
            String who,
            String method,
            @Nullable String path,
            @Nullable String body,
            int status,
            @Nullable String code,
            @Nullable String field,
            @Nullable String key) {
        String asked = USERS + (path == null ? "" : path);
        Elsewhere other = Elsewhere.of(method, asked, status).orElse(null);
        if (other == null) {
            users.check(who, method, asked, body, status, code, field, key);
        } else {
            users.check(who, method, asked, body, other.status, other.code, null, key);
        }
    }

    @ParameterizedTest(name = LINE)
    @CsvFileSource(resources = "account-contract.csv", delimiter = '|', quoteCharacter = '\'')
    void about_oneself_keys_permissions_and_jobs_it_is_answered_as_promised(
            String who,
            String method,
            String path,
            @Nullable String body,
            int status,
            @Nullable String code,
            @Nullable String field,
            @Nullable String key) {
        account.check(who, method, "/api/v1" + path, body, status, code, field, key);
    }

    @ParameterizedTest(name = LINE)
    @CsvFileSource(resources = "organizations-contract.csv", delimiter = '|', quoteCharacter = '\'')
    void about_organizations_it_is_answered_as_promised(
            String who,
            String method,
            @Nullable String path,
            @Nullable String body,
            int status,
            @Nullable String code,
            @Nullable String field,
            @Nullable String key) {
        String asked = TEAMS + (path == null ? "" : path);
        teams.check(who, method, asked, body, status, code, field, key);
    }
}
