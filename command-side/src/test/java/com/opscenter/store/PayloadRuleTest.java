package com.opscenter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.vocabulary.api.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":[1,{\"b\":\"ü€😀\"},null,true]}",
                "{\"a\":9007199254740991,\"b\":-9007199254740991}"
            })
    void what_every_reader_reads_alike_may_be_stored(String json) {
        assertThat(PayloadRule.violations(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"b\":\"\\u0000\"}}",
                "{\"a\":{\"b\":\"\\ud800\"}}",
                "{\"a\":{\"b\":\"\\udc00x\"}}",
                "{\"a\":{\"b\":1.5}}",
                "{\"a\":{\"b\":9007199254740992}}",
                "{\"a\":{\"b\":123456789012345678901234567890}}"
            })
    void what_is_not_may_not_and_the_member_is_named(String json) {
        assertThat(PayloadRule.violations(json))
                .extracting(FieldError::field)
                .containsExactly("a.b");
        assertThatThrownBy(() -> PayloadRule.check(json)).hasMessageContaining("a.b");
    }

    @Test
    void refused_input_is_recorded_with_its_bad_characters_replaced() {
        assertThat(PayloadRule.cleaned("a\0b\ud800c😀")).isEqualTo("a�b�c😀");
    }
}
