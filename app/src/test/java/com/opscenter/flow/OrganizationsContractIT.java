package com.opscenter.flow;

import com.opscenter.organizations.api.SystemOrganization;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Every endpoint about organizations, asked by whoever may and whoever may not, with right and
/// wrong words: by a browser, with a token, with a key.
class OrganizationsContractIT {

    private static final List<OwnKey> KEYS = new ArrayList<>();
    private static final List<String> PEOPLE = new ArrayList<>();

    private static ContractTable table;
    private static Product product;

    @BeforeAll
    static void know() {
        product = Product.shared();
        table = new ContractTable(product).knows("admin").knows("auditor");
        arrive("owner", "developer");
        arrive("helper", "developer");
        arrive("member", "developer");
        arrive("stranger", "developer");
        String name = "Team-" + OwnPeople.name();
        String team =
                table.browser("owner")
                        .post("/api/v1/organizations", "{\"name\":\"%s\"}".formatted(name))
                        .is(201)
                        .text("/id");
        join(team, "helper", "admin");
        join(team, "member", "member");
        table.stale("owner")
                .says("team", team)
                .says("name", name)
                .says("house", product.organization())
                .says("system", SystemOrganization.ID)
                .says("nobody", "0ff8d223-1111-4111-8111-00000000000b")
                .says("address", OwnPeople.name() + "@example.com");
        for (String who : List.of("owner", "member", "stranger", "admin")) {
            KEYS.add(table.gives(who));
        }
    }

    private static void arrive(String who, String role) {
        OwnPeople people = new OwnPeople(product);
        String name = OwnPeople.name();
        PEOPLE.add(people.create(name, role));
        table.knows(who, people.signIn(name));
    }

    private static void join(String team, String who, String role) {
        String body = "{\"user_id\":\"%s\",\"role\":\"%s\"}".formatted(table.id(who), role);
        product.robot().post("/api/v1/organizations/" + team + "/members", body).is(200);
        String path = "/api/v1/organizations/" + team;
        Until.see(() -> table.browser(who).get(path).status(), status -> status == 200);
    }

    @AfterAll
    static void leave() {
        KEYS.forEach(key ->
                product.person("admin")
                        .rest()
                        .post("/api/v1/admin/api-keys/" + key.id() + "/revoke", "{}"));
        product.robot().delete("/api/v1/organizations/" + table.word("team"));
        PEOPLE.forEach(id -> product.robot().delete(OwnPeople.one(id)));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} is {4} {5} {6}")
    @CsvFileSource(resources = "organizations-contract.csv", delimiter = '|', quoteCharacter = '\'')
    void is_answered_as_promised(
            String who,
            String method,
            @Nullable String path,
            @Nullable String body,
            int status,
            @Nullable String code,
            @Nullable String field,
            @Nullable String key) {
        String asked = "/api/v1/organizations" + (path == null ? "" : path);
        table.check(who, method, asked, body, status, code, field, key);
    }
}
