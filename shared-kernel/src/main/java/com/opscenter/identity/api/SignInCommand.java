package com.opscenter.identity.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.NotApprovable;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is to be recorded about a person's sessions. The sessions themselves are not events: they
/// are begun by the provider's answer and ended in [Sessions].
public sealed interface SignInCommand extends Command {

    UserId user();

    @Override
    default String targetId() {
        return "sign-ins/" + user().value();
    }

    @Override
    default Permission permission() {
        return Permission.of("users:write");
    }

    @Override
    default Requirement requirement() {
        return Requirement.anyOf(
                new Requirement.Oneself(user()), new Requirement.Everywhere(permission()));
    }

    @Override
    default String home() {
        return SystemOrganization.ID;
    }

    /// @param session the id that may be shown
    /// @param provider `embedded` or the issuer URL of the outside one
    /// @param acr how the provider says it was proven who this is, null when it does not say
    record OpenSession(UserId user, String session, String provider, @Nullable String acr)
            implements SignInCommand {}

    /// Of sessions at the outside provider, which are no sessions here.
    ///
    /// @param sessions the provider's ids
    record EndProviderSessions(UserId user, Set<String> sessions) implements SignInCommand {

        public EndProviderSessions {
            sessions = Set.copyOf(sessions);
        }
    }

    /// @param sessions the ids that may be shown; those that were ended before stay as they are
    @NotApprovable("What locks somebody out must not wait.")
    record EndSessions(UserId user, Set<String> sessions, SessionEnd why) implements SignInCommand {

        public EndSessions {
            sessions = Set.copyOf(sessions);
        }
    }
}
