package com.opscenter.store;

/// The idempotency key was used before; nothing was stored.
public final class KnownKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KnownKeyException() {
        super("the idempotency key was used before", null, false, false);
    }
}
