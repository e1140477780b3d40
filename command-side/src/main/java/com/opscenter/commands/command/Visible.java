package com.opscenter.commands.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Role;
import com.opscenter.store.Streams;
import com.opscenter.store.Streams.Owner;
import org.springframework.stereotype.Component;

/// Whether somebody may know of an object at all, asked by endpoints that look at it before the
/// command does: what they say of it, or ask because of it, would tell that it is there.
@Component
public final class Visible {

    private final Streams streams;

    Visible(Streams streams) {
        this.streams = streams;
    }

    /// Refuses as if it were not there. Of what never was, the decision says so itself.
    public void require(Caller caller, String stream) {
        boolean hidden =
                streams.owner(stream)
                        .map(Owner::orgId)
                        .filter(orgId -> !isSeen(caller, orgId))
                        .isPresent();
        if (hidden) {
            throw new RefusedException(Refusal.notFound(stream));
        }
    }

    private static boolean isSeen(Caller caller, String orgId) {
        return orgId.equals(caller.orgId())
                || caller.membership(orgId).isPresent()
                || caller.roles().stream().anyMatch(Role::platform);
    }
}
