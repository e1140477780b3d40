package com.opscenter.identity.command.enrollment;

import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.NewPerson;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Profile;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who is to be created, once every word was looked at.
///
/// @param tier null for that of the organization
/// @param orgId which they join beside their own
record Wish(
        Profile profile,
        HashedNames names,
        Set<String> roles,
        boolean emailVerified,
        boolean enabled,
        @Nullable String tier,
        @Nullable Long apiCallsLimit,
        @Nullable String orgId,
        String orgRole,
        Set<String> tags,
        @Nullable String notes,
        boolean welcome,
        List<String> warnings) {

    /// What was wanted, as the history has it.
    ///
    /// @param profile and `notes`, opened
    static Wish of(NewPerson person, Profile profile, @Nullable String notes) {
        return new Wish(
                profile,
                person.names(),
                person.roles(),
                person.emailVerified(),
                person.enabled(),
                person.tier(),
                person.apiCallsLimit(),
                person.orgId(),
                Objects.requireNonNullElse(person.orgRole(), OrgRole.MEMBER.word()),
                person.tags(),
                notes,
                person.welcome(),
                List.of());
    }
}
