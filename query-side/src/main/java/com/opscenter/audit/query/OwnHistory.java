package com.opscenter.audit.query;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.OwnDataPart;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeys;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The part of the history that somebody sees of themselves. What others did to them they see, and
/// who it was, but neither from where nor what those noted as their reason.
@Component
@Order(60)
class OwnHistory implements OwnDataPart {

    private static final int AT_ONCE = 500;
    private static final String API_KEY = "apiKey";

    private final Search search;
    private final ApiKeys keys;

    OwnHistory(Search search, ApiKeys keys) {
        this.search = search;
        this.keys = keys;
    }

    Search.Found page(UserId person, int limit, @Nullable String cursor) {
        Search.Found found = search.own(person, limit, cursor);
        return new Search.Found(
                found.items().stream().map(event -> shown(event, person)).toList(),
                found.nextCursor(),
                found.upTo());
    }

    @Override
    public String name() {
        return "activity";
    }

    /// Newest first.
    @Override
    public void tell(Caller caller, Consumer<Object> file) {
        UserId person = Objects.requireNonNull(caller.person(), "whose data it is");
        String cursor = null;
        do {
            Search.Found found = page(person, AT_ONCE, cursor);
            found.items().forEach(file);
            cursor = found.nextCursor();
        } while (cursor != null);
    }

    private EventView shown(EventView event, UserId person) {
        return isOwn(event.actor(), person) ? event : event.withoutWhence();
    }

    private boolean isOwn(EventView.Who actor, UserId person) {
        return actor.id().equals(person.value())
                || (actor.type().equals(API_KEY)
                        && keys.find(actor.id())
                                .filter(key -> key.owner().equals(person))
                                .isPresent());
    }
}
