package com.opscenter.identity.api.keys;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.NotApprovable;
import com.opscenter.identity.api.OrgRight;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked of the keys of one owner. All of them are one stream, so that two made at once
/// cannot both be the last that is allowed.
public sealed interface ApiKeyCommand extends Command {

    UserId owner();

    String keyId();

    @Override
    default String targetId() {
        return "api-keys/" + owner().value();
    }

    @Override
    default Permission permission() {
        return Permission.of("api_keys:write");
    }

    /// The organization whose key it is, null for one that is its owner's alone.
    @Nullable String orgId();

    /// A key changes, rotates and revokes itself, and no other.
    @Override
    default Requirement requirement() {
        return new Requirement.NoOtherKey(asked(), keyId());
    }

    /// What is asked of everybody. A key that acts for an organization is dealt with by whoever
    /// manages its keys.
    default Requirement asked() {
        String orgId = orgId();
        return orgId == null
                ? new Requirement.OverOwn(permission(), owner())
                : new Requirement.OfOrganization(orgId, OrgRight.MANAGE_KEYS);
    }

    @Override
    default String home() {
        return SystemOrganization.ID;
    }

    /// @param name in the owner's words, sealed with their key
    /// @param addresses from where it may be used: a JSON list, sealed likewise
    /// @param beyond those of the scopes that whoever makes the key does not hold
    /// @param orgId the only organization it reaches, null for all of its owner's
    /// @param at when it was asked for
    /// @param days how long a secret of it is good
    /// @param most how many keys the owner may have that can be used
    @NotApprovable("Its answer is a secret that is shown once.")
    record CreateApiKey(
            UserId owner,
            String keyId,
            Sealed name,
            Sealed addresses,
            KeyProof proof,
            Set<String> scopes,
            Set<String> beyond,
            @Nullable String orgId,
            Instant at,
            int days,
            int most)
            implements ApiKeyCommand {

        public CreateApiKey {
            scopes = Set.copyOf(scopes);
            beyond = Set.copyOf(beyond);
        }

        /// No key makes keys: they would outlive it, and reach where it does not.
        @Override
        public Requirement requirement() {
            return new Requirement.NoOtherKey(asked(), null);
        }
    }

    /// @param name and `addresses`: null for as it was
    @NotApprovable("Keys are their owner's; what one may is bounded by what its owner may.")
    record ChangeApiKey(
            UserId owner,
            String keyId,
            @Nullable String orgId,
            @Nullable Sealed name,
            @Nullable Sealed addresses)
            implements ApiKeyCommand {}

    /// Another secret for the same key.
    ///
    /// @param at when it was asked for
    /// @param overlapHours how long the secret of before is good beside it
    @NotApprovable("Its answer is a secret that is shown once.")
    record RotateApiKey(
            UserId owner,
            String keyId,
            @Nullable String orgId,
            KeyProof proof,
            Instant at,
            int overlapHours)
            implements ApiKeyCommand {}

    /// @param orgId through which organization it is asked for, null when for the key by itself
    /// @param at when it was asked for
    @NotApprovable("What takes a right away must not wait.")
    record RevokeApiKey(UserId owner, String keyId, @Nullable String orgId, Instant at)
            implements ApiKeyCommand {

        @Override
        public Permission permission() {
            return Permission.of("api_keys:delete");
        }

        @Override
        public Requirement requirement() {
            Requirement own = new Requirement.OverOwn(permission(), owner);
            return new Requirement.NoOtherKey(
                    orgId == null
                            ? own
                            : Requirement.anyOf(
                                    new Requirement.OfOrganization(orgId, OrgRight.MANAGE_KEYS),
                                    own),
                    keyId);
        }
    }
}
