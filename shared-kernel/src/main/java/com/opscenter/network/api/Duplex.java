package com.opscenter.network.api;

/// Whether both ends may send at once.
public enum Duplex {
    FULL,
    HALF
}
