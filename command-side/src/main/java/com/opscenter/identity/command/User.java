package com.opscenter.identity.command;

import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import java.util.Set;

/// A person or service account as far as decisions need it.
sealed interface User {

    record Unknown() implements User {}

    record Registered(Set<String> roles) implements User {}

    static User evolve(UserEvent event) {
        return switch (event) {
            case UserRegistered(_, _, _, var roles) -> new Registered(roles);
            case ServiceAccountRegistered(_, _, var roles, _) -> new Registered(roles);
            case RolesChanged(_, var roles) -> new Registered(roles);
        };
    }
}
