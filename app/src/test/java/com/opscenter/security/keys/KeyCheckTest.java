package com.opscenter.security.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.KeyScopes;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeyText;
import com.opscenter.identity.api.keys.ApiKeys;
import com.opscenter.identity.api.keys.KnownApiKey;
import com.opscenter.identity.api.keys.KnownApiKey.Former;
import com.opscenter.limits.CountedLimits;
import com.opscenter.security.keys.KeyCheck.Bad;
import com.opscenter.security.keys.KeyCheck.Good;
import com.opscenter.security.keys.KeyCheck.TooMany;
import com.opscenter.threats.api.IpRange;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

class KeyCheckTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final String HOME = "192.0.2.7";

    private final SecureRandom random = new SecureRandom();
    private final ApiKeyText text = ApiKeyText.fresh(random);
    private final ApiKeyText older = text.renewed(random);
    private final List<String> lookedUp = new ArrayList<>();
    private final CountedLimits counted = new CountedLimits();
    private @Nullable KnownApiKey stored = key(false, NOON.plusSeconds(60), null);
    private final KeyCheck check =
            new KeyCheck(
                    new Stored(),
                    (purpose, word) -> purpose + ":" + word,
                    new StoredUses(
                            JdbcClient.create(new SimpleDriverDataSource()), new Open(), CLOCK),
                    counted.limits,
                    counted.refusals,
                    CLOCK);

    @Test
    void what_is_written_wrongly_is_never_looked_up() {
        String written = text.written();
        char last = written.charAt(written.length() - 1);
        String slip = written.substring(0, written.length() - 1) + (last == 'a' ? 'b' : 'a');
        for (String bad :
                List.of("", "ops_", slip, written + "0", written.toUpperCase(Locale.ROOT))) {
            assertThat(code(check.of(bad, HOME))).isEqualTo("invalid-token");
        }
        assertThat(lookedUp).isEmpty();
        assertThat(counted.failed).hasSize(5).containsOnly(HOME);
    }

    @Test
    void the_right_secret_is_good() {
        assertThat(check.of(text.written(), HOME)).isInstanceOf(Good.class);
        assertThat(counted.failed).isEmpty();
    }

    @Test
    void another_secret_under_the_same_id_is_none() {
        assertThat(code(check.of(older.written(), HOME))).isEqualTo("invalid-token");
        assertThat(counted.failed).containsExactly(HOME);
        stored = null;
        assertThat(code(check.of(text.written(), HOME))).isEqualTo("invalid-token");
    }

    @Test
    void that_it_is_over_is_told_to_whoever_has_the_secret_alone() {
        stored = key(true, NOON.plusSeconds(60), null);
        assertThat(code(check.of(text.written(), HOME))).isEqualTo("key-revoked");
        assertThat(code(check.of(older.written(), HOME))).isEqualTo("invalid-token");
        stored = key(false, NOON, null);
        assertThat(code(check.of(text.written(), HOME))).isEqualTo("key-expired");
        assertThat(code(check.of(older.written(), HOME))).isEqualTo("invalid-token");
    }

    @Test
    void the_former_secret_is_good_while_they_overlap() {
        stored = key(false, NOON.plusSeconds(60), NOON.plusMillis(1));
        assertThat(check.of(older.written(), HOME))
                .isInstanceOfSatisfying(
                        Good.class, good -> assertThat(good.proof().generation()).isEqualTo(3));
        assertThat(check.again(text.id(), 3)).isPresent();
        stored = key(false, NOON.plusSeconds(60), NOON);
        assertThat(code(check.of(older.written(), HOME))).isEqualTo("invalid-token");
        assertThat(check.again(text.id(), 3)).isEmpty();
        assertThat(check.again(text.id(), 4)).isPresent();
        assertThat(check.newest(text.id())).isPresent();
    }

    @Test
    void where_it_may_come_from_is_no_matter_to_whoever_only_asks() {
        String elsewhere = "203.0.113.9";
        assertThat(code(check.of(text.written(), elsewhere))).isEqualTo("ip-not-allowed");
        assertThat(check.look(text.written())).isInstanceOf(Good.class);
        assertThat(counted.failed).containsExactly(elsewhere);
    }

    @Test
    void a_hash_is_good_under_its_own_id_alone() {
        ApiKeyText another = new ApiKeyText(ApiKeyText.fresh(random).id(), text.secret());
        KnownApiKey planted = key(false, NOON.plusSeconds(60), null);
        stored =
                new KnownApiKey(
                        another.id(),
                        planted.owner(),
                        planted.name(),
                        planted.scopes(),
                        null,
                        List.of(),
                        false,
                        planted.expiresAt(),
                        0,
                        planted.hash(),
                        null);
        assertThat(code(check.of(another.written(), HOME))).isEqualTo("invalid-token");
    }

    @Test
    void that_a_right_secret_was_refused_is_told_once_for_each_address() {
        String elsewhere = "203.0.113.9";
        check.of(text.written(), elsewhere);
        check.of(text.written(), elsewhere);
        stored = key(true, NOON.plusSeconds(60), null);
        check.of(text.written(), HOME);
        check.of(older.written(), HOME);
        assertThat(counted.refused)
                .containsExactly(text.id() + " ip-not-allowed", text.id() + " key-revoked");
    }

    @Test
    void who_makes_keys_up_is_looked_up_a_few_times_and_what_is_remembered_is_good_meanwhile() {
        KeyCheck.Answer last = check.of(ApiKeyText.fresh(random).written(), HOME);
        // What is taken comes back while it is taken.
        for (int more = 0; more < 90 && last instanceof Bad; more++) {
            last = check.of(ApiKeyText.fresh(random).written(), HOME);
        }
        assertThat(last).isInstanceOf(TooMany.class);
        assertThat(lookedUp).hasSizeBetween(30, 89);
        assertThat(check.of(text.written(), HOME)).isInstanceOf(Good.class);
        assertThat(check.of(ApiKeyText.fresh(random).written(), "192.0.2.8"))
                .isInstanceOf(Bad.class);
    }

    @Test
    void a_proof_says_nothing_of_the_secret() {
        Good good = (Good) check.of(text.written(), HOME);
        assertThat(good.proof().getCredentials()).isEqualTo("");
        assertThat(good.toString()).contains(text.id()).doesNotContain(text.secret());
    }

    private KnownApiKey key(boolean revoked, Instant end, @Nullable Instant overlap) {
        return new KnownApiKey(
                text.id(),
                new UserId("ada"),
                "CI",
                new KeyScopes(Set.of("power:read")),
                null,
                List.of(IpRange.parse("192.0.2.0/24").orElseThrow()),
                revoked,
                end,
                4,
                hash(text),
                overlap == null ? null : new Former(hash(older), overlap));
    }

    /// Seals that anybody opens.
    private static final class Open implements Seals {

        @Override
        public Sealed seal(String subject, String plaintext) {
            return new Sealed(subject, plaintext);
        }

        @Override
        public Optional<String> open(Sealed sealed) {
            return Optional.of(sealed.text());
        }

        @Override
        public void destroy(String subject) {}
    }

    /// The one there is; it was looked up before.
    private final class Stored implements ApiKeys {

        @Override
        public Optional<KnownApiKey> remembered(String keyId) {
            return Optional.ofNullable(stored).filter(key -> key.id().equals(keyId));
        }

        @Override
        public Optional<KnownApiKey> find(String keyId) {
            lookedUp.add(keyId);
            return remembered(keyId);
        }
    }

    private static String hash(ApiKeyText key) {
        return "api-keys/secret:" + key.unchecked();
    }

    private static String code(KeyCheck.Answer answer) {
        return answer instanceof Bad(var refusal, _) ? refusal.code() : "good";
    }
}
