package com.opscenter.vocabulary.api;

/// Thousandths of a watt.
public record Milliwatts(long value) implements Quantity {}
