package com.opscenter.approvals.api;

import com.opscenter.vocabulary.api.Id;

/// A request for approval is called as the command that waits for it.
public record ApprovalId(String value) implements Id {

    /// Its stream, which is also whose key the waiting command is sealed with.
    public String stream() {
        return "approval/" + value;
    }
}
