package com.opscenter.adapters.syslog;

import java.io.IOException;

/// A stream in which no next message can be found.
final class GarbledFrameException extends IOException {

    private static final long serialVersionUID = 1L;

    GarbledFrameException(String message) {
        super(message);
    }
}
