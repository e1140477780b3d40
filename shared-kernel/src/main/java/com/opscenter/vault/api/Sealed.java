package com.opscenter.vault.api;

/// Personal data encrypted with the key of the person it is about. Once that key is destroyed
/// nobody can read it, while the history stays as it is.
///
/// @param subject whose key, such as a user id
/// @param text ciphertext, base64
public record Sealed(String subject, String text) {}
