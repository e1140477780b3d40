package com.opscenter.approvals.query;

import com.opscenter.approvals.api.Undecided;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import org.springframework.stereotype.Component;

/// Counts what waits for somebody's word.
@Component
class UndecidedApprovals implements Undecided {

    private final ApprovalRows rows;

    UndecidedApprovals(ApprovalRows rows) {
        this.rows = rows;
    }

    @Override
    public long waitingFor(Caller caller) {
        return caller.actor().type() == Actor.Type.USER
                ? rows.count(caller.orgId(), ApprovalFilter.undecidedBy(caller))
                : 0;
    }
}
