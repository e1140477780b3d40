package com.opscenter.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowJsonTest {

    private record Named(String name) {}

    @ParameterizedTest
    @ValueSource(strings = {"\0", "Ada\0", "\\\0"})
    void a_nul_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RowJson.write(new Named(text)));
    }

    /// Six characters that look like one.
    @Test
    void the_name_of_a_nul_is_a_text_like_any_other() {
        Named row = new Named("\\u0000");
        assertThat(RowJson.read(RowJson.write(row), Named.class)).isEqualTo(row);
    }
}
