package com.opscenter.identity.api;

/// Finds how somebody chose to be shown things.
public interface Preferences {

    /// @return every member null or empty where nothing was chosen
    PreferencesView of(UserId user);
}
