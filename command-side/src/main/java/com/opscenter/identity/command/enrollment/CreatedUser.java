package com.opscenter.identity.command.enrollment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.opscenter.identity.api.UserView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who was created, and what came with them.
///
/// @param failed always empty: a role that cannot be given stops everything before it begins
/// @param organization which they joined beside their own, null for none
record CreatedUser(
        @JsonUnwrapped UserView user,
        @JsonProperty("roles_assigned") List<String> assigned,
        @JsonProperty("roles_failed") List<FailedRole> failed,
        @Nullable Joined organization,
        @JsonProperty("welcome_email_sent") boolean welcomed,
        List<String> warnings) {

    record FailedRole(String role, String error) {}

    record Joined(String id, String name, String role) {}
}
