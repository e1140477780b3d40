package com.opscenter.scim.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.scim.command.AttributePath.Condition;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {

    private static final String ALPHABET =
            "abcEQandorupn:.-_$[]()\"\\\u00e4 \t\n\0{}0159,;'u00Z\ud83d\ude00";

    @Test
    void equal_attributes_are_joined_by_and() {
        List<Condition> all =
                Grammar.filter("userName Eq \"ada\" AND active eq true and externalId eq 7");
        assertThat(all)
                .extracting(one -> one.path().name())
                .containsExactly("userName", "active", "externalId");
        assertThat(all).extracting(Condition::equal).containsExactly("ada", "true", "7");
    }

    @Test
    void a_urn_stands_before_a_name_and_its_dot_is_no_part() {
        AttributePath core = Grammar.path(Urn.USER + ":name.givenName");
        assertThat(core).isEqualTo(new AttributePath("", "name", List.of(), "givenName"));
        AttributePath department =
                Grammar.path(Urn.ENTERPRISE.toUpperCase(Locale.ROOT) + ":department");
        assertThat(department.isEnterprise()).isTrue();
        assertThat(department.name()).isEqualTo("department");
        AttributePath extension = Grammar.path(Urn.ENTERPRISE);
        assertThat(extension.isEnterprise()).isTrue();
        assertThat(extension.name()).isEmpty();
    }

    @Test
    void one_of_several_values_is_chosen_by_conditions() {
        AttributePath path = Grammar.path("emails[type eq \"work\" and primary eq true].value");
        assertThat(path.name()).isEqualTo("emails");
        assertThat(path.sub()).isEqualTo("value");
        assertThat(path.where()).extracting(Condition::equal).containsExactly("work", "true");
        assertThat(Grammar.path("members[value eq \"1\"]").sub()).isNull();
        assertThat(Grammar.filter("emails[value eq \"a@b\"] and active eq true")).hasSize(2);
    }

    @Test
    void text_is_read_as_json_writes_it() {
        assertThat(Grammar.filter("userName eq \"a\\\"b\\\\c\\u00e9 and [x]\"").getFirst().equal())
                .isEqualTo("a\"b\\c\u00e9 and [x]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "userName",
                "userName co \"a\"",
                "userName pr",
                "userName eq",
                "userName eq null",
                "not (userName eq \"a\")",
                "(userName eq \"a\")",
                "userName eq \"a\" or id eq \"b\"",
                "userName eq \"a",
                "userName eq \"\\x\"",
                "userName eq \"\\u12\"",
                "emails[type eq \"a\"",
                "emails[a[b eq 1] eq 1]",
                "a.b.c eq 1",
                "userName eq \"a\" and",
                "1a eq 2",
                "urn: eq 1"
            })
    void anything_else_is_refused(String filter) {
        assertThatThrownBy(() -> Grammar.filter(filter))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusal().code()).isEqualTo("invalid-filter"));
    }

    @Test
    void nothing_of_what_was_written_is_repeated() {
        assertThatThrownBy(() -> Grammar.filter("userName sw \"secret-name\""))
                .hasMessageNotContaining("secret-name");
    }

    @Test
    void whatever_is_written_is_read_or_refused() {
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            String written = written(random);
            try {
                Grammar.filter(written);
                Grammar.path(written);
            } catch (RefusedException refused) {
                assertThat(refused.refusal().code()).isIn("invalid-filter", "invalid-path");
            }
        }
    }

    /// Half of it begins like something that is understood.
    private static String written(Random random) {
        StringBuilder written = new StringBuilder();
        if (random.nextBoolean()) {
            List<String> begun =
                    List.of(
                            "userName eq \"",
                            "emails[type eq \"",
                            Urn.USER + ":",
                            "members[value ");
            written.append(begun.get(random.nextInt(begun.size())));
        }
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            written.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return written.toString();
    }
}
