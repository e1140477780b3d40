package com.opscenter.identity.command.people;

import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Sessions;
import com.opscenter.identity.api.UserEvent.UserErased;
import org.springframework.stereotype.Component;

/// From where somebody signed in is kept beside their sessions, unsealed: it goes with them.
@Component
class WhenUserErasedThenForgetSessions implements Reaction<UserErased> {

    private final Sessions sessions;

    WhenUserErasedThenForgetSessions(Sessions sessions) {
        this.sessions = sessions;
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
        sessions.forget(event.user());
    }
}
