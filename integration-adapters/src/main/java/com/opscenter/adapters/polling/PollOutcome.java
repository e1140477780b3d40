package com.opscenter.adapters.polling;

import org.jspecify.annotations.Nullable;

/// How a poll ended.
///
/// @param detail why nothing was read
public record PollOutcome(boolean read, @Nullable String detail) {

    static PollOutcome failed(String detail) {
        return new PollOutcome(false, detail);
    }
}
