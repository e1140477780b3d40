package com.opscenter.identity.command.roles;

import com.opscenter.identity.api.RoleEvent;
import com.opscenter.identity.api.RoleEvent.RoleChanged;
import com.opscenter.identity.api.RoleEvent.RoleDefined;
import com.opscenter.identity.api.RoleEvent.RoleDeleted;
import com.opscenter.identity.api.RoleTerms;

/// A role of one's own as far as decisions need it.
sealed interface OwnRole {

    record Unknown() implements OwnRole {}

    record Defined(RoleTerms terms) implements OwnRole {}

    /// What was called so once.
    record Deleted() implements OwnRole {}

    static OwnRole evolve(OwnRole before, RoleEvent event) {
        return switch (event) {
            case RoleDefined(_, var terms) -> new Defined(terms);
            case RoleChanged(_, var terms, _) -> new Defined(terms);
            case RoleDeleted _ -> new Deleted();
        };
    }
}
