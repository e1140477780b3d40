package com.opscenter.approvals.api;

import java.util.Map;

/// Which commands wait for a second person now, on whichever node that was decided.
public interface ApprovalRules {

    /// For how many minutes, by type of command such as `power.SwitchOutlet`.
    Map<String, Integer> required();
}
