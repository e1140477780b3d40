package com.opscenter.approvals.query;

import java.util.Locale;

/// How a command stands to its second person.
enum ApprovalStatus {
    WAITING,
    /// Somebody agreed; it is being carried out.
    GRANTED,
    DENIED,
    EXPIRED,
    WITHDRAWN,
    /// Whoever asked does it alone; it is being carried out.
    BROKEN,
    /// It was accepted.
    DONE,
    /// Of several commands some were done, then one was refused.
    PARTLY,
    /// It was refused.
    FAILED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
