package com.opscenter.provider;

/// Who vouches for people, in the word of our own model: `embedded`, or the address of an outside
/// provider. A person is (issuer, subject).
public record Issuer(String word) {

    static final Issuer EMBEDDED = new Issuer("embedded");
}
