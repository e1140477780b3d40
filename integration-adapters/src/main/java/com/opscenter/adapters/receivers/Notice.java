package com.opscenter.adapters.receivers;

import com.opscenter.alerts.api.Severity;
import org.jspecify.annotations.Nullable;

/// What a message says of a problem at its sender.
public sealed interface Notice {

    /// What the sender tells its problems apart by, such as `link-down 5`.
    String problem();

    /// The problem is there.
    ///
    /// @param port the interface's number the problem is about, null for the whole device
    record Raised(
            String problem, Severity severity, String title, String words, @Nullable Integer port)
            implements Notice {

        Raised saying(String other) {
            return new Raised(problem, severity, title, other, port);
        }
    }

    /// Its counterpart came: the problem is over.
    record Cleared(String problem) implements Notice {}
}
