package com.opscenter.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.data.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void an_option_takes_the_next_word_or_what_follows_the_equals_sign() {
        assertThat(parse("--data", "a", "file").directory())
                .isEqualTo(Path.of("a").toAbsolutePath());
        assertThat(parse("file", "--data=/b=c").directory()).isEqualTo(Path.of("/b=c"));
    }

    @Test
    void what_is_no_option_is_an_operand_and_a_flag_takes_no_word() {
        Options options = parse("--replace", "file");
        assertThat(options.operands()).containsExactly("file");
        assertThat(options.has("--replace")).isTrue();
    }

    @Test
    void an_unknown_option_is_refused_by_its_name() {
        assertThatThrownBy(() -> parse("--date", "x"))
                .isInstanceOf(Refused.class)
                .hasMessage("There is no option --date for test; see ./ops help");
        assertThatThrownBy(() -> parse("--replace=yes")).hasMessageContaining("--replace");
    }

    @Test
    void an_option_without_its_value_is_refused() {
        assertThatThrownBy(() -> parse("file", "--data")).hasMessageContaining("needs a value");
    }

    private static Options parse(String... words) {
        return Options.parse(new Accepting(), List.of(words));
    }

    private record Accepting() implements OfflineCommand {

        @Override
        public String name() {
            return "test";
        }

        @Override
        public Set<String> options() {
            return Set.of("--data");
        }

        @Override
        public Set<String> flags() {
            return Set.of("--replace");
        }

        @Override
        public void run(Options options) {}
    }
}
