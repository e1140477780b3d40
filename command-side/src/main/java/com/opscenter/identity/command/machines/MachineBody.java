package com.opscenter.identity.command.machines;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is written about a machine. Of one that is there, what is not named stays as it is.
///
/// @param client_id 2 to 100 of A to Z, a to z, 0 to 9, . _ and -; never changes
/// @param name for people's eyes, at most 100 characters; empty for none
/// @param roles names; `viewer` of a new one without it
/// @param permissions granted by name beside the roles, such as `power:execute`: what asks people
///   for a fresh sign-in asks a machine for these; all of them
@JsonIgnoreProperties(ignoreUnknown = true)
record MachineBody(
        @Nullable String client_id,
        @Nullable String name,
        @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> roles,
        @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> permissions) {

    /// Null where nothing is said of it.
    @Nullable String called() {
        return name == null ? null : name.strip();
    }
}
