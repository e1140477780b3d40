package com.opscenter.vocabulary.api;

/// Tenths of an ampere, the unit of APC's load columns.
public record Deciamps(long value) implements Quantity {}
