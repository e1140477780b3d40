package com.opscenter.vocabulary.api;

/// Tenths of a volt.
public record Decivolts(long value) implements Quantity {}
