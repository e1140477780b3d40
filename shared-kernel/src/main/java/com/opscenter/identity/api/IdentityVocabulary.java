package com.opscenter.identity.api;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import java.util.List;

/// The stored names of this feature's events.
public final class IdentityVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType("identity.UserRegistered", 2, UserEvent.UserRegistered.class),
                new EventType(
                        "identity.ServiceAccountRegistered",
                        2,
                        UserEvent.ServiceAccountRegistered.class),
                new EventType("identity.RolesChanged", 2, UserEvent.RolesChanged.class),
                new EventType("identity.SessionOpened", 1, SignInEvent.SessionOpened.class),
                new EventType("identity.SessionEnded", 1, SignInEvent.SessionEnded.class),
                new EventType(
                        "identity.PreferencesChosen", 1, PreferencesEvent.PreferencesChosen.class));
    }
}
