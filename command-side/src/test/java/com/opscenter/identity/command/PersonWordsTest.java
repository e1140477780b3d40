package com.opscenter.identity.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Profile;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PersonWordsTest {

    private static final String ADA = "Ada@Example.com";

    @Test
    void a_name_is_any_word_or_the_own_address_in_whatever_case() {
        accepts(person("ada", ADA));
        accepts(person(ADA, ADA));
        accepts(person("ada@example.com", ADA));
    }

    @Test
    void nobody_takes_the_address_of_somebody_else_as_a_name() {
        assertThat(errors(person("eve@example.com", ADA)))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("username", "own-email"));
        assertThat(errors(person("@ada", ADA)))
                .extracting(FieldError::field)
                .containsExactly("username");
    }

    @Test
    void somebody_is_created_only_with_an_address_that_can_be_written_to() {
        List<FieldError> errors = errors(person("ada", "ada..l@example.com."));
        assertThat(errors).extracting(FieldError::field).containsExactly("email");
        assertThat(errors.getFirst().message()).contains("such as ada@example.com");
    }

    /// Who was there before the rule, or gets another address than the one their name is, can still
    /// be changed.
    @Test
    void of_a_change_only_what_is_new_is_asked_about() {
        Profile old = person("ada@example.com", "ada@example.com.");
        assertThatCode(() -> PersonWords.requireChange(old, old)).doesNotThrowAnyException();
        Profile moved = person("ada@example.com", "ada@example.org");
        assertThatCode(() -> PersonWords.requireChange(old, moved)).doesNotThrowAnyException();
        assertThat(refusal(() -> PersonWords.requireChange(moved, old)))
                .extracting(FieldError::field)
                .containsExactly("email");
    }

    @Test
    void attributes_have_names_and_short_values() {
        assertThat(PersonWords.attributes(Map.of("cost.center", "4"))).hasSize(1);
        for (Map<String, String> wrong :
                List.of(Map.of("cost center", "4"), Map.of("desk", "4".repeat(256)))) {
            assertThat(refusal(() -> PersonWords.attributes(wrong)))
                    .extracting(FieldError::field)
                    .containsExactly("attributes");
        }
    }

    private static void accepts(Profile profile) {
        assertThatCode(() -> PersonWords.require(profile)).doesNotThrowAnyException();
    }

    private static List<FieldError> errors(Profile profile) {
        return refusal(() -> PersonWords.require(profile));
    }

    private static List<FieldError> refusal(ThrowingCallable asking) {
        return catchThrowableOfType(RefusedException.class, asking).refusal().errors();
    }

    private static Profile person(String username, String email) {
        return new Profile(username, email, "Ada", "Lovelace");
    }
}
