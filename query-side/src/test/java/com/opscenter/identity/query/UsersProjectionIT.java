package com.opscenter.identity.query;

import static com.opscenter.history.InMemoryHistory.ALICE;
import static com.opscenter.history.InMemoryHistory.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.UserEvent.ApiCallsLimited;
import com.opscenter.identity.api.UserEvent.EmailVerificationChanged;
import com.opscenter.identity.api.UserEvent.PrimaryOrganizationChosen;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.TierOverridden;
import com.opscenter.identity.api.UserEvent.UserActivated;
import com.opscenter.identity.api.UserEvent.UserAttributesChanged;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserDisabled;
import com.opscenter.identity.api.UserEvent.UserEnabled;
import com.opscenter.identity.api.UserEvent.UserErased;
import com.opscenter.identity.api.UserEvent.UserNoted;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserEvent.UserTagged;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserSource;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.identity.query.UserRow.Assigned;
import com.opscenter.identity.query.UserRow.Plan;
import com.opscenter.identity.query.UserRow.Remarks;
import com.opscenter.identity.query.UserRow.Suspension;
import com.opscenter.projections.query.EveryPosition;
import com.opscenter.vault.api.Sealed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UsersProjectionIT {

    private static final UserId ADA = new UserId("ada");
    private static final String ACME = "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90";
    private static final Sealed PROFILE = new Sealed("ada", "profile");
    private static final Sealed NOTES = new Sealed("ada", "notes");
    private static final Sealed ATTRIBUTES = new Sealed("ada", "attributes");
    private static final HashedNames NAMES = new HashedNames("u", "e");

    private final InMemoryHistory history = new InMemoryHistory();
    private final UsersProjection projection = new UsersProjection();
    private @Nullable UserRow row;

    @Test
    void a_role_keeps_its_time_until_it_is_taken_away() {
        StoredEvent first = happens(null, registered("viewer"));
        StoredEvent second = happens(null, new RolesChanged(ADA, Set.of("viewer", "admin"), null));
        assertThat(row().assigned())
                .isEqualTo(
                        Map.of(
                                "viewer", new Assigned(first.occurredAt(), ALICE),
                                "admin", new Assigned(second.occurredAt(), ALICE)));
        happens(null, new RolesChanged(ADA, Set.of("admin"), null));
        assertThat(row().assigned()).containsOnlyKeys("admin");
    }

    @Test
    void who_is_suspended_has_a_reason_until_they_may_come_again() {
        happens(null, registered("viewer"));
        StoredEvent suspended = happens("left the company", new UserSuspended(ADA));
        assertThat(row().standing().status()).isEqualTo(UserStatus.SUSPENDED);
        assertThat(row().standing().suspension())
                .isEqualTo(new Suspension("left the company", suspended.occurredAt(), ALICE));
        happens(null, new UserActivated(ADA));
        assertThat(row().standing().status()).isEqualTo(UserStatus.ENABLED);
        assertThat(row().standing().suspension()).isNull();
    }

    @Test
    void nothing_that_was_said_about_somebody_outlives_them() {
        happens(null, registered("viewer"));
        happens(null, new UserTagged(ADA, Set.of("vip"), Set.of()));
        happens(null, new UserNoted(ADA, NOTES));
        happens(null, new UserAttributesChanged(ADA, ATTRIBUTES));
        StoredEvent deleted = happens(null, new UserDeleted(ADA));
        assertThat(row().isDeleted()).isTrue();
        assertThat(row().profile()).isEqualTo(PROFILE);
        StoredEvent erased = happens(null, new UserErased(ADA));
        assertThat(row().profile()).isNull();
        assertThat(row().remarks()).isEqualTo(Remarks.NONE);
        assertThat(row().standing().endedAt()).isEqualTo(deleted.occurredAt());
        assertThat(row().standing().erasedAt()).isEqualTo(erased.occurredAt());
    }

    @Test
    void what_is_set_for_somebody_is_taken_away_with_nothing() {
        happens(null, registered("viewer"));
        happens(null, new TierOverridden(ADA, null, "enterprise"));
        happens(null, new ApiCallsLimited(ADA, null, 5L));
        assertThat(row().plan()).isEqualTo(new Plan("enterprise", 5L));
        happens(null, new TierOverridden(ADA, "enterprise", null));
        assertThat(row().plan()).isEqualTo(new Plan(null, 5L));
    }

    @Test
    void attributes_stay_sealed() {
        happens(null, registered("viewer"));
        happens(null, new UserNoted(ADA, NOTES));
        happens(null, new UserAttributesChanged(ADA, ATTRIBUTES));
        assertThat(row().remarks()).isEqualTo(new Remarks(Set.of(), NOTES, ATTRIBUTES));
    }

    @Test
    void people_at_any_position_are_the_fold_of_the_events_up_to_there() {
        Random random = new Random(20261130);
        history.append(registered("viewer"));
        for (int step = 0; step < 40; step++) {
            history.append(any(random, step));
        }
        EveryPosition.isTheFold(history, projection);
    }

    private static Event any(Random random, int step) {
        List<Event> all =
                List.of(
                        new RolesChanged(ADA, Set.of("viewer", "role-" + step), null),
                        new PrimaryOrganizationChosen(ADA, ACME, ORG),
                        new UserProfileChanged(ADA, new Sealed("ada", "profile " + step), NAMES),
                        new EmailVerificationChanged(ADA, random.nextBoolean()),
                        new UserEnabled(ADA),
                        new UserDisabled(ADA),
                        new UserTagged(ADA, Set.of("tag-" + step, "vip"), Set.of()),
                        new UserNoted(ADA, NOTES),
                        new UserAttributesChanged(ADA, new Sealed("ada", "attributes " + step)),
                        new TierOverridden(ADA, null, random.nextBoolean() ? "starter" : null),
                        new ApiCallsLimited(ADA, null, random.nextLong(9)),
                        new UserSuspended(ADA),
                        new UserActivated(ADA));
        return all.get(random.nextInt(all.size()));
    }

    private static UserRegistered registered(String... roles) {
        return new UserRegistered(
                ADA,
                "embedded",
                PROFILE,
                Set.of(roles),
                false,
                true,
                ORG,
                UserSource.ENROLLED,
                null,
                null);
    }

    private StoredEvent happens(@Nullable String reason, Event event) {
        StoredEvent stored = history.append(ORG, ALICE, reason, event);
        row = projection.fold(row, event, stored);
        return stored;
    }

    private UserRow row() {
        return Objects.requireNonNull(row);
    }
}
