package com.opscenter.identity.command.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.UserId;
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
import com.opscenter.identity.api.keys.KeyProof;
import com.opscenter.store.SnapshotRoundTrip;
import com.opscenter.vault.api.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiKeyDeciderTest {

    private static final UserId ADA = new UserId("9b2f1c30-0000-4000-8000-000000000007");
    private static final String ORG = "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90";
    private static final Sealed CARD = new Sealed(ADA.value(), "q83v");
    private static final Sealed PLACES = new Sealed(ADA.value(), "EjRW");
    private static final KeyProof PROOF = new KeyProof("5f2c", "Ab9z");
    private static final KeyProof OTHER = new KeyProof("77aa", "0Zy1");
    private static final Set<String> SCOPES = Set.of("power:read");
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant END = NOON.plus(Duration.ofDays(10));

    private final Given<ApiKeyCommand, OwnersKeys, ApiKeyEvent> none =
            new Given<>(OwnersKeys.NONE, ApiKeyDecider::decide, OwnersKeys::evolve);

    @Test
    void a_key_is_made_for_its_days() {
        none.when(create("one", NOON)).then(created("one"));
    }

    @Test
    void nobody_gives_what_they_do_not_hold() {
        CreateApiKey beyond =
                new CreateApiKey(
                        ADA, "one", CARD, PLACES, PROOF, SCOPES, SCOPES, null, NOON, 10, 2);
        assertThat(none.when(beyond).thenRefused("insufficient-scope").detail())
                .contains("power:read");
    }

    @Test
    void usable_keys_are_counted_and_no_others() {
        var two = none.given(created("one"), created("two"));
        two.when(create("three", NOON)).thenRefused("keys-exhausted");
        two.given(new ApiKeyRevoked(ADA, "one", NOON))
                .when(create("three", NOON))
                .then(created("three"));
        two.when(create("three", END))
                .then(
                        new ApiKeyCreated(
                                ADA,
                                "three",
                                CARD,
                                PLACES,
                                PROOF,
                                SCOPES,
                                ORG,
                                10,
                                END.plus(Duration.ofDays(10))));
    }

    @Test
    void it_is_renamed_until_it_is_revoked() {
        ChangeApiKey change = new ChangeApiKey(ADA, "one", ORG, CARD, null);
        none.given(created("one")).when(change).then(new ApiKeyChanged(ADA, "one", CARD, null));
        none.given(created("one"), new ApiKeyRevoked(ADA, "one", NOON))
                .when(change)
                .thenRefused("state-moved-on");
    }

    @Test
    void a_new_secret_is_good_as_long_as_the_first_was_beside_the_one_before() {
        Instant then = NOON.plus(Duration.ofDays(4));
        none.given(created("one"))
                .when(new RotateApiKey(ADA, "one", ORG, OTHER, then, 24))
                .then(
                        new ApiKeyRotated(
                                ADA,
                                "one",
                                OTHER,
                                then.plus(Duration.ofDays(10)),
                                then.plus(Duration.ofHours(24))));
    }

    @Test
    void the_secret_before_is_good_no_longer_than_it_would_have_been() {
        Instant late = END.minus(Duration.ofHours(3));
        none.given(created("one"))
                .when(new RotateApiKey(ADA, "one", ORG, OTHER, late, 24))
                .then(new ApiKeyRotated(ADA, "one", OTHER, late.plus(Duration.ofDays(10)), END));
    }

    @Test
    void what_is_over_gets_no_new_secret() {
        RotateApiKey late = new RotateApiKey(ADA, "one", ORG, OTHER, END, 0);
        none.given(created("one")).when(late).thenRefused("state-moved-on");
        none.given(created("one"), new ApiKeyRevoked(ADA, "one", NOON))
                .when(new RotateApiKey(ADA, "one", ORG, OTHER, NOON, 0))
                .thenRefused("state-moved-on");
    }

    @Test
    void what_a_change_leaves_out_stays_as_it_was() {
        var made = none.given(created("one"));
        made.when(new ChangeApiKey(ADA, "one", ORG, null, PLACES))
                .then(new ApiKeyChanged(ADA, "one", null, PLACES));
        made.when(new ChangeApiKey(ADA, "one", ORG, null, null)).thenNothing();
    }

    @Test
    void it_is_changed_and_rotated_as_the_key_of_its_organization_alone() {
        var made = none.given(created("one"));
        made.when(new ChangeApiKey(ADA, "one", null, CARD, null)).thenRefused("not-found");
        made.when(new RotateApiKey(ADA, "one", null, OTHER, NOON, 0)).thenRefused("not-found");
    }

    @Test
    void what_ended_long_ago_is_forgotten_when_another_is_made() {
        var past = none.given(created("one"), new ApiKeyRevoked(ADA, "one", NOON));
        var after = past.given(created("two", NOON.plus(Duration.ofDays(90))));
        after.when(new RevokeApiKey(ADA, "one", null, NOON)).thenNothing();
        past.given(created("two", NOON.plus(Duration.ofDays(91))))
                .when(new RevokeApiKey(ADA, "one", null, NOON))
                .thenRefused("not-found");
    }

    @Test
    void of_those_that_ended_the_last_two_hundred_are_kept_and_all_that_can_be_used() {
        OwnersKeys keys = OwnersKeys.NONE.evolve(created("good"));
        for (int i = 0; i < 250; i++) {
            String id = "k" + i;
            keys = keys.evolve(created(id)).evolve(new ApiKeyRevoked(ADA, id, NOON.plusSeconds(i)));
        }
        keys = keys.evolve(created("last"));
        assertThat(keys.keys()).hasSize(202).containsKeys("good", "last", "k50", "k249");
        assertThat(keys.find("k49")).isNull();
    }

    @Test
    void it_is_revoked_once() {
        RevokeApiKey revoke = new RevokeApiKey(ADA, "one", null, NOON);
        none.given(created("one")).when(revoke).then(new ApiKeyRevoked(ADA, "one", NOON));
        none.given(created("one")).after(revoke).when(revoke).thenNothing();
    }

    @Test
    void an_organization_revokes_what_acts_for_it_alone() {
        var own = none.given(created("one"));
        own.when(new RevokeApiKey(ADA, "one", ORG, NOON)).then(new ApiKeyRevoked(ADA, "one", NOON));
        own.when(new RevokeApiKey(ADA, "one", "another", NOON)).thenRefused("not-found");
    }

    @Test
    void what_was_never_made_is_not_there() {
        none.when(new RevokeApiKey(ADA, "one", null, NOON)).thenRefused("not-found");
        none.when(new ChangeApiKey(ADA, "one", ORG, CARD, null)).thenRefused("not-found");
        none.when(new RotateApiKey(ADA, "one", ORG, OTHER, NOON, 1)).thenRefused("not-found");
    }

    @Test
    void a_snapshot_brings_them_back() {
        ApiKeysAggregate keys = new ApiKeysAggregate();
        keys.on(created("one"));
        keys.on(created("two"));
        keys.on(new ApiKeyRevoked(ADA, "one", NOON));
        assertThat(SnapshotRoundTrip.of(keys)).usingRecursiveComparison().isEqualTo(keys);
    }

    private static CreateApiKey create(String id, Instant at) {
        return new CreateApiKey(ADA, id, CARD, PLACES, PROOF, SCOPES, Set.of(), ORG, at, 10, 2);
    }

    private static ApiKeyCreated created(String id, Instant at) {
        return new ApiKeyCreated(
                ADA, id, CARD, PLACES, PROOF, SCOPES, ORG, 10, at.plus(Duration.ofDays(10)));
    }

    private static ApiKeyCreated created(String id) {
        return new ApiKeyCreated(ADA, id, CARD, PLACES, PROOF, SCOPES, ORG, 10, END);
    }
}
