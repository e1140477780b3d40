package com.opscenter.identity.api.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.KeyScopes;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.KnownApiKey.Former;
import com.opscenter.threats.api.IpRange;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownApiKeyTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @ParameterizedTest(name = "from {1} to a key for {0}: {2}")
    @CsvSource({
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "192.0.2.0/24, ::ffff:192.0.2.9, true",
        "192.0.2.0/24, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "fe80::/10, fe80::1%eth0, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "0.0.0.0/0, , false",
        "0.0.0.0/0, unknown, false"
    })
    void it_may_come_from_its_addresses_alone(
            String allowed, @Nullable String address, boolean may) {
        assertThat(key(false, null, allowed).mayComeFrom(address == null ? "" : address))
                .isEqualTo(may);
    }

    @Test
    void without_addresses_it_may_come_from_anywhere() {
        assertThat(key(false, null).mayComeFrom("203.0.113.4")).isTrue();
    }

    @Test
    void it_is_good_until_it_expires() {
        KnownApiKey key = key(false, null);
        assertThat(key.isUsable(NOON.minusMillis(1))).isTrue();
        assertThat(key.isUsable(NOON)).isFalse();
        assertThat(key(true, null).isUsable(NOON.minusSeconds(9))).isFalse();
    }

    @Test
    void the_secret_before_the_newest_is_good_while_they_overlap() {
        Instant overlap = NOON.minusSeconds(60);
        KnownApiKey key = key(false, new Former("before", overlap));
        assertThat(key.isUsable(2, NOON.minusSeconds(1))).isTrue();
        assertThat(key.isUsable(1, overlap.minusMillis(1))).isTrue();
        assertThat(key.isUsable(1, overlap)).isFalse();
        assertThat(key.isUsable(0, overlap.minusMillis(1))).isFalse();
        assertThat(key(true, new Former("before", overlap)).isUsable(1, NOON.minusSeconds(99)))
                .isFalse();
    }

    private static KnownApiKey key(boolean revoked, @Nullable Former former, String... addresses) {
        return new KnownApiKey(
                "0123456789AB",
                new UserId("ada"),
                "CI",
                new KeyScopes(Set.of("power:read")),
                null,
                Arrays.stream(addresses).map(one -> IpRange.parse(one).orElseThrow()).toList(),
                revoked,
                NOON,
                2,
                "newest",
                former);
    }
}
