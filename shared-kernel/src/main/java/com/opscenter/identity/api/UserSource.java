package com.opscenter.identity.api;

/// How we learned of somebody.
public enum UserSource {
    /// An administrator created them here.
    ENROLLED,
    /// They came with a token of the provider.
    TOKEN,
    IMPORT,
    SCIM,
    /// Found at the provider.
    SWEEP,
    FIRST_START
}
