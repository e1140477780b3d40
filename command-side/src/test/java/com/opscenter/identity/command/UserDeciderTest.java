package com.opscenter.identity.command;

import static com.opscenter.identity.command.Known.GRACE;
import static com.opscenter.identity.command.Known.NAMES;
import static com.opscenter.identity.command.Known.nobody;
import static com.opscenter.identity.command.Known.person;
import static com.opscenter.identity.command.Known.register;
import static com.opscenter.identity.command.Known.registered;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.UserCommand.ChoosePrimaryOrganization;
import com.opscenter.identity.api.UserCommand.ClaimNames;
import com.opscenter.identity.api.UserCommand.EraseUser;
import com.opscenter.identity.api.UserCommand.LimitApiCalls;
import com.opscenter.identity.api.UserCommand.RegisterServiceAccount;
import com.opscenter.identity.api.UserCommand.RestoreTier;
import com.opscenter.identity.api.UserCommand.SetTier;
import com.opscenter.identity.api.UserEvent.ApiCallsLimited;
import com.opscenter.identity.api.UserEvent.NamesClaimed;
import com.opscenter.identity.api.UserEvent.PrimaryOrganizationChosen;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserEvent.TierOverridden;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserErased;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.testing.Snapshots;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserDeciderTest {

    @Test
    void a_person_is_registered_once_and_bears_both_names_alone() {
        var answer = nobody().when(register(null, "operator"));
        answer.then(registered(NAMES, "operator"));
        answer.thenNames(List.of(NAMES.uniqueEmail(), NAMES.uniqueUsername()), List.of());
        person("operator").when(register(null, "operator")).thenRefused("user-exists");
    }

    @Test
    void who_is_registered_as_administrator_joins_the_roster() {
        nobody().when(register(null, "admin")).thenJoins(GRACE.value());
    }

    @Test
    void a_service_account_holds_permissions_by_name_and_never_counts_as_administrator() {
        Set<String> admin = Set.of("admin");
        Set<String> permissions = Set.of("power:execute");
        var register = new RegisterServiceAccount(GRACE, "script", admin, permissions);
        var answer = nobody().when(register);
        answer.then(new ServiceAccountRegistered(GRACE, "script", admin, permissions));
        answer.thenRosterStays();
    }

    @Test
    void who_was_there_before_claims_the_names_and_administrators_join_the_roster() {
        var before = nobody().given(registered(null, "admin"));
        var answer = before.when(new ClaimNames(GRACE, NAMES));
        answer.then(new NamesClaimed(GRACE, NAMES));
        answer.thenJoins(GRACE.value());
        before.after(new ClaimNames(GRACE, NAMES)).when(new ClaimNames(GRACE, NAMES)).thenNothing();
    }

    @Test
    void exceptions_from_the_tier_of_the_organization_are_made_and_cleared() {
        var known = person("viewer");
        known.when(new SetTier(GRACE, "professional"))
                .then(new TierOverridden(GRACE, null, "professional"));
        known.after(new SetTier(GRACE, "professional"))
                .when(new SetTier(GRACE, null))
                .then(new TierOverridden(GRACE, "professional", null));
        known.when(new SetTier(GRACE, null)).thenNothing();
        known.when(new LimitApiCalls(GRACE, -1L)).then(new ApiCallsLimited(GRACE, null, -1L));
        assertThat(new LimitApiCalls(GRACE, -2L).violations())
                .extracting("field")
                .containsExactly("apiCallLimitOverride");
    }

    @Test
    void a_tier_is_given_back_unless_it_changed_again() {
        var known = person("viewer").given(new TierOverridden(GRACE, "starter", "professional"));
        known.when(new RestoreTier(GRACE, "professional", "starter"))
                .then(new TierOverridden(GRACE, "professional", "starter"));
        known.when(new RestoreTier(GRACE, "professional", null))
                .then(new TierOverridden(GRACE, "professional", null));
        known.when(new RestoreTier(GRACE, "trial", "professional")).thenNothing();
        known.when(new RestoreTier(GRACE, "starter", null)).thenRefused("state-moved-on");
    }

    @Test
    void another_primary_organization_is_chosen() {
        person("viewer")
                .when(new ChoosePrimaryOrganization(GRACE, "acme"))
                .then(new PrimaryOrganizationChosen(GRACE, "acme", SystemOrganization.ID));
    }

    @Test
    void only_who_was_deleted_is_erased() {
        person("viewer").when(new EraseUser(GRACE)).thenRefused("in-use");
        var deleted = person("viewer").given(new UserDeleted(GRACE));
        deleted.when(new EraseUser(GRACE)).then(new UserErased(GRACE));
        deleted.after(new EraseUser(GRACE)).when(new EraseUser(GRACE)).thenNothing();
        deleted.when(new SetTier(GRACE, null)).thenRefused("not-found");
        nobody().when(new EraseUser(GRACE)).thenRefused("not-found");
    }

    @Test
    void a_snapshot_that_knows_less_of_a_person_is_not_read() {
        assertThat(Snapshots.isReadAtRevision(UserAggregate.class, "User", "2")).isFalse();
        assertThat(
                        Snapshots.isReadAtRevision(
                                UserAggregate.class,
                                "User",
                                Snapshots.revision(UserAggregate.class)))
                .isTrue();
    }
}
