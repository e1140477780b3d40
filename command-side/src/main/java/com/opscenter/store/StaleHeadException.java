package com.opscenter.store;

/// A decision was made on a state that is no longer the newest; deciding again is safe.
public final class StaleHeadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleHeadException(String stream) {
        super(stream + " has moved on", null, false, false);
    }
}
