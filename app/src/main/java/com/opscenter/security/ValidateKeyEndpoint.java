package com.opscenter.security;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.ScopeWords;
import com.opscenter.identity.api.Target;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.KnownApiKey;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.organizations.api.Organizations.Known;
import com.opscenter.security.keys.ApiKeyProof;
import com.opscenter.security.keys.KeyCheck;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Tells a service whether a key that somebody showed to it is good, and what it may. A key that
/// whoever asks may not look at is none to them.
@RestController
class ValidateKeyEndpoint {

    private static final Permission READ = Permission.of("api_keys:read");

    private final KeyCheck keys;
    private final Identities identities;
    private final Organizations organizations;
    private final Directory directory;
    private final Tiers tiers;

    ValidateKeyEndpoint(
            KeyCheck keys,
            Identities identities,
            Organizations organizations,
            Directory directory,
            Tiers tiers) {
        this.keys = keys;
        this.identities = identities;
        this.organizations = organizations;
        this.directory = directory;
        this.tiers = tiers;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record KeyBody(@Nullable String key) {}

    /// @param user null unless it is valid
    record Validated(boolean valid, @Nullable Holder user) {}

    /// @param permissions what the key may in the organization it acts for, and what else it is
    ///   for, such as `llm:inference`
    record Holder(
            String id, List<String> permissions, String subscription_tier, Place organization) {}

    /// @param role what the owner is there, null when they are no member
    record Place(
            String id,
            String name,
            String display_name,
            String subscription_tier,
            @Nullable String role) {}

    @PostMapping("/api/v1/auth/validate-key")
    @Needs("api_keys:read")
    Validated validate(@RequestBody KeyBody body, Caller caller) {
        String written = body.key();
        if (written == null || written.isBlank()) {
            throw new RefusedException(Refusal.invalid("key", "required", "must be given"));
        }
        return keys.look(written) instanceof KeyCheck.Good(var proof)
                        && mayBeSeen(proof.key(), caller)
                ? of(proof)
                : new Validated(false, null);
    }

    private static boolean mayBeSeen(KnownApiKey key, Caller caller) {
        String orgId = key.orgId();
        return Access.rule(caller, READ, Target.of(key.owner())).isAllowed()
                || (orgId != null && Access.rule(caller, READ, Target.in(orgId)).isAllowed());
    }

    private Validated of(ApiKeyProof proof) {
        Optional<Caller> holder = identities.of(proof, null).filter(identities::isLetIn);
        return new Validated(holder.isPresent(), holder.map(this::holder).orElse(null));
    }

    private Holder holder(Caller key) {
        UserId owner = proofOwner(key);
        String orgId = key.orgId();
        Optional<Known> organization = organizations.find(orgId);
        return new Holder(
                owner.value(),
                permissions(key),
                directory
                        .tier(owner)
                        .orElseGet(() -> tiers.ofOrganization(primary(owner, orgId)).word()),
                new Place(
                        orgId,
                        organization.map(Known::name).orElse(orgId),
                        organization.map(Known::shownName).orElse(orgId),
                        tiers.ofOrganization(orgId).word(),
                        key.membership(orgId)
                                .map(Membership::role)
                                .map(role -> role.word())
                                .orElse(null)));
    }

    /// Whose tier holds for whoever has none of their own.
    private String primary(UserId owner, String orgId) {
        return directory.member(owner).map(Member::primaryOrg).orElse(orgId);
    }

    private static List<String> permissions(Caller key) {
        Stream<String> uses =
                Optional.ofNullable(key.scopes()).stream()
                        .flatMap(scopes -> scopes.words().stream())
                        .filter(ScopeWords::isUse);
        return Stream.concat(key.permissions().stream().map(Permission::toString), uses)
                .sorted()
                .toList();
    }

    private static UserId proofOwner(Caller key) {
        return Optional.ofNullable(key.person()).orElseThrow();
    }
}
