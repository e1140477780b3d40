package com.opscenter.identity.command.people;

import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.UserEvent.UserErased;
import com.opscenter.vault.api.Seals;
import org.springframework.stereotype.Component;

/// Everything that is sealed for somebody becomes unreadable together with their key.
@Component
class WhenUserErasedThenDestroyKey implements Reaction<UserErased> {

    private final Seals seals;

    WhenUserErasedThenDestroyKey(Seals seals) {
        this.seals = seals;
    }

    @Override
    public Class<UserErased> event() {
        return UserErased.class;
    }

    @Override
    public String lane(UserErased event) {
        return event.stream();
    }

    @Override
    public void react(UserErased event, StoredEvent stored, boolean repeated) {
        seals.destroy(event.user().value());
    }
}
