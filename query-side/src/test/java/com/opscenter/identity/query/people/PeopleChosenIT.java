package com.opscenter.identity.query.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.FindPeopleIds;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who is meant by filters, for what is done with all of them.
class PeopleChosenIT {

    private final PeopleSide people = new PeopleSide();
    private final PeopleChosen chosen =
            new PeopleChosen(people.filing, people.search, people.roles, people.tiers);

    @AfterEach
    void end() {
        people.close();
    }

    @Test
    void everybody_who_is_found_is_meant_however_many() {
        IntStream.range(0, 1_003)
                .mapToObj(i -> people.registered("id-" + i, "u" + i, "U", "viewer"))
                .forEach(people.side.history::append);
        people.append(people.registered("other", "other", "Other", "operator"));
        assertThat(chosen.on(new FindPeopleIds(Map.of("role", "viewer"))))
                .hasSize(1_003)
                .doesNotHaveDuplicates()
                .doesNotContain("other");
        assertThat(chosen.on(new FindPeopleIds(Map.of()))).hasSize(1_004);
        assertThat(chosen.on(new FindPeopleIds(Map.of("search", "nobody")))).isEmpty();
    }

    @Test
    void words_nobody_knows_are_named_where_they_stand() {
        isRefused(Map.of("shoe", "44"), "filter.shoe");
        isRefused(Map.of("role", "king"), "filter.role");
    }

    private void isRefused(Map<String, String> filter, String field) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> chosen.on(new FindPeopleIds(filter)))
                .satisfies(refused ->
                        assertThat(refused.refusal().errors())
                                .extracting("field")
                                .containsExactly(field));
    }
}
