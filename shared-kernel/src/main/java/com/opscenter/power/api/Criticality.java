package com.opscenter.power.api;

/// How much hangs on an outlet.
public enum Criticality {
    NORMAL,
    CRITICAL
}
