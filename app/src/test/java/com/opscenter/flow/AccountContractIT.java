package com.opscenter.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Every endpoint about oneself, keys, permissions, jobs and bulk, asked by whoever may and whoever
/// may not, with right and wrong words: by a browser, with a token, with a key.
class AccountContractIT {

    private static final List<OwnKey> KEYS = new ArrayList<>();

    private static ContractTable table;
    private static Product product;

    @BeforeAll
    static void know() {
        product = Product.shared();
        OwnPeople people = new OwnPeople(product);
        table = new ContractTable(new Rest(product.url(), List.of()));
        table.says("nobody", "0ff8d223-1111-4111-8111-00000000000b");
        for (String role : List.of("moderator", "auditor")) {
            AskedBy them = AskedBy.somebody(people, product.person(role));
            table.knows(role, them.id(), them.ways());
        }
        for (String role : List.of("admin", "viewer")) {
            AskedBy them = AskedBy.somebody(people, product.person(role));
            OwnKey key = them.key();
            KEYS.add(key);
            table.knows(role, them.id(), them.ways(key));
        }
        AskedBy admin = AskedBy.somebody(people, product.person("admin"));
        table.knows("stale", admin.id(), admin.stale());
    }

    @AfterAll
    static void leave() {
        Rest admin = product.person("admin").rest();
        KEYS.forEach(key -> admin.post("/api/v1/admin/api-keys/" + key.id() + "/revoke", "{}"));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} is {4} {5} {6}")
    @CsvFileSource(resources = "account-contract.csv", delimiter = '|', quoteCharacter = '\'')
    void is_answered_as_promised(
            String who,
            String method,
            String path,
            @Nullable String body,
            int status,
            @Nullable String code,
            @Nullable String field,
            @Nullable String key) {
        table.check(who, method, "/api/v1" + path, body, status, code, field, key);
    }
}
