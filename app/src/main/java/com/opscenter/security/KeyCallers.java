package com.opscenter.security;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.KnownApiKey;
import com.opscenter.provider.Issuer;
import com.opscenter.security.keys.ApiKeyProof;
import com.opscenter.security.keys.KeyCheck;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes of a key's owner the caller that the key is: with its scopes, and where it acts for one
/// organization alone, with nothing of what its owner has elsewhere.
@Component
class KeyCallers {

    private final KeyCheck keys;
    private final Directory directory;
    private final MemberCallers members;
    private final Issuer issuer;

    KeyCallers(KeyCheck keys, Directory directory, MemberCallers members, Issuer issuer) {
        this.keys = keys;
        this.directory = directory;
        this.members = members;
        this.issuer = issuer;
    }

    /// Nobody of another provider than the one there is; empty, too, when the owner does not belong
    /// to the key's organization any more.
    Optional<Caller> of(ApiKeyProof proof) {
        return directory
                .member(proof.key().owner())
                .filter(it -> it.type() != Actor.Type.USER || it.issuer().equals(issuer.word()))
                .map(member -> members.of(member, null, null))
                .flatMap(owner -> narrowed(owner, proof));
    }

    /// Of one that somebody comes with, and may come in. Refuses whoever has the right secret of
    /// one that is over or not good from there.
    Optional<Caller> of(String written, String address) {
        return switch (keys.of(written, address)) {
            case KeyCheck.Good(var proof) -> {
                Optional<Caller> known = of(proof).filter(members::isLetIn);
                known.ifPresent(_ -> used(proof, address));
                yield known;
            }
            case KeyCheck.Bad(var refusal, var key) when key != null ->
                    throw new RefusedException(refusal);
            case KeyCheck.Bad _ -> Optional.empty();
            case KeyCheck.TooMany(var share) -> throw new RefusedException(share.refusal());
        };
    }

    /// Notes that somebody was let in with a key; with one of its own a machine came.
    void used(ApiKeyProof proof, String address) {
        keys.used(proof, address);
        directory
                .member(proof.key().owner())
                .filter(owner -> owner.type() == Actor.Type.SERVICE)
                .map(Member::id)
                .ifPresent(this::came);
    }

    /// A machine came, by its own credentials or with a key of its own.
    void came(UserId machine) {
        keys.came(machine);
    }

    /// What a caller came with, as of now.
    ///
    /// @param shown as it stands in the caller's session id
    Optional<Caller> again(String shown) {
        int mark = shown.lastIndexOf('#');
        return keys.again(shown.substring(0, mark), Integer.parseInt(shown.substring(mark + 1)))
                .flatMap(this::of);
    }

    /// The key by itself, whoever came with it when.
    Optional<Caller> newest(String keyId) {
        return keys.newest(keyId).flatMap(this::of);
    }

    private static Optional<Caller> narrowed(Caller owner, ApiKeyProof proof) {
        String orgId = proof.key().orgId();
        return orgId == null
                ? Optional.of(whole(owner, proof))
                : owner.membership(orgId).map(there -> within(there, owner, proof));
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
