package com.opscenter.organizations.command;

import com.opscenter.identity.api.OrgRole;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An organization as far as decisions need it.
sealed interface Organization {

    record Unknown() implements Organization {}

    /// @param kind `team`, `personal` or `system`
    /// @param members by the id of the person or service account
    /// @param sites ids of its sites
    record Founded(
            String kind,
            String name,
            @Nullable String displayName,
            @Nullable String logoUrl,
            Map<String, Member> members,
            Set<String> sites)
            implements Organization {

        Optional<Member> member(String user) {
            return Optional.ofNullable(members.get(user));
        }
    }

    record Deleted() implements Organization {}

    /// @param machine a service account
    record Member(OrgRole role, boolean machine) {

        boolean isOwner() {
            return role == OrgRole.OWNER;
        }
    }
}
