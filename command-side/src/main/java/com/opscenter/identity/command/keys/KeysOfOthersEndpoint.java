package com.opscenter.identity.command.keys;

import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.keys.ApiKeyCommand.RevokeApiKey;
import com.opscenter.identity.api.keys.ApiKeys;
import com.opscenter.identity.api.keys.KnownApiKey;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Revoking keys of others: those that act for an organization by whoever manages its keys, and any
/// by whoever looks after the platform. It opens nothing any more from the answer on, on other
/// nodes within a second.
@RestController
class KeysOfOthersEndpoint {

    private final ApiKeys keys;
    private final KeyDesk desk;

    KeysOfOthersEndpoint(ApiKeys keys, KeyDesk desk) {
        this.keys = keys;
        this.desk = desk;
    }

    @DeleteMapping(
            "/api/v1/organizations/{org_id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}"
                    + "/api-keys"
                    + OwnKeysEndpoint.ONE)
    @Needs(Needs.SIGNED_IN)
    @Gives(asks = RevokeApiKey.class, status = Gives.OK, value = KeyDesk.Revoked.class)
    ResponseEntity<Object> ofOrganization(
            @PathVariable("org_id") String orgId,
            @PathVariable("key_id") String keyId,
            Caller caller,
            HttpServletRequest request) {
        return revoke(keyId, orgId, caller, request);
    }

    @PostMapping("/api/v1/admin/api-keys" + OwnKeysEndpoint.ONE + "/revoke")
    @Needs(value = "api_keys:delete", scope = Needs.Scope.PLATFORM)
    @Gives(asks = RevokeApiKey.class, status = Gives.OK, value = KeyDesk.Revoked.class)
    ResponseEntity<Object> ofAnybody(
            @PathVariable("key_id") String keyId, Caller caller, HttpServletRequest request) {
        return revoke(keyId, null, caller, request);
    }

    private ResponseEntity<Object> revoke(
            String keyId, @Nullable String orgId, Caller caller, HttpServletRequest request) {
        KnownApiKey key =
                keys.find(keyId)
                        .filter(one -> orgId == null || orgId.equals(one.orgId()))
                        .orElseThrow(
                                () -> new RefusedException(Refusal.notFound("API key " + keyId)));
        return desk.revoke(key.owner(), keyId, orgId, caller, request);
    }
}
