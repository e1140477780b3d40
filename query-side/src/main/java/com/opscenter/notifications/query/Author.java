package com.opscenter.notifications.query;

import com.opscenter.identity.api.Actor;
import org.jspecify.annotations.Nullable;

/// Who did something.
///
/// @param person whose doing it is, for a key its owner; null when it is nobody's in particular
record Author(Actor actor, @Nullable String person) {

    static Author of(Actor actor, Parties parties) {
        return switch (actor.type()) {
            case USER, SERVICE -> new Author(actor, actor.id());
            case API_KEY ->
                    new Author(
                            actor,
                            parties.of(ofKey(actor.id())).stream()
                                    .map(Parties.Party::person)
                                    .findFirst()
                                    .orElse(null));
            case SYSTEM, ADAPTER, PROVIDER -> new Author(actor, null);
        };
    }

    static String ofKey(String keyId) {
        return "api-key/" + keyId;
    }

    boolean is(String other) {
        return other.equals(person);
    }

    /// Whom the person is told as the one who did it: neither themselves nor one of our own parts.
    @Nullable Actor toldTo(String other) {
        return switch (actor.type()) {
            case USER, SERVICE, API_KEY -> is(other) ? null : actor;
            case SYSTEM, ADAPTER, PROVIDER -> null;
        };
    }
}
