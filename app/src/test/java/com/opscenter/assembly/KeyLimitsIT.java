package com.opscenter.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.Database;
import com.opscenter.identity.api.KeyScopes;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeyText;
import com.opscenter.identity.api.keys.KeyProof;
import com.opscenter.identity.api.keys.KnownApiKey;
import com.opscenter.vault.api.KeyedHash;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each key has its own share of what may be asked in a minute, the keys of one owner have some
/// together, and none needs a CSRF token.
class KeyLimitsIT {

    private static final String ROBOT = "7d3f1a52-6f1b-4c26-9a54-0d3f4d1c0a02";
    private static final int TOO_MANY = 429;
    private static final int TESTS = 60;
    private static final int UNKNOWN = 30;
    private static final int BULK = 6;

    private final Browser http = new Browser();
    private final SecureRandom random = new SecureRandom();
    private Assembly assembly;

    @BeforeEach
    void start(@TempDir Path data) {
        assembly = Assembly.start(data, Database.properties());
        assembly.bean(KnownPeople.class)
                .machine(ROBOT, "robot", Set.of(Permission.of("power:execute")));
    }

    @AfterEach
    void stop() {
        assembly.close();
    }

    @Test
    void tests_of_sources_are_counted_by_themselves_and_by_key() {
        String one = key();
        String other = key();
        String test = assembly.url() + "/api/v1/sources/pdu-1/test";
        HttpResponse<String> last = http.post(test, "{}", "X-API-Key", one);
        assertThat(last.statusCode()).as(last.body()).isEqualTo(404);
        // What is taken comes back while it is taken.
        for (int more = 0; more < 3 * TESTS && last.statusCode() != TOO_MANY; more++) {
            last = http.post(test, "{}", "X-API-Key", one);
        }
        assertThat(last.statusCode()).isEqualTo(TOO_MANY);
        assertThat(last.body()).contains("rate-limited");
        assertThat(last.headers().firstValue("X-RateLimit-Limit")).contains("" + TESTS);
        assertThat(last.headers().firstValue("X-RateLimit-Remaining")).contains("0");
        assertThat(last.headers().firstValue("X-RateLimit-Reset")).isPresent();
        assertThat(last.headers().firstValue("Retry-After")).isPresent();

        assertThat(http.post(test, "{}", "X-API-Key", other).statusCode()).isEqualTo(404);
        String write = assembly.url() + "/api/v1/probe/write";
        String body = "{\"name\":\"a\",\"number\":1,\"items\":[]}";
        assertThat(http.post(write, body, "X-API-Key", one).statusCode()).isEqualTo(200);
        assertThat(http.post(write, body, "Authorization", "Bearer " + one).statusCode())
                .isEqualTo(200);
    }

    @Test
    void all_keys_of_one_owner_have_four_shares_together() {
        String bulk = assembly.url() + "/api/v1/admin/users/bulk/nothing";
        int granted = 0;
        for (int keys = 0; keys < 12; keys++) {
            String one = key();
            for (int calls = 0; calls < BULK; calls++) {
                granted += http.post(bulk, "{}", "X-API-Key", one).statusCode() == TOO_MANY ? 0 : 1;
            }
        }
        // What is taken comes back while it is taken.
        assertThat(granted).isGreaterThanOrEqualTo(4 * BULK).isLessThan(12 * BULK);
    }

    @Test
    void made_up_keys_are_looked_up_a_few_times_a_minute_for_each_address() {
        String read = assembly.url() + "/api/v1/probe/read";
        HttpResponse<String> last = made(read);
        assertThat(last.statusCode()).as(last.body()).isEqualTo(401);
        for (int more = 0; more < 3 * UNKNOWN && last.statusCode() != TOO_MANY; more++) {
            last = made(read);
        }
        assertThat(last.statusCode()).isEqualTo(TOO_MANY);
        assertThat(last.body()).contains("rate-limited");
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
    }

    private HttpResponse<String> made(String url) {
        return http.get(url, "X-API-Key", ApiKeyText.fresh(random).written());
    }

    private String key() {
        ApiKeyText text = ApiKeyText.fresh(random);
        String hash = assembly.bean(KeyedHash.class).of(KeyProof.PURPOSE, text.unchecked());
        KnownApiKey key =
                new KnownApiKey(
                        text.id(),
                        new UserId(ROBOT),
                        "CI",
                        new KeyScopes(Set.of("power:execute")),
                        null,
                        List.of(),
                        false,
                        Instant.MAX,
                        0,
                        hash,
                        null);
        assembly.bean(MadeKeys.class).known.put(text.id(), key);
        return text.written();
    }
}
