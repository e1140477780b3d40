package com.opscenter.commands.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Permission.Action;
import com.opscenter.identity.api.Permission.Resource;
import com.opscenter.identity.api.Target;
import com.opscenter.store.Streams;
import com.opscenter.store.Streams.Owner;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whether somebody may know of an object at all, asked by what looks at it before a command does:
/// what is said of it, or asked because of it, would tell that it is there.
@Component
public final class Visible {

    /// Whoever may do anything with such things in every organization knows of them there.
    private static final Map<String, Resource> KINDS =
            Map.of(
                    "pdu", Resource.POWER,
                    "outlet", Resource.POWER,
                    "switch", Resource.NETWORK,
                    "port", Resource.NETWORK,
                    "source", Resource.SOURCES,
                    "alert", Resource.ALERTS,
                    "organization", Resource.ORGANIZATIONS);

    private final Streams streams;

    Visible(Streams streams) {
        this.streams = streams;
    }

    /// Refuses as if it were not there. Of what never was, the decision says so itself.
    public void require(Caller caller, String stream) {
        if (owner(stream).filter(orgId -> !isSeen(caller, orgId, stream)).isPresent()) {
            throw new RefusedException(Refusal.notFound(stream));
        }
    }

    /// Refuses whoever lacks the permission where the object belongs.
    public void require(Caller caller, Permission permission, String stream) {
        require(caller, stream);
        owner(stream)
                .ifPresent(orgId ->
                        Access.rule(caller, permission, Target.in(orgId)).orRefuse(stream));
    }

    /// By what the thing is, and not by what is asked about it, which may be anybody's choice.
    public static boolean isSeen(Caller caller, String orgId, String stream) {
        return orgId.equals(caller.orgId())
                || caller.membership(orgId).isPresent()
                || caller.roles().stream().anyMatch(role -> role.platform() && role.system())
                || kind(stream).filter(kind -> mayAnything(caller, kind)).isPresent();
    }

    private Optional<String> owner(String stream) {
        return streams.owner(stream).map(Owner::orgId);
    }

    private static boolean mayAnything(Caller caller, Resource kind) {
        return Arrays.stream(Action.values())
                .anyMatch(action -> caller.mayEverywhere(new Permission(kind, action)));
    }

    private static Optional<Resource> kind(String stream) {
        int end = stream.indexOf('/');
        return Optional.ofNullable(KINDS.get(end < 0 ? stream : stream.substring(0, end)));
    }
}
