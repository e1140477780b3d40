package com.opscenter.sources.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PushSignatureTest {

    private static final String SECRET = "a-secret-of-24-characters";
    private static final String TIME = "1795834800";
    private static final byte[] BODY = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);

    /// `printf '1795834800.{"id":1}' | openssl dgst -sha256 -hmac a-secret-of-24-characters`
    private static final String SIGNATURE =
            "sha256=8dbcdeafef551a69fd9c9158376cc5c77ec6084e2675f35dc29c964a27d0d656";

    private static PushSignature of(@Nullable String time, @Nullable String signature) {
        return new PushSignature(time, signature, BODY);
    }

    @Test
    void a_signature_made_elsewhere_is_believed() {
        assertThat(of(TIME, SIGNATURE).isBy(SECRET)).isTrue();
        assertThat(of(TIME, SIGNATURE).key()).isEqualTo(SIGNATURE);
    }

    @Test
    void nothing_else_is() {
        assertThat(of(TIME, SIGNATURE).isBy(SECRET + "x")).isFalse();
        assertThat(of("1795834801", SIGNATURE).isBy(SECRET)).isFalse();
        assertThat(of(TIME, SIGNATURE.substring(7)).isBy(SECRET)).isFalse();
        assertThat(of(TIME, "sha256=" + "0".repeat(64)).isBy(SECRET)).isFalse();
        assertThat(of(null, SIGNATURE).isBy(SECRET)).isFalse();
        assertThat(of(TIME, null).isBy(SECRET)).isFalse();
        assertThat(of("-1", SIGNATURE).isBy(SECRET)).isFalse();
        assertThat(
                        new PushSignature(TIME, SIGNATURE, "{}".getBytes(StandardCharsets.UTF_8))
                                .isBy(SECRET))
                .isFalse();
    }

    @Test
    void it_is_good_for_five_minutes_either_way() {
        Instant made = Instant.ofEpochSecond(Long.parseLong(TIME));
        PushSignature signed = of(TIME, SIGNATURE);
        assertThat(signed.isAt(made.plusSeconds(300))).isTrue();
        assertThat(signed.isAt(made.minusSeconds(300))).isTrue();
        assertThat(signed.isAt(made.plusSeconds(301))).isFalse();
        assertThat(signed.isAt(made.minusSeconds(301))).isFalse();
    }
}
