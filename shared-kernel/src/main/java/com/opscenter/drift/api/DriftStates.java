package com.opscenter.drift.api;

/// What is wanted and what is observed, where neither may stand in an event in clear.
public record DriftStates(String wanted, String observed) {}
