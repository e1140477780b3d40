package com.opscenter.network.api;

/// What a port is doing (IF-MIB ifOperStatus, RFC 2863).
public enum OperState {
    UP,
    DOWN,
    TESTING,
    DORMANT,
    NOT_PRESENT,
    LOWER_LAYER_DOWN,
    UNKNOWN
}
