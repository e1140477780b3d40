package com.opscenter.identity.command.preferences;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.PreferencesCommand;
import com.opscenter.identity.api.PreferencesCommand.ChoosePreferences;
import com.opscenter.identity.api.PreferencesEvent;
import com.opscenter.identity.api.PreferencesEvent.PreferencesChosen;
import java.util.Map;

/// What a person chose, and what a further choice changes.
record Preferences(Map<String, String> chosen) {

    static final Preferences NONE = new Preferences(Map.of());

    Preferences {
        chosen = Map.copyOf(chosen);
    }

    static Decision<PreferencesEvent> decide(PreferencesCommand command, Preferences before) {
        return switch (command) {
            case ChoosePreferences(_, var chosen) when chosen.equals(before.chosen()) -> accept();
            case ChoosePreferences(var user, var chosen) ->
                    accept(new PreferencesChosen(user, chosen));
        };
    }

    static Preferences evolve(PreferencesEvent event) {
        return switch (event) {
            case PreferencesChosen(_, var chosen) -> new Preferences(chosen);
        };
    }
}
