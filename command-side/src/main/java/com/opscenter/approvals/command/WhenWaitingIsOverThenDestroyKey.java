package com.opscenter.approvals.command;

import com.opscenter.approvals.api.ApprovalEvent.WaitingOver;
import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.StoredEvent;
import org.springframework.stereotype.Component;

/// What a command brought is nobody's business any more when it waits no longer.
@Component
class WhenWaitingIsOverThenDestroyKey implements Reaction<WaitingOver> {

    private final HeldForm form;

    WhenWaitingIsOverThenDestroyKey(HeldForm form) {
        this.form = form;
    }

    @Override
    public Class<WaitingOver> event() {
        return WaitingOver.class;
    }

    @Override
    public String lane(WaitingOver event) {
        return event.stream();
    }

    @Override
    public void react(WaitingOver event, StoredEvent stored, boolean repeated) {
        form.forget(event.approval());
    }
}
