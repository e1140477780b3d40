package com.opscenter.identity.query.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.opscenter.commands.api.RefusedException;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleFilterTest {

    @Test
    void nothing_asked_for_is_anybody_the_newest_first() {
        PeopleFilter anybody = Filters.of(Map.of());
        assertThat(wanted(anybody))
                .isEqualTo(
                        new PeopleWanted(
                                null, null, null, null, null, null, null, null, null, null, null,
                                null));
        assertThat(anybody.order()).isEqualTo("-created");
        assertThat(anybody.stretch().limit()).isEqualTo(50);
    }

    @Test
    void a_comma_means_or() {
        PeopleWanted wanted =
                wanted(Filters.of(Map.of("role", "viewer, admin", "status", "enabled,suspended")));
        assertThat(wanted.roles()).containsExactly("viewer", "admin");
        assertThat(wanted.statuses()).containsExactly("enabled", "suspended");
    }

    @Test
    void a_day_ends_with_itself_and_an_instant_before_itself() {
        PeopleWanted days =
                wanted(
                        Filters.of(
                                Map.of("created_from", "2026-11-01", "created_to", "2026-11-30")));
        assertThat(days.createdFrom()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(days.createdUntil()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
        PeopleWanted instant =
                wanted(Filters.of(Map.of("last_login_to", "2026-11-30T10:00:00+02:00")));
        assertThat(instant.loginUntil()).isEqualTo(Instant.parse("2026-11-30T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "tier,gold",
        "tier,''",
        "role,king",
        "role,'viewer,king'",
        "status,erased",
        "org_id,acme",
        "created_from,yesterday",
        "created_to,2026-02-30",
        "last_login_from,+294277-01-01T00:00:00Z",
        "last_login_to,10:00",
        "email_verified,yes",
        "byok_enabled,1",
    })
    void a_word_nobody_knows_is_refused_by_its_name(String field, String word) {
        isRefused(field, () -> wanted(Filters.of(Map.of(field, word))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "tag"})
    void what_nobody_can_be_called_is_refused(String field) {
        isRefused(field, () -> wanted(Filters.of(Map.of(field, "gr\0ce"))));
    }

    @Test
    void an_order_nobody_knows_is_refused() {
        isRefused("sort", () -> Filters.of(Map.of("sort", "shoe_size")).order());
        isRefused("sort", () -> Filters.of(Map.of("sort", "--created")).order());
        isRefused("limit", () -> Filters.of(Map.of("limit", "1001")).stretch());
        isRefused("offset", () -> Filters.of(Map.of("offset", "-1")).stretch());
    }

    private static PeopleWanted wanted(PeopleFilter filter) {
        return filter.wanted(Filters.ROLES, Filters.TIERS);
    }

    private static void isRefused(String field, ThrowingCallable asked) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(asked)
                .satisfies(refused -> {
                    assertThat(refused.refusal().code()).isEqualTo("validation-failed");
                    assertThat(refused.refusal().errors())
                            .isNotEmpty()
                            .allMatch(error -> error.field().equals(field));
                });
    }
}
