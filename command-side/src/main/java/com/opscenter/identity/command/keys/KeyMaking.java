package com.opscenter.identity.command.keys;

import com.opscenter.catalog.api.SeedTiers;
import com.opscenter.catalog.api.Tier;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.FindUser;
import com.opscenter.identity.api.ScopeWords;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserView;
import com.opscenter.identity.api.keys.ApiKeyCommand.CreateApiKey;
import com.opscenter.identity.api.keys.ApiKeyText;
import com.opscenter.identity.api.keys.KeyProof;
import com.opscenter.identity.command.keys.KeyWishes.NewKey;
import com.opscenter.vault.api.KeyedHash;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes secrets, and the commands that speak of them by their hashes.
@Component
class KeyMaking {

    private final SecureRandom random = new SecureRandom();
    private final KeyedHash hash;
    private final KeyCards cards;
    private final Views views;
    private final Tiers tiers;
    private final Directory directory;
    private final Clock clock;

    KeyMaking(
            KeyedHash hash,
            KeyCards cards,
            Views views,
            Tiers tiers,
            Directory directory,
            Clock clock) {
        this.hash = hash;
        this.cards = cards;
        this.views = views;
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
                wanted.scopes().stream()
                        .filter(word -> !ScopeWords.isHeld(caller, word, wanted.org_id()))
                        .collect(Collectors.toSet()),
                wanted.org_id(),
                now(),
                wanted.days(),
                most(owner));
    }

    /// Machines are on no tier.
    private int most(UserId owner) {
        boolean machine =
                directory
                        .member(owner)
                        .filter(member -> member.type() == Actor.Type.SERVICE)
                        .isPresent();
        if (machine) {
            return SeedTiers.ENTERPRISE.apiKeyLimit();
        }
        return views.find(new FindUser(owner, 0), UserView.class)
                .map(UserView::subscription_tier)
                .flatMap(tiers::find)
                .map(Tier::apiKeyLimit)
                .orElseGet(() -> tiers.standard().apiKeyLimit());
    }
}
