package com.opscenter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.opscenter.mail.api.Language;
import jakarta.servlet.http.Cookie;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PageWordsTest {

    private static final Pattern VALUE = Pattern.compile("\\{[0-9]}");

    @Test
    void each_language_has_the_words_of_each_with_the_same_values() {
        PageWords english = PageWords.in(Language.EN);
        PageWords german = PageWords.in(Language.DE);
        assertThat(german.names()).isEqualTo(english.names()).isNotEmpty();
        assertThat(english.names())
                .allSatisfy(name ->
                        assertThat(values(german.say(name)))
                                .as(name)
                                .containsExactlyInAnyOrderElementsOf(values(english.say(name))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | -                       | en",
                "- | de-AT,de;q=0.9,en;q=0.5 | de",
                "- | fr,de;q=0.4,en;q=0.2    | de",
                "- | en-GB,de;q=0.9          | en",
                "- | fr                      | en",
                "de| en                      | de",
                "en| de                      | en",
                "fr| de                      | de"
            })
    void the_language_chosen_here_comes_first_then_what_the_browser_asks_for(
            @Nullable String chosen, @Nullable String asked, String shown) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (chosen != null) {
            request.setCookies(new Cookie("ops_lang", chosen));
        }
        if (asked != null) {
            request.addHeader("Accept-Language", asked);
        }
        assertThat(PageWords.of(request).language()).isEqualTo(shown);
    }

    @Test
    void a_template_is_filled_and_what_it_asks_for_in_vain_is_a_mistake() {
        PageWords german = PageWords.in(Language.DE);
        assertThat(german.fill("<b>[[sign-in]]</b>")).isEqualTo("<b>Anmelden</b>");
        assertThat(german.say("step.wait", 7)).contains("Warten Sie 7 Sekunden");
        assertThatIllegalArgumentException().isThrownBy(() -> german.fill("[[none]]"));
    }

    private static Iterable<String> values(String text) {
        Stream<String> found = VALUE.matcher(text).results().map(MatchResult::group);
        return found.toList();
    }
}
