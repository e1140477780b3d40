package com.opscenter.identity.command.keys;

import com.opscenter.catalog.api.Tiers;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.ScopeWords;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeyCommand.CreateApiKey;
import com.opscenter.identity.api.keys.ApiKeyText;
import com.opscenter.identity.api.keys.KeyAllowance;
import com.opscenter.identity.api.keys.KeyProof;
import com.opscenter.identity.command.keys.KeyWishes.NewKey;
import com.opscenter.vault.api.KeyedHash;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes secrets, and the commands that speak of them by their hashes.
@Component
class KeyMaking {

    private final SecureRandom random = new SecureRandom();
    private final KeyedHash hash;
    private final KeyCards cards;
    private final Tiers tiers;
    private final Directory directory;
    private final Clock clock;

    KeyMaking(KeyedHash hash, KeyCards cards, Tiers tiers, Directory directory, Clock clock) {
        this.hash = hash;
        this.cards = cards;
        this.tiers = tiers;
        this.directory = directory;
        this.clock = clock;
    }

    ApiKeyText fresh() {
        return ApiKeyText.fresh(random);
    }

    ApiKeyText renewed(String keyId) {
        return new ApiKeyText(keyId, "").renewed(random);
    }

    KeyProof proof(ApiKeyText key) {
        return new KeyProof(hash.of(KeyProof.PURPOSE, key.unchecked()), key.last4());
    }

    Instant now() {
        return clock.instant();
    }

    /// @param stored false for a rehearsal
    CreateApiKey command(
            NewKey wanted, ApiKeyText key, UserId owner, Caller caller, boolean stored) {
        return new CreateApiKey(
                owner,
                key.id(),
                cards.name(owner, wanted.given(), stored),
                cards.addresses(owner, wanted.addresses(), stored),
                proof(key),
                wanted.scopes(),
                beyond(wanted, owner, caller),
                wanted.org_id(),
                now(),
                wanted.days(),
                KeyAllowance.of(owner, directory, tiers));
    }

    private static Set<String> beyond(NewKey wanted, UserId owner, Caller caller) {
        boolean own = owner.equals(caller.person());
        return wanted.scopes().stream()
                .filter(word ->
                        own
                                ? !ScopeWords.isHeld(caller, word, wanted.org_id())
                                : !ScopeWords.isHeldForAnother(caller, word, wanted.org_id()))
                .collect(Collectors.toSet());
    }
}
