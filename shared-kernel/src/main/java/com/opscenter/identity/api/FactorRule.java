package com.opscenter.identity.api;

import java.util.Set;

/// Tells whose sign-in needs a second factor.
public interface FactorRule {

    /// The words of the roles; whoever holds one of them proves a second factor.
    Set<String> roles();
}
