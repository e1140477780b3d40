package com.opscenter.identity.api;

import org.jspecify.annotations.Nullable;

/// What is known of a person; leaves this process only sealed.
public record Profile(
        String username, String email, @Nullable String firstName, @Nullable String lastName) {}
