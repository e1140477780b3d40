package com.opscenter.identity.api.provider;

import com.opscenter.identity.api.Profile;
import java.util.Map;
import java.util.Set;

/// @param commandId by which the account is found again after a crash
public record NewAccount(
        String commandId,
        Profile profile,
        boolean enabled,
        boolean emailVerified,
        Set<String> roles,
        Map<String, String> attributes) {}
