package com.opscenter.vault.api;

/// Recognizes a word without keeping it: equal words have equal hashes, which tell nothing to
/// whoever lacks the key.
public interface KeyedHash {

    /// @param purpose of which the same word has another hash than of any other, such as
    ///   `users/email`
    /// @return lower-case hexadecimal digits
    String of(String purpose, String word);
}
