package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lines of a contract, each asked in every way that somebody has.
final class ContractTable {

    /// The way that may be answered otherwise.
    static final String KEY = "key";

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Supplier<Map<String, Rest>>> ways = new HashMap<>();

    ContractTable(Rest nobody) {
        ways.put("anonymous", () -> Map.of("nothing", nobody));
    }

    /// @param who the word for them in the table
    /// @param how by what they ask, such as a session
    ContractTable knows(String who, String id, Map<String, Rest> how) {
        Map<String, Rest> always = Map.copyOf(how);
        return knows(who, id, () -> always);
    }

    /// @param how by what they ask at that time, as what proves who they are ends
    ContractTable knows(String who, String id, Supplier<Map<String, Rest>> how) {
        ids.put(who, id);
        ways.put(who, how);
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

    private Map<String, Rest> of(String who) {
        return Objects.requireNonNull(ways.get(who), who).get();
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
            if (way.getKey().equals(KEY) && key != null) {
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
