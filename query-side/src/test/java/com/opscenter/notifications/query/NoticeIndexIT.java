package com.opscenter.notifications.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.ServiceAccountRemoved;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserErased;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserId;
import com.opscenter.jobs.api.JobEvent.JobCancelled;
import com.opscenter.jobs.api.JobEvent.JobStarted;
import com.opscenter.jobs.api.JobId;
import com.opscenter.notifications.api.NotificationView;
import com.opscenter.notifications.api.NotificationsEvent.NotificationsRead;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSuspended;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That what people are told is told once, by whatever node, and for as long as it is theirs.
class NoticeIndexIT {

    private static final Actor ADA = Told.actor(Told.ADA);
    private static final Actor BOB = Told.actor(Told.BOB);
    private static final Actor REACTION = Actor.system("people");
    private static final JobId JOB = new JobId("11111111-0000-4000-8000-000000000001");

    private final Told told = new Told();

    /// As while a newer version of the software is at it, or an older one.
    @Test
    void nothing_is_filed_beside_another_version() {
        long before = told.happened(BOB, new UserSuspended(Told.ADA));
        told.madeByAnother();
        told.appended(BOB, new RolesChanged(Told.ADA, Set.of("viewer"), Set.of()));
        assertThat(told.reached()).isEmpty();
        assertThat(told.fileAfter(before)).isFalse();
        assertThat(told.fileAfter(0)).isFalse();
        assertThat(told.kinds(Told.ADA)).containsExactly("account-suspended");
    }

    @Test
    void what_another_node_filed_is_not_filed_again() {
        told.happened(BOB, new UserSuspended(Told.ADA));
        assertThat(told.fileAfter(0)).isFalse();
        assertThat(told.kinds(Told.ADA)).containsExactly("account-suspended");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 1_000})
    void made_anew_from_the_history_in_whatever_portions_it_is_the_same(int atOnce) {
        told.happened(BOB, joined(Told.ADA));
        told.happened(ADA, started());
        long read = told.happened(BOB, new JobCancelled(JOB));
        told.happened(BOB, new UserSuspended(Told.ADA));
        told.happened(ADA, new NotificationsRead(Told.ADA, read, Set.of()));
        told.happened(BOB, new RolesChanged(Told.ADA, Set.of("viewer"), Set.of()));
        List<NotificationView> before = told.to(Told.ADA);
        String parties = told.parties();
        told.anew(atOnce);
        assertThat(told.to(Told.ADA)).isEqualTo(before).hasSize(4);
        assertThat(before)
                .extracting(NotificationView::read)
                .containsExactly(false, false, true, true);
        assertThat(told.parties()).isEqualTo(parties).contains(Told.ACME);
        assertThat(told.unread(Told.ADA)).isEqualTo(2);
    }

    @Test
    void a_portion_the_database_refuses_leaves_nothing_behind_and_is_filed_later() {
        long before = told.happened(BOB, joined(Told.ADA));
        String parties = told.parties();
        told.refuse("organization-suspended");
        told.appended(BOB, joined(Told.BOB));
        told.appended(BOB, new UserSuspended(Told.ADA));
        told.appended(ADA, new OrganizationSuspended(Told.ACME));
        assertThatThrownBy(told::file).isInstanceOf(DataAccessException.class);
        assertThat(told.kinds(Told.ADA)).containsExactly("organization-joined");
        assertThat(told.parties()).isEqualTo(parties);
        assertThat(told.reached()).hasValue(before);
        told.refuseNothing();
        told.file();
        assertThat(told.kinds(Told.ADA))
                .containsExactly("account-suspended", "organization-joined");
        assertThat(told.kinds(Told.BOB)).containsExactly("organization-suspended");
    }

    @Test
    void what_one_command_does_is_told_once_of_each_kind() {
        told.byOneCommand(
                BOB,
                new UserSuspended(Told.ADA),
                new RolesChanged(Told.ADA, Set.of("viewer"), Set.of()),
                new UserSuspended(Told.ADA),
                new UserSuspended(new UserId("eve")));
        assertThat(told.kinds(Told.ADA)).containsExactly("roles-changed", "account-suspended");
        assertThat(told.kinds(new UserId("eve"))).containsExactly("account-suspended");
    }

    @Test
    void somebody_who_is_erased_was_never_told_anything() {
        told.appended(BOB, joined(Told.ADA));
        told.appended(BOB, new UserSuspended(Told.ADA));
        told.happened(BOB, new UserErased(Told.ADA));
        assertThat(told.kinds(Told.ADA)).isEmpty();
        assertThat(told.partiesOf(Told.ADA)).containsExactly(StoredParties.GONE);
    }

    @Test
    void what_follows_the_deletion_of_somebody_is_told_nobody() {
        leaves(Told.ADA, new UserDeleted(Told.ADA));
        UserId robot = new UserId("robot");
        leaves(robot, new ServiceAccountRemoved(robot, "ops-robot"));
        told.anew(1);
        assertThat(told.stored()).isZero();
        assertThat(told.partiesOf(Told.ADA)).containsExactly(StoredParties.GONE);
        assertThat(told.partiesOf(robot)).containsExactly(StoredParties.GONE);
    }

    @Test
    void what_is_news_no_more_is_not_pushed() {
        told.happened(BOB, new UserSuspended(Told.ADA));
        told.happened(BOB, new RolesChanged(Told.ADA, Set.of("viewer"), Set.of()));
        assertThat(told.freshSince(InMemoryHistory.BEGIN))
                .containsExactly("account-suspended", "roles-changed");
        assertThat(told.freshSince(InMemoryHistory.BEGIN.plusSeconds(1)))
                .containsExactly("roles-changed");
    }

    @Test
    void the_newest_500_are_kept_and_what_is_older_than_90_days_is_not() {
        for (int i = 0; i < 510; i++) {
            told.appended(BOB, new UserSuspended(Told.ADA));
        }
        told.file();
        assertThat(told.to(Told.ADA)).hasSize(NoticeInserts.MOST);
        told.later(NoticeIndex.KEPT.plusHours(1));
        assertThat(told.kinds(Told.ADA)).isEmpty();
        told.happened(ADA, new RolesChanged(Told.BOB, Set.of("viewer"), Set.of()));
        assertThat(told.stored()).isZero();
    }

    @Test
    void the_database_shows_a_person_their_own_rows_alone() {
        told.happened(BOB, new UserSuspended(Told.ADA));
        told.happened(ADA, new UserSuspended(Told.BOB));
        assertThat(told.seenBy(Told.ADA)).containsExactly(Told.ADA.value());
        assertThat(told.seenBy(Told.BOB)).containsExactly(Told.BOB.value());
        assertThat(told.seenInOrganization()).isEmpty();
    }

    /// An organization after the other, once the person is gone.
    private void leaves(UserId person, Event goes) {
        told.happened(BOB, joined(person));
        told.happened(BOB, goes);
        told.happened(REACTION, new MemberLeft(Told.ACME, person, "member"));
        assertThat(told.kinds(person)).isEmpty();
    }

    private static JobStarted started() {
        return new JobStarted(JOB, "import", 4, Map.of(), false, null);
    }

    private static MemberJoined joined(UserId person) {
        return new MemberJoined(Told.ACME, person, "member", "added", false);
    }
}
