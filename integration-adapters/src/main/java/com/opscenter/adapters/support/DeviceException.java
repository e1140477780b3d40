package com.opscenter.adapters.support;

import com.opscenter.sources.api.HealthReason;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;

/// An outside system could not be read or reached. The message is a sentence for people and never
/// holds a secret or a number that changes from poll to poll.
public final class DeviceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final HealthReason reason;

    public DeviceException(HealthReason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /// Refuses settings with which nothing can be tried.
    ///
    /// @throws DeviceException CONFIGURATION with the first of the errors, if there is any
    public static void refuse(List<FieldError> errors) throws DeviceException {
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            throw new DeviceException(
                    HealthReason.CONFIGURATION,
                    "The settings cannot work: %s %s.".formatted(first.field(), first.message()));
        }
    }

    public HealthReason reason() {
        return reason;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
