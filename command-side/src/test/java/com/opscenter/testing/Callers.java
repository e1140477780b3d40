package com.opscenter.testing;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People and their requests.
public final class Callers {

    public static final String OTHER_ORGANIZATION = "00000000-0000-4000-8000-000000000002";

    public static final Caller OPERATOR = caller("operator", SystemRole.OPERATOR);
    public static final Caller VIEWER = caller("viewer", SystemRole.VIEWER);

    private Callers() {}

    public static Caller caller(String id, SystemRole role) {
        return caller(id, role, SystemOrganization.ID);
    }

    public static Caller caller(String id, SystemRole role, String orgId) {
        return new Caller(
                new Actor(Actor.Type.USER, id),
                new UserId(id),
                id,
                Set.of(role.role()),
                Set.of(),
                List.of(new Membership(orgId, OrgRole.MEMBER)),
                orgId,
                null,
                "s-1",
                null);
    }

    /// A request without a key.
    public static CommandContext by(Caller caller) {
        return context(caller, UUID.randomUUID().toString(), null, null);
    }

    public static CommandContext by(Caller caller, String key) {
        return by(caller, key, "fingerprint");
    }

    public static CommandContext by(Caller caller, String key, String fingerprint) {
        return context(
                caller,
                Requests.commandId(caller.actor(), key),
                new Idempotency(key, fingerprint),
                null);
    }

    public static CommandContext expecting(Caller caller, long version) {
        return context(caller, UUID.randomUUID().toString(), null, version);
    }

    private static CommandContext context(
            Caller caller,
            String commandId,
            @Nullable Idempotency idempotency,
            @Nullable Long version) {
        return new CommandContext(
                commandId,
                caller,
                "home-rack",
                "correlation-1",
                null,
                "because",
                null,
                idempotency,
                version);
    }
}
