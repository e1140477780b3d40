package com.opscenter.start.population;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ResidentsTest {

    private final List<Map<String, Object>> people =
            Teams.ALL.stream()
                    .flatMap(team -> Residents.of(team, "org-" + team.number()).stream())
                    .toList();

    @Test
    void three_hundred_people_live_in_twenty_teams_and_no_two_are_called_alike() {
        assertThat(people).hasSize(300);
        assertThat(words("username")).hasSize(300);
        assertThat(words("email")).hasSize(300).allMatch(one -> one.endsWith(".example"));
        assertThat(words("organizationId")).hasSize(20);
    }

    @Test
    void each_team_has_one_owner() {
        assertThat(
                        people.stream()
                                .filter(person -> "owner".equals(person.get("org_role")))
                                .collect(groupingBy(it -> it.get("organizationId"), counting())))
                .hasSize(20)
                .allSatisfy((_, owners) -> assertThat(owners).isOne());
    }

    @Test
    void nobody_of_them_runs_the_house() {
        assertThat(words("role"))
                .containsExactlyInAnyOrder("viewer", "developer", "analyst", "operator", "auditor");
        assertThat(people).noneMatch(person -> person.containsKey("password"));
    }

    private Set<String> words(String member) {
        return people.stream()
                .map(person -> String.valueOf(person.get(member)))
                .collect(Collectors.toSet());
    }
}
