package com.opscenter.identity.query.keys;

import com.opscenter.catalog.api.Tiers;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.Target;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeyView;
import com.opscenter.identity.api.keys.ApiKeys;
import com.opscenter.identity.api.keys.KeyAllowance;
import com.opscenter.identity.api.keys.KnownApiKey;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.views.Listing;
import com.opscenter.views.Page;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Which API keys there are. No answer has a secret.
@RestController
class ApiKeyReadsEndpoint {

    private static final String OWN = "/api/v1/account/api-keys";
    private static final String ALSO_OWN = "/api/v1/account/uc-api-keys";
    private static final String ONE = "/{key_id}";
    private static final Permission READ = Permission.of("api_keys:read");

    private final Sights sights;
    private final Organizations organizations;
    private final ApiKeyRows keys;
    private final ApiKeys known;
    private final Directory directory;
    private final Tiers tiers;

    ApiKeyReadsEndpoint(
            Sights sights,
            Organizations organizations,
            ApiKeyRows keys,
            ApiKeys known,
            Directory directory,
            Tiers tiers) {
        this.directory = directory;
        this.tiers = tiers;
        this.sights = sights;
        this.organizations = organizations;
        this.keys = keys;
        this.known = known;
    }

    record KeyList(List<ApiKeyView> api_keys, int total) {

        static KeyList of(List<ApiKeyView> all) {
            return new KeyList(all, all.size());
        }
    }

    /// @param limit how many that can be used somebody may have
    /// @param used how many of those they have
    record PersonsKeys(List<ApiKeyView> api_keys, int total, int limit, long used) {}

    /// One's own keys, the newest first, without those that ended more than 90 days ago. With a key
    /// that acts for one organization only those that do so, too.
    @GetMapping({OWN, ALSO_OWN})
    @Needs(Needs.SIGNED_IN)
    ResponseEntity<PersonsKeys> own(Caller caller, When when) {
        UserId owner = owner(caller);
        Sight sight = sights.of(caller, when, ApiKeyRows.FEATURES);
        return sight.answer(of(owner, within(caller), sight));
    }

    /// Those of somebody, the newest first, without those that ended more than 90 days ago.
    @GetMapping(
            "/api/v1/admin/users/{user_id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}"
                    + "/api-keys")
    @Needs(value = "api_keys:read", scope = Needs.Scope.PLATFORM)
    ResponseEntity<PersonsKeys> ofPerson(
            @PathVariable("user_id") String userId, Caller caller, When when) {
        UserId owner = new UserId(userId);
        if (directory.status(owner).isEmpty()) {
            throw missing("user " + userId);
        }
        Sight sight = sights.of(caller, when, ApiKeyRows.FEATURES);
        return sight.answer(of(owner, null, sight));
    }

    private PersonsKeys of(UserId owner, @Nullable String within, Sight sight) {
        List<ApiKeyView> all = keys.of(owner, sight.moment());
        List<ApiKeyView> seen =
                all.stream().filter(key -> within == null || within.equals(key.org_id())).toList();
        return new PersonsKeys(
                seen,
                seen.size(),
                KeyAllowance.of(owner, directory, tiers),
                all.stream().filter(ApiKeyView::is_active).count());
    }

    @GetMapping({OWN + ONE, ALSO_OWN + ONE})
    @Needs(Needs.SIGNED_IN)
    ResponseEntity<ApiKeyView> one(@PathVariable("key_id") String keyId, Caller caller, When when) {
        UserId owner = owner(caller);
        String within = within(caller);
        Sight sight = sights.of(caller, when, ApiKeyRows.FEATURES);
        return sight.answer(
                keys.one(keyId, sight.moment())
                        .filter(key -> key.user_id().equals(owner.value()))
                        .filter(key -> within == null || within.equals(key.org_id()))
                        .orElseThrow(() -> missing("API key " + keyId)));
    }

    /// Those that act for the organization alone, whoever made them, without those that ended more
    /// than 90 days ago.
    @GetMapping(
            "/api/v1/organizations/{org_id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}"
                    + "/api-keys")
    @Needs(Needs.SIGNED_IN)
    ResponseEntity<KeyList> ofOrganization(
            @PathVariable("org_id") String orgId, Caller caller, When when) {
        String object = "organization/" + orgId;
        if (organizations.find(orgId).isEmpty()) {
            throw missing(object);
        }
        Access.rule(caller, READ, Target.in(orgId)).orRefuse(object);
        Sight sight = sights.of(caller, when, ApiKeyRows.FEATURES);
        return sight.answer(KeyList.of(keys.ofOrganization(orgId, sight.moment())));
    }

    /// All there are, the newest first.
    @GetMapping("/api/v1/admin/api-keys")
    @Needs(value = "api_keys:read", scope = Needs.Scope.PLATFORM)
    ResponseEntity<Page<ApiKeyView>> all(Caller caller, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), ApiKeyRows.FEATURES);
        return sight.answer(keys.page(sight.moment(), listing));
    }

    /// With a key that is not for this nothing is to be seen.
    private static UserId owner(Caller caller) {
        UserId owner = Objects.requireNonNull(caller.person(), "our own parts ask no endpoint");
        new Requirement.OverOwn(READ, owner).here(caller, caller.orgId()).orRefuse("API keys");
        return owner;
    }

    /// The only organization a key reaches, null for whoever reaches more.
    private @Nullable String within(Caller caller) {
        Actor actor = caller.actor();
        return actor.type() == Actor.Type.API_KEY
                ? known.find(actor.id()).map(KnownApiKey::orgId).orElse(null)
                : null;
    }

    private static RefusedException missing(String object) {
        return new RefusedException(Refusal.notFound(object));
    }
}
