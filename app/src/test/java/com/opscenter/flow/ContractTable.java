package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One line of a contract, asked in every way there is: with a browser's session, with a token and
/// with a key that is for everything its owner may.
final class ContractTable {

    private static final Duration LONG_AGO = Duration.ofMinutes(10);

    private final Product product;
    private final OwnPeople people;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Map<String, Rest>> ways = new HashMap<>();

    ContractTable(Product product) {
        this.product = product;
        people = new OwnPeople(product);
        ways.put("anonymous", Map.of("nobody", new Rest(product.url(), List.of())));
    }

    /// Somebody of the demo.
    ContractTable knows(String role) {
        return knows(role, product.person(role));
    }

    /// @param who the word for them in the table
    ContractTable knows(String who, Person person) {
        Rest browser = person.rest();
        Answer me = browser.get("/api/v1/auth/me").is(200);
        ids.put(who, me.text("/id"));
        Map<String, Rest> all = new LinkedHashMap<>();
        all.put("session", browser);
        all.put("token", people.bearer(me.text("/id")));
        ways.put(who, all);
        return this;
    }

    /// A key for all that they may, by name.
    OwnKey gives(String who) {
        Rest browser = browser(who);
        String scopes =
                browser.get("/api/v1/auth/me")
                        .body()
                        .path("permissions")
                        .valueStream()
                        .map(held -> "\"" + held.asString() + "\"")
                        .collect(Collectors.joining(","));
        String own = "\"account:read\",\"account:write\"";
        OwnKey key = OwnKey.make(browser, scopes.isEmpty() ? own : scopes + "," + own);
        of(who).put("key", key.header());
        return key;
    }

    /// Whoever proved long ago who they are.
    ContractTable stale(String who) {
        ways.put("stale", Map.of("token", people.bearer(id(who), LONG_AGO)));
        ids.put("stale", id(who));
        return this;
    }

    /// What a word in braces stands for.
    ContractTable says(String word, String value) {
        words.put(word, value);
        return this;
    }

    String word(String word) {
        return Objects.requireNonNull(words.get(word), word);
    }

    String id(String who) {
        return Objects.requireNonNull(ids.get(who), who);
    }

    Rest browser(String who) {
        return Objects.requireNonNull(of(who).get("session"), who);
    }

    private Map<String, Rest> of(String who) {
        return Objects.requireNonNull(ways.get(who), who);
    }

    /// @param key the answer to a key where it is another one, such as `403 insufficient-scope`
    void check(
            String who,
            String method,
            String path,
            @Nullable String body,
            int status,
            @Nullable String code,
            @Nullable String field,
            @Nullable String key) {
        for (Map.Entry<String, Rest> way : of(who).entrySet()) {
            Answer answer = way.getValue().send(method, filled(path, who), filled(body, who));
            if (way.getKey().equals("key") && key != null) {
                int space = key.indexOf(' ');
                answer.isProblem(
                        Integer.parseInt(key.substring(0, space)), key.substring(space + 1));
            } else if (code == null) {
                answer.is(status);
            } else {
                answer.isProblem(status, code);
                if (field != null) {
                    assertThat(answer.text("/errors/0/field"))
                            .as(answer.http().body())
                            .isEqualTo(field);
                }
            }
        }
    }

    private String filled(@Nullable String written, String who) {
        String all = written == null ? "" : written;
        for (Map.Entry<String, String> word : words.entrySet()) {
            all = all.replace("{" + word.getKey() + "}", word.getValue());
        }
        for (Map.Entry<String, String> id : ids.entrySet()) {
            all = all.replace("{" + id.getKey() + "}", id.getValue());
        }
        return all.replace("{self}", ids.getOrDefault(who, ""));
    }
}
