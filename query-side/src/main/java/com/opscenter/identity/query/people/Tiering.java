package com.opscenter.identity.query.people;

import com.opscenter.catalog.api.Tier;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.identity.query.UserRow;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which tier somebody is on: the one set for them, else the one everybody begins with, as nobody
/// has subscribed to another.
@Component
class Tiering {

    private final Tiers tiers;

    Tiering(Tiers tiers) {
        this.tiers = tiers;
    }

    Tier of(UserRow user) {
        return override(user).orElseGet(tiers::standard);
    }

    String sourceFor(UserRow user) {
        return override(user).isPresent() ? "override" : "default";
    }

    long apiCallsLimit(UserRow user) {
        Long limit = user.plan().apiCallsLimit();
        return limit == null ? of(user).apiCallsLimit() : limit;
    }

    private Optional<Tier> override(UserRow user) {
        return Optional.ofNullable(user.plan().tier()).flatMap(tiers::find);
    }
}
