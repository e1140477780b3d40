package com.opscenter.sources.api;

/// How often each class of readings is taken, in seconds.
public record Intervals(int status, int metrics, int config) {}
