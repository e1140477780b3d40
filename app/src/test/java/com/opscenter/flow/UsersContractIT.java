package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.assembly.Tokens;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserCommand.RegisterServiceAccount;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.provider.Clients;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Every endpoint about users, asked by whoever may and whoever may not, with right and wrong
/// words: what comes first is refused first. The same with a browser's session, a token and a key.
class UsersContractIT {

    static final String NOBODY = "0ff8d223-1111-4111-8111-00000000000b";

    private static Product product;
    private static OwnPeople people;
    private static ContractTable table;
    private static AskedBy admin;
    private static OwnKey key;

    @BeforeAll
    static void know() {
        product = Product.shared();
        people = new OwnPeople(product);
        String subject = OwnPeople.name();
        table = new ContractTable(new Rest(product.url(), List.of()));
        table.says("name", subject)
                .says("subject", people.create(subject, "viewer"))
                .says("nobody", NOBODY);
        for (String role : List.of("moderator", "auditor", "viewer")) {
            AskedBy them = AskedBy.somebody(people, product.person(role));
            table.knows(role, them.id(), them.ways());
        }
        admin = AskedBy.somebody(people, product.person("admin"));
        key = admin.key();
        table.knows("admin", admin.id(), admin.ways(key));
        table.knows("stale", admin.id(), admin.stale());
    }

    @AfterAll
    static void leave() {
        admin.session().delete(key.path()).is(200);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} is {4} {5} {6}")
    @CsvFileSource(resources = "users-contract.csv", delimiter = '|', quoteCharacter = '\'')
    void is_answered_as_promised(
            String who,
            String method,
            @Nullable String path,
            @Nullable String body,
            int status,
            @Nullable String code,
            @Nullable String field,
            @Nullable String byKey) {
        String asked = USERS + (path == null ? "" : path);
        table.check(who, method, asked, body, status, code, field, byKey);
    }

    /// To put somebody into an organization asks for more than to create them.
    @Test
    void who_may_not_change_organizations_puts_nobody_into_one() {
        String client = "hiring-" + UUID.randomUUID();
        String secret = UUID.randomUUID().toString();
        Inside.part(Clients.class).putServiceAccount(client, secret);
        Observes.tell(
                SystemOrganization.ID,
                new RegisterServiceAccount(
                        new UserId(UUID.randomUUID().toString()),
                        client,
                        Set.of(SystemRole.DEVELOPER.word()),
                        Set.of("users:write")));
        String token = Tokens.byPost(product.url(), client, secret);
        Rest machine = Rest.bearer(product.url(), token);
        Until.see(() -> machine.get("/api/v1/auth/me").status(), status -> status == 200);
        String body = "{\"email\":\"%s\",\"organizationId\":\"%s\"}";
        String address = OwnPeople.name() + "@example.com";
        String house = product.organization();
        machine.post(USERS, body.formatted(address, house)).isProblem(403, "forbidden");
        machine.post(USERS, body.formatted("nobody", house)).isProblem(403, "forbidden");
        machine.post(USERS, "{\"email\":\"%s\"}".formatted(address)).is(201);
        product.robot()
                .post(USERS, body.formatted(OwnPeople.name() + "@example.com", house))
                .is(201);
    }

    @Test
    void a_dry_run_of_a_deletion_says_what_would_happen_and_what_would_not() {
        String path = USERS + "/" + people.create(OwnPeople.name(), "viewer");
        Answer would = administrator().delete(path + "?dry_run=true").is(200);
        assertThat(would.body().path("accepted").asBoolean()).isTrue();
        assertThat(would.text("/would_emit/0/type")).isEqualTo("identity.UserDeleted");
        administrator().get(path).is(200);
        Answer refused = administrator().delete(USERS + "/" + admin.id() + "?dry_run=true").is(200);
        assertThat(refused.body().path("accepted").asBoolean()).isFalse();
        assertThat(refused.text("/problem/code")).isEqualTo("self-lockout");
    }

    @Test
    void the_only_owner_of_a_team_is_kept_and_told_so_before() {
        String owner = OwnPeople.name();
        String id = people.create(owner, "developer");
        String body = "{\"name\":\"Team %s\"}".formatted(owner);
        String team =
                people.signIn(owner).rest().post("/api/v1/organizations", body).is(201).text("/id");
        String path = USERS + "/" + id;
        Answer dry = product.robot().delete(path + "?dry_run=true").is(200);
        assertThat(dry.text("/problem/code")).isEqualTo("sole-owner");
        Answer refused = product.robot().delete(path);
        refused.isProblem(409, "sole-owner");
        assertThat(refused.text("/organizations/0")).isEqualTo(team);
    }

    @Test
    void an_outdated_version_is_told_before_a_conflict_of_any_part() {
        String path = USERS + "/" + admin.id();
        administrator()
                .put(path, "{\"roles\":[\"viewer\"]}", "If-Match", "\"99\"")
                .isProblem(412, "version-conflict");
    }

    private static Rest administrator() {
        return admin.session();
    }
}
