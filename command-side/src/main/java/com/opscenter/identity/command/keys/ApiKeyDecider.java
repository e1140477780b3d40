package com.opscenter.identity.command.keys;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.keys.ApiKeyCommand;
import com.opscenter.identity.api.keys.ApiKeyCommand.ChangeApiKey;
import com.opscenter.identity.api.keys.ApiKeyCommand.CreateApiKey;
import com.opscenter.identity.api.keys.ApiKeyCommand.RevokeApiKey;
import com.opscenter.identity.api.keys.ApiKeyCommand.RotateApiKey;
import com.opscenter.identity.api.keys.ApiKeyEvent;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyChanged;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyCreated;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyRevoked;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyRotated;
import com.opscenter.identity.command.keys.OwnersKeys.Held;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// Decides about the keys of one owner.
final class ApiKeyDecider {

    private ApiKeyDecider() {}

    static Decision<ApiKeyEvent> decide(ApiKeyCommand command, OwnersKeys keys) {
        if (command instanceof CreateApiKey create) {
            return create(create, keys);
        }
        Held key = keys.find(command.keyId());
        if (key == null) {
            return none(command);
        }
        return switch (command) {
            case CreateApiKey create -> create(create, keys);
            case ChangeApiKey change -> change(change, key);
            case RotateApiKey rotate -> rotate(rotate, key);
            case RevokeApiKey revoke -> revoke(revoke, key);
        };
    }

    /// Nobody gives away what they do not hold, and nobody has more keys than their tier allows.
    private static Decision<ApiKeyEvent> create(CreateApiKey wanted, OwnersKeys keys) {
        if (!wanted.beyond().isEmpty()) {
            return reject(
                    "insufficient-scope",
                    "You do not hold "
                            + String.join(", ", wanted.beyond().stream().sorted().toList()));
        }
        if (keys.usable(wanted.at()) >= wanted.most()) {
            return reject(
                    "keys-exhausted",
                    "The tier allows %d usable API keys; revoke one first"
                            .formatted(wanted.most()));
        }
        return accept(
                new ApiKeyCreated(
                        wanted.owner(),
                        wanted.keyId(),
                        wanted.name(),
                        wanted.addresses(),
                        wanted.proof(),
                        wanted.scopes(),
                        wanted.orgId(),
                        wanted.days(),
                        wanted.at().plus(Duration.ofDays(wanted.days()))));
    }

    private static Decision<ApiKeyEvent> change(ChangeApiKey wanted, Held key) {
        if (!Objects.equals(wanted.orgId(), key.orgId())) {
            return none(wanted);
        }
        if (key.isRevoked()) {
            return over("is revoked");
        }
        return wanted.name() == null && wanted.addresses() == null
                ? accept()
                : accept(
                        new ApiKeyChanged(
                                wanted.owner(), wanted.keyId(), wanted.name(), wanted.addresses()));
    }

    /// The new secret is good for as many days as the first was; the one before for no longer than
    /// it would have been.
    private static Decision<ApiKeyEvent> rotate(RotateApiKey wanted, Held key) {
        if (!Objects.equals(wanted.orgId(), key.orgId())) {
            return none(wanted);
        }
        if (!key.isUsable(wanted.at())) {
            return over(key.isRevoked() ? "is revoked" : "has expired");
        }
        Instant overlap = wanted.at().plus(Duration.ofHours(wanted.overlapHours()));
        return accept(
                new ApiKeyRotated(
                        wanted.owner(),
                        wanted.keyId(),
                        wanted.proof(),
                        wanted.at().plus(Duration.ofDays(key.days())),
                        overlap.isBefore(key.expiresAt()) ? overlap : key.expiresAt()));
    }

    /// An organization speaks of the keys that act for it alone.
    private static Decision<ApiKeyEvent> revoke(RevokeApiKey wanted, Held key) {
        if (wanted.orgId() != null && !wanted.orgId().equals(key.orgId())) {
            return none(wanted);
        }
        return key.isRevoked()
                ? accept()
                : accept(new ApiKeyRevoked(wanted.owner(), wanted.keyId(), wanted.at()));
    }

    private static Decision<ApiKeyEvent> none(ApiKeyCommand wanted) {
        return reject(Refusal.notFound("API key " + wanted.keyId()));
    }

    private static Decision<ApiKeyEvent> over(String how) {
        return reject("state-moved-on", "The API key " + how + "; make another one");
    }
}
