package com.opscenter.identity.query.people;

import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.identity.query.people.PeopleSide.ACME;
import static com.opscenter.identity.query.people.PeopleSide.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.SignInEvent.SessionOpened;
import com.opscenter.identity.api.UserEvent.ApiCallsLimited;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserEvent.TierOverridden;
import com.opscenter.identity.api.UserEvent.UserActivated;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserDisabled;
import com.opscenter.identity.api.UserEvent.UserErased;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserEvent.UserTagged;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserView;
import com.opscenter.identity.query.people.PeopleList.UserList;
import com.opscenter.identity.query.people.PeopleSummary.Summary;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.views.ReadSide;
import com.opscenter.views.Sql;
import com.opscenter.views.Stretch;
import com.opscenter.views.When;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every filter and order of the list of people, over the rows of a real database.
class UsersListIT {

    private static final UserId ANNA = new UserId("u-anna");
    private static final UserId BEN = new UserId("u-ben");
    private static final UserId CARL = new UserId("u-carl");

    private final PeopleSide people = new PeopleSide();

    @BeforeEach
    void three_people_and_a_machine() {
        people.append(
                created(
                        people.registered("u-anna", "anna", "Anna", "admin", "viewer"),
                        Instant.parse("2026-10-01T12:00:00Z")),
                people.registered("u-ben", "ben_100%", "Benjamin", "developer"),
                people.registered("u-carl", "Carl", "Carl", "viewer"),
                new ServiceAccountRegistered(
                        new UserId("robot-1"), "robot", Set.of("viewer"), Set.of()),
                new MemberJoined(ACME, BEN, "member", "added", false),
                new SessionOpened(ANNA, "s-1", "embedded", null),
                new SessionOpened(BEN, "s-2", "embedded", null),
                new TierOverridden(BEN, null, "professional"),
                new UserTagged(CARL, Set.of("vip", "beta"), Set.of()),
                new UserDisabled(BEN),
                new UserSuspended(CARL));
    }

