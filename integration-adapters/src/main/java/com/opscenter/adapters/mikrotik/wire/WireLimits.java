package com.opscenter.adapters.mikrotik.wire;

/// What is read from a device at most; more is no answer of a device in its right mind.
///
/// @param wordBytes of one word
/// @param sentenceBytes of the words of one sentence together
/// @param callBytes of all sentences that answer one request
public record WireLimits(int wordBytes, int sentenceBytes, int callBytes) {

    /// A comment or a script in a word, a full neighbor in a sentence, some ten thousand rows.
    public static final WireLimits USUAL = new WireLimits(64 << 10, 256 << 10, 8 << 20);
}
