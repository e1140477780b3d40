package com.opscenter.adapters.opnsense;

/// The key is right, and its user lacks the privilege for this call.
final class ForbiddenException extends Exception {

    private static final long serialVersionUID = 1L;

    ForbiddenException(String call) {
        super(call, null, false, false);
    }
}
