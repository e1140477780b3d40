package com.opscenter.flow;

import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.power.api.PduEvent.PduDescribed;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/// A reaction that fails as long as a test wants it to.
@Component
class FailsOnDemand implements Reaction<PduDescribed> {

    static final AtomicBoolean FAILING = new AtomicBoolean();

    @Override
    public Class<PduDescribed> event() {
        return PduDescribed.class;
    }

    @Override
    public String lane(PduDescribed event) {
        return event.stream();
    }

    @Override
    public void react(PduDescribed event, StoredEvent stored, boolean repeated) {
        if (FAILING.get()) {
            throw new IllegalStateException("failing on demand");
        }
    }
}
