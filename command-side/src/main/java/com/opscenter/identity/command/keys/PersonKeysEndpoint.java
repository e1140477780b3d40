package com.opscenter.identity.command.keys;

import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeyCommand.CreateApiKey;
import com.opscenter.identity.api.keys.ApiKeyCommand.RevokeApiKey;
import com.opscenter.identity.api.keys.ApiKeys;
import com.opscenter.identity.api.keys.KnownApiKey;
import com.opscenter.identity.command.keys.KeyWishes.NewKey;
import com.opscenter.organizations.api.Memberships;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Keys of somebody, made and revoked for them by whoever looks after the platform. Who makes one
/// has its secret, so it is for nothing they do not hold themselves, and of nobody who is stronger.
@RestController
@RequestMapping(
        PersonKeysEndpoint.USERS
                + "/{user_id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/api-keys")
class PersonKeysEndpoint {

    static final String USERS = "/api/v1/admin/users";

    /// No key does.
    private static final Requirement MAKES_ONE =
            new Requirement.NoOtherKey(
                    new Requirement.Everywhere(Permission.of("api_keys:write")), null);

    private final KeyDesk desk;
    private final ApiKeys keys;
    private final Directory directory;
    private final Memberships memberships;
    private final Roles roles;

    PersonKeysEndpoint(
            KeyDesk desk, ApiKeys keys, Directory directory, Memberships memberships, Roles roles) {
        this.desk = desk;
        this.keys = keys;
        this.directory = directory;
        this.memberships = memberships;
        this.roles = roles;
    }

    /// The secret is in this answer and in no other. Repeated with the same `Idempotency-Key` it is
    /// refused. Scopes `account:read` and `account:write` only people give themselves.
    @PostMapping
    @Needs(value = "api_keys:write", scope = Needs.Scope.PLATFORM)
    @Gives(asks = CreateApiKey.class, status = Gives.CREATED, value = ShownOnce.class)
    ResponseEntity<Object> create(
            @PathVariable("user_id") String userId,
            @RequestBody NewKey body,
            Caller caller,
            HttpServletRequest request) {
        MAKES_ONE.somewhere(caller).orRefuse("API keys");
        desk.requireProof(caller, request);
        body.check();
        Member owner = person(userId);
        if (Asker.of(caller, roles).isBelow(owner.roles())) {
            throw new RefusedException(
                    new Refusal("role-too-strong", "Their roles are stronger than yours"));
        }
        requireMember(owner.id(), body.org_id());
        return desk.make(body, owner.id(), USERS + "/" + userId + "/api-keys", caller, request);
    }

    /// On other nodes within a second. Its connections end.
    @DeleteMapping(OwnKeysEndpoint.ONE)
    @Needs(value = "api_keys:delete", scope = Needs.Scope.PLATFORM)
    @Gives(asks = RevokeApiKey.class, status = Gives.OK, value = KeyDesk.Revoked.class)
    ResponseEntity<Object> revoke(
            @PathVariable("user_id") String userId,
            @PathVariable("key_id") String keyId,
            Caller caller,
            HttpServletRequest request) {
        UserId owner = new UserId(userId);
        if (keys.find(keyId).map(KnownApiKey::owner).filter(owner::equals).isEmpty()) {
            throw new RefusedException(Refusal.notFound("API key " + keyId));
        }
        return desk.revoke(owner, keyId, null, caller, request);
    }

    private Member person(String userId) {
        return directory
                .member(new UserId(userId))
                .filter(member -> member.type() == Actor.Type.USER)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("user " + userId)));
    }

    /// A key of an organization opens nothing for whoever is no member.
    private void requireMember(UserId owner, @Nullable String orgId) {
        boolean there =
                orgId == null
                        || memberships.of(owner).stream()
                                .anyMatch(membership -> membership.orgId().equals(orgId));
        if (!there) {
            throw new RefusedException(
                    Refusal.invalid("org_id", "member", "must be an organization of theirs"));
        }
    }
}
