package com.opscenter.start;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.RolesObserved;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.provider.Registration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// The people of an installation that is older than organizations' members: all of them belong to
/// the system organization, which owned everything they worked with. Who joined once and left stays
/// away.
@Component
class FirstMembers {

    private final OwnCommands commands;

    FirstMembers(OwnCommands commands) {
        this.commands = commands;
    }

    /// The owners come last, so that what was interrupted is seen by their absence and done again,
    /// and later people are never looked through.
    ///
    /// @param known everybody who has an account
    /// @return a position that reflects everything this did, 0 when there was nothing to do
    long ensure(Supplier<List<UserId>> known) {
        if (joined().stream().anyMatch(FirstMembers::isOwner)) {
            return 0;
        }
        List<UserId> everybody = known.get();
        long position = 0;
        for (boolean owners : List.of(false, true)) {
            for (UserId user : everybody) {
                if (roles(user).contains(SystemRole.ADMIN.word()) == owners) {
                    position = Math.max(position, ensure(user));
                }
            }
        }
        return position;
    }

    /// @return a position that reflects it, 0 when they are known to have joined, or are not known
    long ensure(UserId user) {
        Set<String> roles = roles(user);
        boolean ever = joined().stream().anyMatch(member -> member.user().equals(user));
        return ever || roles.isEmpty() ? 0 : join(user, roles);
    }

    /// Another node that starts at the same time may have been first.
    private long join(UserId user, Set<String> roles) {
        try {
            return commands.send(Registration.membership(user, roles, "imported"), null);
        } catch (RefusedException refused) {
            if (refused.refusal().code().equals("already-member")) {
                return 0;
            }
            throw refused;
        }
    }

    private List<MemberJoined> joined() {
        return commands.events("organization/" + SystemOrganization.ID).stream()
                .map(StoredEvent::payload)
                .filter(MemberJoined.class::isInstance)
                .map(MemberJoined.class::cast)
                .toList();
    }

    private Set<String> roles(UserId user) {
        Set<String> roles = Set.of();
        for (StoredEvent event : commands.events("user/" + user.value())) {
            if (event.payload() instanceof UserRegistered registered) {
                roles = registered.roles();
            } else if (event.payload() instanceof RolesChanged changed) {
                roles = changed.roles();
            } else if (event.payload() instanceof RolesObserved observed) {
                roles = observed.roles();
            }
        }
        return roles;
    }

    private static boolean isOwner(MemberJoined joined) {
        return joined.role().equals(OrgRole.OWNER.word());
    }
}
