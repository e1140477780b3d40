package com.opscenter.identity.api;

import java.util.Collections;
import java.util.Set;

/// Tells whose sign-in needs a second factor.
public interface FactorRule {

    /// The words of the roles; whoever holds one of them proves a second factor.
    Set<String> roles();

    /// Whether the sign-in of somebody with these roles needs one.
    default boolean isNeeded(Set<String> held) {
        return !Collections.disjoint(roles(), held);
    }
}
