package com.opscenter.flow;

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
    private static OwnPeople people;

    @BeforeAll
    static void know() {
        product = Product.shared();
        people = new OwnPeople(product);
        table = new ContractTable(new Rest(product.url(), List.of()));
        table.says("name", "Team-" + OwnPeople.name())
                .says("house", product.organization())
                .says("nobody", "0ff8d223-1111-4111-8111-00000000000b")
                .says("address", OwnPeople.name() + "@example.com");
        AskedBy owner = arrive();
        AskedBy helper = arrive();
        AskedBy member = arrive();
        String body = "{\"name\":\"%s\"}".formatted(table.word("name"));
        String team = owner.session().post("/api/v1/organizations", body).is(201).text("/id");
        table.says("team", team).knows("stale", owner.id(), owner.stale());
        join(team, helper, "admin");
        join(team, member, "member");
        knows("helper", helper);
        knows("auditor", AskedBy.somebody(people, product.person("auditor")));
        withKey("owner", owner);
        withKey("member", member);
        withKey("stranger", arrive());
        withKey("admin", AskedBy.somebody(people, product.person("admin")));
    }

    private static void knows(String who, AskedBy them) {
        table.knows(who, them.id(), them.ways());
    }

    private static void withKey(String who, AskedBy them) {
        OwnKey key = them.key();
        KEYS.add(key);
        table.knows(who, them.id(), them.ways(key));
    }

    private static AskedBy arrive() {
        String name = OwnPeople.name();
        PEOPLE.add(people.create(name, "developer"));
        return AskedBy.somebody(people, people.signIn(name));
    }

    private static void join(String team, AskedBy them, String role) {
        String body = "{\"user_id\":\"%s\",\"role\":\"%s\"}".formatted(them.id(), role);
        String path = "/api/v1/organizations/" + team;
        product.robot().post(path + "/members", body).is(200);
        Until.see(() -> them.session().get(path).status(), status -> status == 200);
    }

    @AfterAll
    static void leave() {
        Rest admin = product.person("admin").rest();
        KEYS.forEach(key -> admin.post("/api/v1/admin/api-keys/" + key.id() + "/revoke", "{}"));
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
