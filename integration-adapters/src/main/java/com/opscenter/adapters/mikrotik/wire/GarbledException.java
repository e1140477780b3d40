package com.opscenter.adapters.mikrotik.wire;

import java.io.IOException;

/// What arrives is not the binary API, or more of it than is read.
public final class GarbledException extends IOException {

    private static final long serialVersionUID = 1L;

    GarbledException(String clause) {
        super(clause);
    }
}
