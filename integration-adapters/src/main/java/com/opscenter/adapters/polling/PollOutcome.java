package com.opscenter.adapters.polling;

import com.opscenter.adapters.support.Reading;
import org.jspecify.annotations.Nullable;

/// How a poll ended.
///
/// @param detail why nothing was read
/// @param reading what was read, recorded or not
public record PollOutcome(boolean read, @Nullable String detail, @Nullable Reading reading) {

    static PollOutcome read(Reading reading) {
        return new PollOutcome(true, null, reading);
    }

    static PollOutcome failed(String detail) {
        return new PollOutcome(false, detail, null);
    }
}
