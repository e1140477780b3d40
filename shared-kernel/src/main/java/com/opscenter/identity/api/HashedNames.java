package com.opscenter.identity.api;

import com.opscenter.names.api.UniqueName;

/// By what only one person may sign in, as keyed hashes: in the history of names nobody's address
/// can be read.
public record HashedNames(String username, String email) {

    public UniqueName uniqueUsername() {
        return new UniqueName("users/username", username);
    }

    public UniqueName uniqueEmail() {
        return new UniqueName("users/email", email);
    }
}
