package com.opscenter.vault.api;

import java.util.Optional;

/// Seals and opens personal data.
public interface Seals {

    /// Encrypts with the subject's key, which is made when it does not exist yet.
    Sealed seal(String subject, String plaintext);

    /// Empty once the subject's key was destroyed.
    Optional<String> open(Sealed sealed);

    /// Destroys the subject's key for ever.
    void destroy(String subject);
}
