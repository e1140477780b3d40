package com.opscenter.identity.command.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserCommand.LimitApiCalls;
import com.opscenter.identity.api.UserCommand.RestoreRoles;
import com.opscenter.identity.api.UserCommand.RestoreStatus;
import com.opscenter.identity.api.UserCommand.RestoreTier;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.ApiCallsLimited;
import com.opscenter.identity.api.UserEvent.EmailVerificationChanged;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.TierOverridden;
import com.opscenter.identity.api.UserEvent.UserDisabled;
import com.opscenter.identity.api.UserEvent.UserNoted;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserEvent.UserTagged;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserSource;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.testing.ReadableSeals;
import com.opscenter.vault.api.Sealed;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BeforeTest {

    private static final UserId ADA = new UserId("9b2f1c30-0000-4000-8000-0000000000aa");
    private static final HashedNames NAMES = new HashedNames("name", "mail");

    private final JsonMapper json = JsonMapper.builder().build();
    private final ReadableSeals seals = new ReadableSeals();
    private final Before before = new Before(seals, (purpose, word) -> purpose + " " + word, json);

    @Test
    void what_was_described_is_described_as_before() {
        Sealed first = sealed("Ada");
        List<UserEvent> past = List.of(registered(first), new EmailVerificationChanged(ADA, true));
        List<UserEvent> done =
                List.of(
                        new UserProfileChanged(ADA, sealed("Augusta"), NAMES),
                        new EmailVerificationChanged(ADA, false),
                        new UserTagged(ADA, Set.of("new"), Set.of("old")));
        ChangeUser wanted = (ChangeUser) before.restoring(ADA, past, done, by()).getFirst();
        assertThat(wanted.profile()).isEqualTo(first);
        assertThat(wanted.names()).isNotNull();
        assertThat(wanted.emailVerified()).isTrue();
        assertThat(wanted.tags()).containsExactly("old");
        assertThat(wanted.notes()).isNull();
        assertThat(wanted.enabled()).isNull();
    }

    @Test
    void notes_where_there_were_none_are_taken_away() {
        List<UserEvent> done = List.of(new UserNoted(ADA, seals.seal(ADA.value(), "new")));
        ChangeUser wanted =
                (ChangeUser)
                        before.restoring(ADA, List.of(registered(sealed("Ada"))), done, by())
                                .getFirst();
        assertThat(wanted.notes()).isEqualTo(seals.seal(ADA.value(), ""));
        assertThat(wanted.profile()).isNull();
    }

    @Test
    void what_they_may_and_whether_they_come_in_is_as_before() {
        List<UserEvent> past = List.of(registered(sealed("Ada")), new UserSuspended(ADA));
        List<UserEvent> done =
                List.of(
                        new RolesChanged(ADA, Set.of("analyst"), Set.of("viewer")),
                        new TierOverridden(ADA, null, "starter"),
                        new ApiCallsLimited(ADA, 7L, null),
                        new UserDisabled(ADA));
        assertThat(before.restoring(ADA, past, done, by()))
                .containsExactly(
                        new RestoreRoles(ADA, Set.of("analyst"), Set.of("viewer"), by()),
                        new RestoreTier(ADA, "starter", null),
                        new LimitApiCalls(ADA, 7L),
                        new RestoreStatus(ADA, UserStatus.DISABLED, UserStatus.SUSPENDED, by()));
    }

    @Test
    void nothing_gives_nothing_back() {
        assertThat(before.restoring(ADA, List.of(registered(sealed("Ada"))), List.of(), by()))
                .isEmpty();
    }

    private static Asker by() {
        return Asker.OWN_PARTS;
    }

    private Sealed sealed(String firstName) {
        Profile profile = new Profile("ada", "ada@example.com", firstName, null);
        return seals.seal(ADA.value(), json.writeValueAsString(profile));
    }

    private static UserRegistered registered(Sealed profile) {
        return new UserRegistered(
                ADA,
                "embedded",
                profile,
                Set.of("viewer"),
                false,
                true,
                SystemOrganization.ID,
                UserSource.ENROLLED,
                null,
                NAMES);
    }
}
