package com.opscenter.identity.api.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTextTest {

    private static final String KNOWN =
            "ops_0123456789AB_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf2KxAmU";

    @ParameterizedTest
    @ValueSource(
            strings = {
                KNOWN,
                "ops_0123456789AB_yhjskwdA6OZ1AL1YmHWZWm8LLG7HjnuCA2j5rOw8Xp14YvaCk",
                "ops_0123456789AB_00000000000000000000000000000000000000000001VobJW"
            })
    void a_key_written_elsewhere_is_read_and_written_alike(String written) {
        ApiKeyText key = ApiKeyText.parse(written).orElseThrow();
        assertThat(key.written()).isEqualTo(written);
        assertThat(key.id()).isEqualTo("0123456789AB");
        assertThat(key.secret()).hasSize(43);
        assertThat(key.last4()).isEqualTo(written.substring(written.length() - 4));
    }

    @Test
    void a_slip_anywhere_is_noticed() {
        for (int i = 4; i < KNOWN.length(); i++) {
            char slip = KNOWN.charAt(i) == '7' ? '8' : '7';
            String written = KNOWN.substring(0, i) + slip + KNOWN.substring(i + 1);
            assertThat(ApiKeyText.parse(written)).as(written).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ops_",
                "OPS_0123456789AB_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf2KxAmU",
                " ops_0123456789AB_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf2KxAmU",
                "ops_0123456789AB_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf2KxAmU\n",
                "ops_0123456789AB_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf2KxAm"
            })
    void what_has_another_form_is_no_key(String written) {
        assertThat(ApiKeyText.parse(written)).isEmpty();
    }

    @Test
    void no_two_keys_are_alike_and_each_can_be_read() {
        SecureRandom random = new SecureRandom();
        Set<String> ids = new HashSet<>();
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            ApiKeyText key = ApiKeyText.fresh(random);
            assertThat(ApiKeyText.parse(key.written())).contains(key);
            ids.add(key.id());
            secrets.add(key.secret());
        }
        assertThat(ids).hasSize(500);
        assertThat(secrets).hasSize(500);
    }

    @Test
    void another_secret_is_of_the_same_key() {
        ApiKeyText key = ApiKeyText.parse(KNOWN).orElseThrow();
        ApiKeyText other = key.renewed(new SecureRandom());
        assertThat(other.id()).isEqualTo(key.id());
        assertThat(other.secret()).isNotEqualTo(key.secret());
    }

    @Test
    void said_in_passing_it_tells_no_secret() {
        ApiKeyText key = ApiKeyText.parse(KNOWN).orElseThrow();
        assertThat(key).hasToString("ops_0123456789AB");
    }
}
