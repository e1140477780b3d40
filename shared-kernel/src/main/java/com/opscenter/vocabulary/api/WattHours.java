package com.opscenter.vocabulary.api;

/// Energy in watt-hours.
public record WattHours(long value) implements Quantity {}
