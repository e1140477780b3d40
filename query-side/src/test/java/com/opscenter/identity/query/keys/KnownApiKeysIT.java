package com.opscenter.identity.query.keys;

import static com.opscenter.history.InMemoryHistory.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeyEvent;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyChanged;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyCreated;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyRevoked;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyRotated;
import com.opscenter.identity.api.keys.KeyProof;
import com.opscenter.identity.api.keys.KnownApiKey;
import com.opscenter.identity.query.PlainSeals;
import com.opscenter.projections.api.ViewChanges.Advance;
import com.opscenter.projections.api.ViewChanges.Change;
import com.opscenter.projections.query.EveryPosition;
import com.opscenter.vault.api.Sealed;
import com.opscenter.views.ReadSide;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is remembered of a key is given up when its row moves, and only then.
class KnownApiKeysIT {

    private static final UserId ADA = new UserId("9b2f1c30-0000-4000-8000-000000000007");
    private static final Instant END = Instant.parse("2027-02-28T09:00:00Z");

    private final PlainSeals seals = new PlainSeals();
    private final ApiKeysProjection projection = new ApiKeysProjection();
    private final ReadSide side = new ReadSide(projection);
    private final KnownApiKeys keys =
            new KnownApiKeys(projection, side.reads, new OpenCards(seals));

    @AfterEach
    void end() {
        side.close();
    }

    @Test
    void one_that_was_not_there_is_found_once_it_is() {
        assertThat(keys.find("one")).isEmpty();
        happened(created("one"));
        assertThat(keys.find("one")).isEmpty();
        keys.advanced(advance("one"));
        assertThat(keys.find("one")).map(KnownApiKey::name).contains("CI");
    }

    @Test
    void it_is_revoked_as_soon_as_its_row_moves() {
        happened(created("one"), created("two"));
        assertThat(known("one").revoked()).isFalse();
        happened(new ApiKeyRevoked(ADA, "one", END.minusSeconds(99)));
        keys.advanced(advance("two"));
        assertThat(known("one").revoked()).isFalse();
        keys.advanced(advance("one"));
        assertThat(known("one").revoked()).isTrue();
        assertThat(known("two").revoked()).isFalse();
    }

    @Test
    void what_is_not_there_is_not_remembered_and_what_is_there_is() {
        assertThat(keys.find("one")).isEmpty();
        assertThat(keys.remembered("one")).isEmpty();
        happened(created("one"));
        keys.advanced(advance("one"));
        assertThat(keys.remembered("one")).isEmpty();
        known("one");
        assertThat(keys.remembered("one")).isPresent();
    }

    @Test
    void what_is_left_out_of_a_change_stays() {
        happened(created("one"), new ApiKeyChanged(ADA, "one", name("renamed"), null));
        assertThat(known("one").name()).isEqualTo("renamed");
        assertThat(known("one").mayComeFrom("192.0.2.9")).isTrue();
        assertThat(known("one").mayComeFrom("203.0.113.9")).isFalse();
    }

    @Test
    void one_whose_addresses_cannot_be_read_opens_nothing() {
        happened(created("one"), new ApiKeyChanged(ADA, "one", null, addresses("[\"nowhere\"]")));
        assertThat(known("one").revoked()).isTrue();
    }

    @Test
    void rows_that_were_folded_anew_are_read_anew() {
        happened(created("one"));
        known("one");
        happened(new ApiKeyRevoked(ADA, "one", END.minusSeconds(99)));
        keys.refolded("power");
        assertThat(known("one").revoked()).isFalse();
        keys.refolded("identity");
        assertThat(known("one").revoked()).isTrue();
    }

    @Test
    void each_secret_is_of_a_generation_of_its_own() {
        happened(
                created("one"),
                new ApiKeyRotated(ADA, "one", proof("second"), END, END.minusSeconds(9)),
                new ApiKeyRotated(ADA, "one", proof("third"), END, END.minusSeconds(5)));
        KnownApiKey key = known("one");
        assertThat(key.generation()).isEqualTo(2);
        assertThat(key.hash()).isEqualTo("third");
        assertThat(key.former()).isEqualTo(new KnownApiKey.Former("second", END.minusSeconds(5)));
        assertThat(key.isUsable(0, END.minusSeconds(60))).isFalse();
    }

    @Test
    void once_the_owners_key_is_destroyed_it_is_good_no_more() {
        happened(created("one"));
        seals.destroy(ADA.value());
        assertThat(known("one").isUsable(END.minusSeconds(60))).isFalse();
        assertThat(known("one").name()).isEmpty();
    }

    @Test
    void keys_at_any_position_are_the_fold_of_the_events_up_to_there() {
        InMemoryHistory history = new InMemoryHistory();
        history.append(created("one"));
        history.append(created("two"));
        history.append(new ApiKeyChanged(ADA, "one", name("renamed"), null));
        history.append(new ApiKeyRotated(ADA, "two", proof("second"), END, END));
        history.append(new ApiKeyRevoked(ADA, "one", END.minusSeconds(99)));
        EveryPosition.isTheFold(history, new ApiKeysProjection());
    }

    private KnownApiKey known(String id) {
        return keys.find(id).orElseThrow();
    }

    private void happened(ApiKeyEvent... events) {
        for (ApiKeyEvent event : events) {
            side.history.append(event);
        }
        side.projecting.settle();
    }

    private ApiKeyCreated created(String id) {
        return new ApiKeyCreated(
                ADA,
                id,
                name("CI"),
                addresses("[\"192.0.2.0/24\"]"),
                proof("first"),
                Set.of("power:read"),
                null,
                90,
                END);
    }

    private Sealed name(String name) {
        return seals.seal(ADA.value(), name);
    }

    private Sealed addresses(String list) {
        return seals.seal(ADA.value(), list);
    }

    private static KeyProof proof(String hash) {
        return new KeyProof(hash, "Ab9z");
    }

    private Advance advance(String id) {
        long head = side.history.head();
        Change change = new Change("api-key/" + id, ORG, null, head, InMemoryHistory.BEGIN);
        return new Advance(
                projection.name(), projection.feature(), head - 1, head, List.of(change));
    }
}
