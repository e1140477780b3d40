package com.opscenter.identity.query.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.opscenter.identity.api.KeyScopes;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeys;
import com.opscenter.identity.api.keys.KnownApiKey;
import com.opscenter.identity.query.keys.OpenCards.Card;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.threats.api.IpRange;
import com.opscenter.views.Reads;
import com.opscenter.views.View;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keys as they stand, remembered until their row moves: what happened to a key counts on each node
/// as soon as its projection has passed it. That nothing is kept longer than a minute is for a
/// destroyed key of an owner, which moves no row.
@Component
class KnownApiKeys implements ApiKeys, ViewChanges {

    private static final Duration KEPT = Duration.ofMinutes(1);

    /// The newest of whoever made more.
    private static final int MOST_OF_ONE = 1_000;

    private static final Field<String> ID = View.text("id");

    /// By the key of the row.
    private final Cache<String, KnownApiKey> known =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(KEPT).build();

    /// Rows there are none of. By themselves, so that whoever makes ids up pushes no key out.
    private final Cache<String, Boolean> missing =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();

    private final AtomicLong refolds = new AtomicLong();
    private final View<ApiKeyRow> view;
    private final Reads reads;
    private final OpenCards cards;

    KnownApiKeys(ApiKeysProjection projection, Reads reads, OpenCards cards) {
        this.view = View.of(projection);
        this.reads = reads;
        this.cards = cards;
    }

    @Override
    public Optional<KnownApiKey> remembered(String keyId) {
        return Optional.ofNullable(known.getIfPresent(ApiKeysProjection.key(keyId)));
    }

    /// A look-up under way holds the entries it is to make, so that a row that moves meanwhile is
    /// not missed. Where all are folded anew meanwhile it is not known what was read.
    @SuppressWarnings("NullAway") // what is null is not kept
    @Override
    public Optional<KnownApiKey> find(String keyId) {
        String key = ApiKeysProjection.key(keyId);
        KnownApiKey remembered = known.getIfPresent(key);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        long seen = refolds.get();
        Optional<KnownApiKey> found =
                missing.get(key, this::isMissing) == null
                        ? Optional.ofNullable(known.get(key, this::read))
                        : Optional.empty();
        if (refolds.get() != seen) {
            forget(key);
        }
        return found;
    }

    @Override
    public Set<String> of(UserId owner) {
        return Set.copyOf(
                reads.everywhere(db ->
                        db.select(ID)
                                .from(view.at(null))
                                .where(View.text("owner").eq(owner.value()))
                                .orderBy(View.text("createdAt").desc())
                                .limit(MOST_OF_ONE)
                                .fetch(ID)));
    }

    @Override
    public void advanced(Advance advance) {
        if (advance.projection().equals(view.name())) {
            advance.changes().forEach(change -> forget(change.key()));
        }
    }

    @Override
    public void refolded(String feature) {
        if (feature.equals("identity")) {
            refolds.incrementAndGet();
            known.invalidateAll();
            missing.invalidateAll();
        }
    }

    private void forget(String key) {
        known.invalidate(key);
        missing.invalidate(key);
    }

    @SuppressWarnings("NullAway") // what is null is not kept
    private @Nullable Boolean isMissing(String key) {
        return known.get(key, this::read) == null ? Boolean.TRUE : null;
    }

    private @Nullable KnownApiKey read(String key) {
        return reads.everywhere(db -> view.find(db, null, key))
                .map(row -> known(row.value()))
                .orElse(null);
    }

    private KnownApiKey known(ApiKeyRow row) {
        Optional<Card> card = cards.of(row);
        List<String> written = card.map(Card::addresses).orElse(List.of());
        List<IpRange> addresses =
                written.stream().map(IpRange::parse).flatMap(Optional::stream).toList();
        return new KnownApiKey(
                row.id(),
                new UserId(row.owner()),
                card.map(Card::name).orElse(""),
                new KeyScopes(Set.copyOf(row.scopes())),
                row.orgId(),
                addresses,
                isOver(row, card) || addresses.size() < written.size(),
                row.expiresAt(),
                row.generation(),
                row.proof().hash(),
                row.former());
    }

    /// Whether it was revoked, or its owner's key was destroyed.
    static boolean isOver(ApiKeyRow row, Optional<Card> card) {
        return row.revoked() || card.isEmpty();
    }
}
