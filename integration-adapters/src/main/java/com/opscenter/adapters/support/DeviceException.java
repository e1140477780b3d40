package com.opscenter.adapters.support;

import com.opscenter.sources.api.HealthReason;

/// An outside system could not be read or reached. The message is a sentence for people and never
/// holds a secret or a number that changes from poll to poll.
public final class DeviceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final HealthReason reason;

    public DeviceException(HealthReason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public HealthReason reason() {
        return reason;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
