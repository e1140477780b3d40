package com.opscenter.reactions;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.store.SqlFailure;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in what a reaction has to do, within the transaction that moves its token on. Only the
/// database can hold it up: an event it can make nothing of is set aside.
final class ReactionIntake implements EventMessageHandler {

    private static final Logger log = LoggerFactory.getLogger(ReactionIntake.class);

    private final ReactionHandler<?> handler;
    private final ReactionWork work;
    private final Runnable wake;

    /// @param wake when there is something to do
    ReactionIntake(ReactionHandler<?> handler, ReactionWork work, Runnable wake) {
        this.handler = handler;
        this.work = work;
        this.wake = wake;
    }

    String name() {
        return handler.name();
    }

    @Override
    public boolean canHandle(EventMessage<?> message) {
        return message.getPayload() instanceof StoredEvent stored && handler.concerns(stored);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return StoredEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) throws Exception {
        StoredEvent stored = (StoredEvent) message.getPayload();
        if (stored.payload() == null) {
            setAside(stored, UnreadableException.why(stored));
            return null;
        }
        try {
            if (handler.isDoneAtOnce()) {
                handler.doAtOnce(stored);
            } else {
                work.add(handler.name(), stored, handler.lane(stored));
                CurrentUnitOfWork.get().afterCommit(_ -> wake.run());
            }
        } catch (RuntimeException e) {
            if (SqlFailure.isUnavailable(e)) {
                throw e;
            }
            setAside(stored, e.toString());
        }
        return null;
    }

    private void setAside(StoredEvent stored, String cause) {
        if (work.setAside(handler.name(), stored, cause)) {
            log.warn(
                    "event set aside reaction={} position={} type={} version={} cause=\"{}\"",
                    handler.name(),
                    stored.position(),
                    stored.type(),
                    stored.typeVersion(),
                    cause);
        }
    }
}
