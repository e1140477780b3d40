package com.opscenter.security.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.Refusals;
import com.opscenter.commands.api.Refusals.Attempt;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeyText;
import com.opscenter.identity.api.keys.ApiKeys;
import com.opscenter.identity.api.keys.KeyProof;
import com.opscenter.identity.api.keys.KnownApiKey;
import com.opscenter.identity.api.keys.KnownApiKey.Former;
import com.opscenter.limits.Limits;
import com.opscenter.limits.Limits.Group;
import com.opscenter.limits.Limits.Share;
import com.opscenter.vault.api.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether a key that was shown is good: its form and its check before anything is looked up, its
/// secret, then whether it was revoked, is too old, or comes from where it may not.
@Component
public final class KeyCheck {

    public sealed interface Answer {}

    public record Good(ApiKeyProof proof) implements Answer {}

    /// @param key whose right secret was shown, all the same; null when it was none
    public record Bad(Refusal refusal, @Nullable ApiKeyProof key) implements Answer {}

    /// Keys that are none were shown from there too often.
    public record TooMany(Share share) implements Answer {}

    private static final int NONE = -1;
    private static final Duration TOLD_AGAIN = Duration.ofHours(1);

    private final ApiKeys keys;
    private final KeyedHash hash;
    private final StoredUses uses;
    private final Limits limits;
    private final Refusals refusals;
    private final Clock clock;
    private final Cache<String, Boolean> told =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(TOLD_AGAIN).build();

    public KeyCheck(
            ApiKeys keys,
            KeyedHash hash,
            StoredUses uses,
            Limits limits,
            Refusals refusals,
            Clock clock) {
        this.keys = keys;
        this.hash = hash;
        this.uses = uses;
        this.limits = limits;
        this.refusals = refusals;
        this.clock = clock;
    }

    /// Of one that somebody comes with. A bad one counts like any proof that failed; that one with
    /// the right secret was refused is recorded.
    ///
    /// @param address of the client
    public Answer of(String written, String address) {
        Optional<ApiKeyText> text = ApiKeyText.parse(written);
        Share left = limits.look(Group.UNKNOWN_KEY, address);
        if (!left.granted() && text.flatMap(key -> keys.remembered(key.id())).isEmpty()) {
            return new TooMany(left);
        }
        Answer answer = from(look(text), address);
        if (answer instanceof Bad(var refusal, var key)) {
            limits.failed(address);
            if (key != null) {
                tell(key, refusal, address);
            } else if (text.isPresent()) {
                limits.take(Group.UNKNOWN_KEY, address);
            }
        }
        return answer;
    }

    /// Somebody was let in by it.
    public void used(ApiKeyProof proof, String address) {
        uses.used(proof.key(), address);
    }

    /// A machine came, by its own credentials or with a key of its own.
    public void came(UserId machine) {
        uses.came(machine);
    }

    /// Of one that is only asked about: from where it may come is no matter, and it is not used.
    public Answer look(String written) {
        return look(ApiKeyText.parse(written));
    }

    private Answer look(Optional<ApiKeyText> text) {
        return text.flatMap(key -> keys.find(key.id()).map(known -> of(known, key)))
                .orElseGet(KeyCheck::unknown);
    }

    /// What a caller came with, as of now; empty when it is good no more.
    ///
    /// @param generation of the secret they came with
    public Optional<ApiKeyProof> again(String keyId, int generation) {
        return keys.find(keyId)
                .filter(key -> key.isUsable(generation, clock.instant()))
                .map(key -> new ApiKeyProof(key, generation));
    }

    /// The key by itself, whoever came with it when; empty when it is good no more.
    public Optional<ApiKeyProof> newest(String keyId) {
        return keys.find(keyId).flatMap(key -> again(keyId, key.generation()));
    }

    private static Answer from(Answer answer, String address) {
        return answer instanceof Good(var proof) && !proof.key().mayComeFrom(address)
                ? bad("ip-not-allowed", "The API key may not be used from this address", proof)
                : answer;
    }

    /// That a key was revoked or has expired is told only to whoever has its secret.
    private Answer of(KnownApiKey key, ApiKeyText text) {
        int generation = generation(key, hash.of(KeyProof.PURPOSE, text.unchecked()));
        if (generation == NONE) {
            return unknown();
        }
        Instant now = clock.instant();
        ApiKeyProof proof = new ApiKeyProof(key, generation);
        if (key.revoked()) {
            return bad("key-revoked", "The API key was revoked", proof);
        }
        if (!now.isBefore(key.expiresAt())) {
            return bad("key-expired", "The API key expired at " + key.expiresAt(), proof);
        }
        return key.isUsable(generation, now)
                ? new Good(proof)
                : bad(
                        "invalid-token",
                        "The API key was rotated and this is its former secret",
                        proof);
    }

    /// Once an hour for each key, address and reason: a program that nobody looks after tries on
    /// for ever.
    private void tell(ApiKeyProof proof, Refusal refusal, String address) {
        KnownApiKey key = proof.key();
        String what = key.id() + " " + refusal.code() + " " + address;
        if (told.asMap().putIfAbsent(what, true) == null) {
            refusals.refused(
                    proof.caller(),
                    refusal,
                    new Attempt(
                            "api-key/" + key.id(), UUID.randomUUID().toString(), address, null));
        }
    }

    /// Both are compared, however the first comes out.
    private static int generation(KnownApiKey key, String shown) {
        Former former = key.former();
        boolean newest = isEqual(key.hash(), shown);
        boolean before = former != null && isEqual(former.hash(), shown);
        return newest ? key.generation() : before ? key.generation() - 1 : NONE;
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static Answer unknown() {
        return new Bad(new Refusal("invalid-token", "There is no such API key"), null);
    }

    private static Answer bad(String code, String why, ApiKeyProof key) {
        return new Bad(new Refusal(code, why), key);
    }
}
