package com.opscenter.adapters.mikrotik.wire;

import java.io.IOException;

/// The device ended the connection with `!fatal`. The message is the device's own.
public final class FatalException extends IOException {

    private static final long serialVersionUID = 1L;

    FatalException(String message) {
        super(message);
    }
}
