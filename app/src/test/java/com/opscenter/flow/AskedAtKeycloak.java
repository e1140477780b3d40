package com.opscenter.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How somebody asks the product whose people are in a Keycloak: as [AskedBy] with the embedded
/// provider, by a sign-in and a token of the last two minutes, as both end.
final class AskedAtKeycloak {

    private static final Duration GOOD = Duration.ofMinutes(2);
    private static final Duration LONG_AGO = Duration.ofMinutes(10);

    private final ProductAtKeycloak product;
    private final String username;
    private final String id;
    private Instant proven = Instant.MIN;
    private Map<String, Rest> ways = Map.of();
    private @Nullable OwnKey key;

    private AskedAtKeycloak(ProductAtKeycloak product, String username, String id) {
        this.product = product;
        this.username = username;
        this.id = id;
    }

    static AskedAtKeycloak arrive(ProductAtKeycloak product, String role) {
        String name = OwnPeople.name(role + "-");
        return new AskedAtKeycloak(product, name, product.create(name, role));
    }

    String id() {
        return id;
    }

    Rest session() {
        return Objects.requireNonNull(ways().get(AskedBy.SESSION));
    }

    /// By session and token.
    Map<String, Rest> ways() {
        if (proven.isBefore(Instant.now().minus(GOOD))) {
            KeycloakBrowser browser = new KeycloakBrowser(product.url());
            browser.signIn(username);
            ways = Map.of(AskedBy.SESSION, browser.rest(), AskedBy.TOKEN, product.person(username));
            proven = Instant.now();
        }
        return ways;
    }

    /// And with a key for all that they may.
    Map<String, Rest> waysWithKey() {
        OwnKey made = key;
        if (made == null) {
            made = OwnKey.ofAll(session());
            key = made;
        }
        Map<String, Rest> all = new HashMap<>(ways());
        all.put(ContractTable.KEY, made.header());
        return all;
    }

    /// Proven long ago.
    Map<String, Rest> stale() {
        Instant then = Instant.now().minus(LONG_AGO);
        String token = product.realm().signed(id, then, Map.of());
        return Map.of(AskedBy.TOKEN, Rest.bearer(product.url(), token));
    }
}
