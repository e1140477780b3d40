package com.opscenter.security;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.keys.KnownApiKey;
import com.opscenter.security.keys.ApiKeyProof;
import com.opscenter.security.keys.KeyCheck;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes of a key's owner the caller that the key is: with its scopes, and where it acts for one
/// organization alone, with nothing of what its owner has elsewhere.
final class KeyCallers {

    private KeyCallers() {}

    /// @return empty when the owner does not belong to the key's organization any more
    static Optional<Caller> narrowed(Caller owner, ApiKeyProof proof) {
        String orgId = proof.key().orgId();
        return orgId == null
                ? Optional.of(whole(owner, proof))
                : owner.membership(orgId).map(there -> within(there, owner, proof));
    }

    /// What a caller came with, as of now.
    ///
    /// @param shown as it stands in the caller's session id
    static Optional<ApiKeyProof> shown(String shown, KeyCheck keys) {
        int mark = shown.lastIndexOf('#');
        return keys.again(shown.substring(0, mark), Integer.parseInt(shown.substring(mark + 1)));
    }

    private static Caller whole(Caller owner, ApiKeyProof proof) {
        return caller(owner, proof, owner.roles(), owner.memberships(), owner.orgId());
    }

    /// A role that holds everywhere holds where the one membership is.
    private static Caller within(Membership there, Caller owner, ApiKeyProof proof) {
        Set<Role> roles =
                owner.roles().stream()
                        .map(KeyCallers::amongMembers)
                        .collect(Collectors.toUnmodifiableSet());
        return caller(owner, proof, roles, List.of(there), there.orgId());
    }

    /// Permissions by name reach everywhere, so a key for one organization has none of them.
    private static Caller caller(
            Caller owner,
            ApiKeyProof proof,
            Set<Role> roles,
            List<Membership> memberships,
            String orgId) {
        KnownApiKey key = proof.key();
        return new Caller(
                new Actor(Actor.Type.API_KEY, key.id()),
                owner.person(),
                owner.name(),
                roles,
                key.orgId() == null ? owner.explicit() : Set.of(),
                memberships,
                orgId,
                null,
                proof.shown(),
                isPerson(owner) ? key.scopes() : key.scopes().ofMachines());
    }

    private static boolean isPerson(Caller owner) {
        return owner.actor().type() == Actor.Type.USER;
    }

    private static Role amongMembers(Role role) {
        return new Role(
                role.name(),
                role.description(),
                role.level(),
                false,
                role.permissions(),
                role.system());
    }
}
