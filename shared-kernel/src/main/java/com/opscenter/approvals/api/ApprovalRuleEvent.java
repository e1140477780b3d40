package com.opscenter.approvals.api;

import com.opscenter.history.api.Event;

/// What was decided about which commands wait for a second person.
public sealed interface ApprovalRuleEvent extends Event {

    @Override
    default String stream() {
        return ApprovalRuleCommand.TARGET;
    }

    /// @param type of the commands
    /// @param minutes for how long one waits
    record ApprovalRuleChanged(String type, boolean required, int minutes)
            implements ApprovalRuleEvent {}
}
