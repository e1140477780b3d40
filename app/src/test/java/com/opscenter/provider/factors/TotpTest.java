package com.opscenter.provider.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /// Of the test vectors in RFC 6238, appendix B.
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037",
        "20000000000,65353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
    }

    @Test
    void a_clock_may_be_half_a_minute_off() {
        long step = Totp.step(NOW);
        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(Totp.match(SECRET, code(near), NOW, 0)).hasValue(near);
        }
        assertThat(Totp.match(SECRET, code(step - 2), NOW, 0)).isEmpty();
        assertThat(Totp.match(SECRET, code(step + 2), NOW, 0)).isEmpty();
    }

    @Test
    void a_step_that_was_accepted_is_not_accepted_again_nor_an_earlier_one() {
        long step = Totp.step(NOW);
        assertThat(Totp.match(SECRET, code(step), NOW, step)).isEmpty();
        assertThat(Totp.match(SECRET, code(step - 1), NOW, step)).isEmpty();
        assertThat(Totp.match(SECRET, code(step + 1), NOW, step)).hasValue(step + 1);
    }

    @Test
    void spaces_that_an_app_shows_may_be_typed_and_nothing_else() {
        String code = code(Totp.step(NOW));
        assertThat(Totp.match(SECRET, code.substring(0, 3) + " " + code.substring(3), NOW, 0))
                .isPresent();
        assertThat(Totp.match(SECRET, "", NOW, 0)).isEmpty();
        assertThat(Totp.match(SECRET, code + "0", NOW, 0)).isEmpty();
        assertThat(Totp.match(SECRET, "x" + code.substring(1), NOW, 0)).isEmpty();
    }

    /// RFC 4648, section 10.
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB"})
    void secrets_are_written_in_letters(String text, String letters) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(Base32.of(bytes)).isEqualTo(letters);
        assertThat(Base32.read(letters)).isEqualTo(bytes);
    }

    private static String code(long step) {
        return Totp.code(SECRET, step, Totp.DIGITS);
    }
}
