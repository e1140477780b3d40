package com.opscenter.identity.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.NotApprovable;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Map;

/// How a person wants to be shown things.
public sealed interface PreferencesCommand extends Command {

    UserId user();

    @Override
    default String targetId() {
        return "preferences/" + user().value();
    }

    @Override
    default Permission permission() {
        return Permission.of("users:write");
    }

    @Override
    default Requirement requirement() {
        return new Requirement.Oneself(user());
    }

    @Override
    default String home() {
        return SystemOrganization.ID;
    }

    /// All of them; what is left out is no longer chosen.
    ///
    /// @param chosen by the names in [PreferenceRules]
    @NotApprovable("It is about oneself alone.")
    record ChoosePreferences(UserId user, Map<String, String> chosen)
            implements PreferencesCommand {

        public ChoosePreferences {
            chosen = Map.copyOf(chosen);
        }

        @Override
        public List<FieldError> violations() {
            return PreferenceRules.violations(chosen);
        }
    }
}
