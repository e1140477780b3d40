package com.opscenter.identity.command.enrollment;

import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.EnrollmentEvent;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentAbandoned;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentCompleted;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentRequested;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentStalled;
import com.opscenter.vault.api.Seals;
import org.springframework.stereotype.Component;

/// What was known of somebody while they were created is sealed under their own key once they are
/// registered, and is nobody's business once they are not.
@Component
class WhenEnrollmentEndsThenDestroyKey implements Reaction<EnrollmentEvent> {

    private final Seals seals;

    WhenEnrollmentEndsThenDestroyKey(Seals seals) {
        this.seals = seals;
    }

    @Override
    public Class<EnrollmentEvent> event() {
        return EnrollmentEvent.class;
    }

    @Override
    public String lane(EnrollmentEvent event) {
        return event.stream();
    }

    @Override
    public void react(EnrollmentEvent event, StoredEvent stored, boolean repeated) {
        switch (event) {
            case EnrollmentCompleted _, EnrollmentAbandoned _ -> seals.destroy(event.enrollment());
            case EnrollmentRequested _, EnrollmentStalled _ -> {}
        }
    }
}
