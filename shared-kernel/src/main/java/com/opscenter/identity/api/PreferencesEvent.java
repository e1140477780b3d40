package com.opscenter.identity.api;

import com.opscenter.history.api.Event;
import java.util.Map;

/// What a person chose.
public sealed interface PreferencesEvent extends Event {

    UserId user();

    @Override
    default String stream() {
        return "preferences/" + user().value();
    }

    /// All of them, by the names in [PreferenceRules].
    record PreferencesChosen(UserId user, Map<String, String> chosen) implements PreferencesEvent {

        public PreferencesChosen {
            chosen = Map.copyOf(chosen);
        }
    }
}
