package com.opscenter.identity.api;

/// Why a session ended.
public enum SessionEnd {
    LOGOUT,
    /// The person signed in again with the same browser.
    RENEWED,
    /// Somebody ended it from another session.
    REVOKED,
    /// The password it was opened with holds no longer.
    PASSWORD_CHANGED,
    /// The person may not come in any more.
    SUSPENDED,
    /// The session at the outside provider, by which it was opened, ended there.
    PROVIDER_LOGOUT,
    /// It was idle, or had lasted, too long.
    EXPIRED
}
