package com.opscenter.vault.api;

import java.util.List;
import java.util.Optional;

/// Seals and opens personal data.
public interface Seals {

    /// Encrypts with the subject's key, which is made when it does not exist yet.
    Sealed seal(String subject, String plaintext);

    /// Empty once the subject's key was destroyed.
    Optional<String> open(Sealed sealed);

    /// What is sealed for one person, with a single look for their key; empty once it was
    /// destroyed.
    default Optional<List<String>> openAll(List<Sealed> ofOne) {
        List<String> opened = ofOne.stream().map(this::open).flatMap(Optional::stream).toList();
        return opened.size() == ofOne.size() ? Optional.of(opened) : Optional.empty();
    }

    /// Destroys the subject's key for ever.
    void destroy(String subject);
}
