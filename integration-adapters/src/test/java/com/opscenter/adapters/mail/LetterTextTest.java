package com.opscenter.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.mail.api.Language;
import com.opscenter.mail.api.LetterKind;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LetterTextTest {

    private static final Map<String, String> COMMON =
            Map.of("name", " Ada", "home", "ops.example.com");

    static Stream<Arguments> texts() {
        return Stream.of(LetterKind.values())
                .flatMap(kind -> Stream.of(Language.values()).map(one -> Arguments.of(kind, one)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_kind_says_what_it_has_to_in_every_language(LetterKind kind, Language language) {
        Map<String, String> values = new HashMap<>(COMMON);
        kind.facts().forEach(fact -> values.put(fact, "<" + fact + ">"));
        if (kind.hasLink()) {
            values.put("link", "https://ops.example.com/x");
            values.put("until", "<until>");
        }
        LetterText text = LetterText.of(kind, language, values);
        assertThat(text.subject()).isNotBlank().doesNotContain("\n", "{");
        assertThat(text.text()).doesNotContain("{").contains("Ada");
        kind.facts().forEach(fact -> assertThat(text.text()).contains("<" + fact + ">"));
        assertThat(text.text().contains("\nhttps://ops.example.com/x\n")).isEqualTo(kind.hasLink());
        // What somebody has to look at waits until they have.
        assertThat(text.text().contains("<until>"))
                .isEqualTo(kind.hasLink() && kind != LetterKind.BREAK_GLASS);
    }

    @Test
    void a_line_without_its_value_is_left_out() {
        Map<String, String> values = new HashMap<>(COMMON);
        values.put("link", "https://ops.example.com/");
        assertThat(LetterText.of(LetterKind.WELCOME, Language.EN, values).text())
                .contains("https://ops.example.com/")
                .doesNotContain("until");
    }

    @Test
    void a_value_is_not_read_for_places() {
        Map<String, String> values = new HashMap<>(COMMON);
        values.put("organization", "{link} $1 \\");
        values.put("link", "https://ops.example.com/");
        assertThat(LetterText.of(LetterKind.INVITATION, Language.EN, values).subject())
                .isEqualTo("Invitation to {link} $1 \\");
    }
}
