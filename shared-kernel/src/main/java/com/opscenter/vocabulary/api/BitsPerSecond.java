package com.opscenter.vocabulary.api;

/// Bits per second.
public record BitsPerSecond(long value) implements Quantity {}
