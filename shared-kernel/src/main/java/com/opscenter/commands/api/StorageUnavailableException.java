package com.opscenter.commands.api;

/// The history cannot take an event now (database away, disk full, queue full): 503, safe to repeat
/// with the same key.
public final class StorageUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageUnavailableException(String message) {
        super(message);
    }

    public StorageUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
