package com.opscenter.provider.factors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryCodesTest {

    @ParameterizedTest
    @CsvSource({"abcde-12340", "ABCDE-12340", "' abcde 1234o '", "abcdei2340", "abcdeL234O"})
    void a_code_is_the_same_however_it_is_typed(String typed) {
        assertThat(RecoveryCodes.canonical(typed)).isEqualTo("abcde12340");
    }
}