    @AfterEach
    void end() {
        people.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "search=ann | u-anna",
                "search=HOPPER | u-anna,u-ben,u-carl",
                "search=benjamin hop | u-ben",
                "search=carl@example.com | u-carl",
                "search=_100% | u-ben",
                "search=n_a | ''",
                "search=robot | ''",
                "tier=trial | u-anna,u-carl",
                "tier=professional,enterprise | u-ben",
                "role=viewer | u-anna,u-carl",
                "role=admin,developer | u-anna,u-ben",
                "status=enabled | u-anna",
                "status=disabled,suspended | u-ben,u-carl",
                "org_id=" + ACME + " | u-ben",
                "org_id=00000000-0000-4000-8000-000000000077 | ''",
                "created_from=2026-11-01 | u-ben,u-carl",
                "created_to=2026-10-01 | u-anna",
                "created_to=2026-10-01T12:00:00Z | ''",
                "last_login_from=2026-11-21 | u-anna,u-ben",
                "last_login_to=2026-11-20 | ''",
                "email_verified=true | u-anna",
                "email_verified=false | u-ben,u-carl",
                "byok_enabled=true | ''",
                "tag=vip | u-carl",
                "tag=vip,none | u-carl",
                "tag=none | ''",
                "role=viewer&status=suspended | u-carl",
            })
    void a_filter_finds_whom_it_names(String asked, String found) {
        Map<String, String> parameters = new HashMap<>(Map.of("sort", "username"));
        for (String one : asked.split("&", -1)) {
            parameters.put(one.split("=", 2)[0], one.split("=", 2)[1].strip());
        }
        UserList list = list(parameters);
        assertThat(String.join(",", ids(list))).isEqualTo(found);
        assertThat(list.total()).isEqualTo(list.users().size());
        parameters.put("at", "pos:" + people.side.history.head());
        assertThat(String.join(",", ids(list(parameters)))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "created | u-anna,u-ben,u-carl",
                "username | u-anna,u-ben,u-carl",
                "email | u-anna,u-ben,u-carl",
                "tier | u-anna,u-carl,u-ben",
                "last_login | u-carl,u-anna,u-ben",
                "status | u-ben,u-anna,u-carl",
            })
    void an_order_goes_both_ways(String sort, String there) {
        List<String> ids = List.of(there.split(",", -1));
        assertThat(ids(list(Map.of("sort", sort)))).isEqualTo(ids);
        assertThat(ids(list(Map.of("sort", "-" + sort)))).isEqualTo(ids.reversed());
        String at = "pos:" + people.side.history.head();
        assertThat(ids(list(Map.of("sort", sort, "at", at)))).isEqualTo(ids);
        assertThat(ids(list(Map.of("sort", "-" + sort, "at", at)))).isEqualTo(ids.reversed());
    }

    @Test
    void a_page_says_where_it_is_and_how_many_there_are() {
        UserList page = list(Map.of("sort", "username", "limit", "1", "offset", "1"));
        assertThat(ids(page)).containsExactly("u-ben");
        assertThat(page.pagination()).isEqualTo(new PeopleList.Pagination(3, 1, 1));
        UserList beyond = list(Map.of("offset", "50"));
        assertThat(beyond.users()).isEmpty();
        assertThat(beyond.total()).isEqualTo(3);
    }

    @Test
    void somebody_is_shown_with_everything_the_contract_names() {
        people.append(new ApiCallsLimited(CARL, null, -1L));
        UserView ben = list(Map.of("search", "ben")).users().getFirst();
        assertThat(ben.username()).isEqualTo("ben_100%");
        assertThat(ben.email()).isEqualTo("ben_100%@Example.com");
        assertThat(ben.enabled()).isFalse();
        assertThat(ben.subscription_tier()).isEqualTo("professional");
        assertThat(ben.tier_source()).isEqualTo("override");
        assertThat(ben.api_calls_limit()).isEqualTo(10_000);
        assertThat(ben.org_name()).isEqualTo("ben_100%'s organization");
        assertThat(ben.last_login()).isEqualTo("2026-11-21T13:00:06Z");
        assertThat(ben.version()).isEqualTo(2);
        UserView carl = list(Map.of("search", "carl")).users().getFirst();
        assertThat(carl.tier_source()).isEqualTo("default");
        assertThat(carl.api_calls_limit()).isEqualTo(-1);
        assertThat(carl.tags()).containsExactly("beta", "vip");
        assertThat(carl.last_login()).isNull();
    }

    @Test
    void the_past_shows_how_people_stood_and_finds_them_by_the_names_of_now() {
        String before = "pos:" + people.side.history.head();
        people.append(
                new UserActivated(CARL),
                new UserProfileChanged(
                        CARL, people.profile("u-carl", "charles", "Carl"), new HashedNames("", "")),
                new UserDeleted(ANNA));
        assertThat(ids(list(Map.of("status", "suspended")))).isEmpty();
        UserList then = list(Map.of("search", "charles", "at", before));
        assertThat(then.users().getFirst().username()).isEqualTo("Carl");
        assertThat(then.users().getFirst().status()).isEqualTo("suspended");
        assertThat(ids(list(Map.of("at", before, "sort", "created"))))
                .containsExactly("u-anna", "u-ben", "u-carl");
        assertThat(ids(list(Map.of("at", before, "status", "deleted")))).isEmpty();
        assertThat(ids(list(Map.of("sort", "created")))).containsExactly("u-ben", "u-carl");
        assertThat(list(Map.of("at", "pos:0")).total()).isZero();
    }

    @Test
    void who_was_deleted_is_found_only_by_asking_for_them_until_they_are_erased() {
        people.append(new UserDeleted(ANNA));
        String then = "pos:" + people.side.history.head();
        assertThat(ids(list(Map.of("sort", "created")))).containsExactly("u-ben", "u-carl");
        assertThat(ids(list(Map.of("status", "deleted")))).containsExactly("u-anna");
        assertThat(ids(list(Map.of("status", "deleted,disabled", "search", "example"))))
                .containsExactlyInAnyOrder("u-anna", "u-ben");
        assertThat(ids(list(Map.of("status", "deleted", "at", then)))).containsExactly("u-anna");
        UserView anna = list(Map.of("status", "deleted")).users().getFirst();
        assertThat(anna.username()).isEqualTo("anna");
        assertThat(anna.status()).isEqualTo("deleted");
        assertThat(anna.enabled()).isFalse();
        people.seals.destroy("u-anna");
        people.append(new UserErased(ANNA));
        assertThat(ids(list(Map.of("status", "deleted")))).isEmpty();
        String now = "pos:" + people.side.history.head();
        assertThat(ids(list(Map.of("status", "deleted", "at", now)))).isEmpty();
    }

    @Test
    void who_cannot_be_told_whether_that_is_everybody_is_told_nobody() {
        Sql.on(people.side.projecting.database().owner())
                .execute("UPDATE read_model.identity_person_reached SET position = 0");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> list(Map.of()))
                .satisfies(it -> assertThat(it.refusal().code()).isEqualTo("projection-behind"));
        people.filing.stop();
        people.side.history.append(new UserActivated(CARL));
        people.side.projecting.settle();
        String at = "pos:" + people.side.history.head();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> list(Map.of("at", at)))
                .satisfies(it -> assertThat(it.refusal().code()).isEqualTo("projection-behind"));
    }

    @Test
    void the_summary_counts_people_and_those_that_went() {
        Summary before = summary(null);
        assertThat(before.total_users()).isEqualTo(3);
        assertThat(before.active_users()).isEqualTo(2);
        assertThat(before.suspended_users()).isEqualTo(1);
        assertThat(before.disabled_users()).isEqualTo(1);
        assertThat(before.email_verified()).isEqualTo(1);
        assertThat(before.tier_distribution())
                .containsEntry("trial", 2L)
                .containsEntry("professional", 1L)
                .containsEntry("enterprise", 0L);
        assertThat(before.role_distribution())
                .containsEntry("viewer", 2L)
                .containsEntry("auditor", 0L);
        assertThat(before.growth_this_month()).isEqualTo(2);
        assertThat(before.churn_rate()).isZero();
        String then = "pos:" + people.side.history.head();
        people.append(new UserDeleted(ANNA));
        assertThat(summary(null).total_users()).isEqualTo(2);
        assertThat(summary(null).churn_rate()).isEqualTo(1.0);
        assertThat(summary(then)).isEqualTo(before);
    }

    private Summary summary(@Nullable String at) {
        return Objects.requireNonNull(
                people.endpoint.summary(ReadSide.auditor(ORG), new When(at, null)).getBody());
    }

    @Test
    void only_who_looks_at_the_whole_platform_finds_anybody() {
        PeopleWanted anybody = Filters.of(Map.of()).wanted(people.roles, people.tiers);
        assertThat(people.search.page(anybody, "created", new Stretch(50, 0)).total()).isEqualTo(3);
        Long total =
                people.side.reads.in(
                        ORG,
                        db ->
                                db.fetchSingle(
                                                "SELECT total FROM read_model.find_people("
                                                        + "{0}, 'created', 50, 0)",
                                                anybody.filter())
                                        .get(0, Long.class));
        assertThat(total).isZero();
    }

    private UserList list(Map<String, String> asked) {
        return Objects.requireNonNull(
                people.endpoint.list(ReadSide.auditor(ORG), Filters.of(asked)).getBody());
    }

    private static List<String> ids(UserList list) {
        return list.users().stream().map(UserView::id).toList();
    }
}
