package com.opscenter.notifications.query;

import com.opscenter.identity.api.Actor;
import com.opscenter.notifications.query.Parties.Party;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who did something. The owner of a key is looked up once somebody asks, which most events do not.
final class Author {

    private final Actor actor;
    private final Parties parties;
    private Optional<String> person = Optional.empty();
    private boolean lookedUp;

    Author(Actor actor, Parties parties) {
        this.actor = actor;
        this.parties = parties;
    }

    static String ofKey(String keyId) {
        return "api-key/" + keyId;
    }

    /// Whose doing it is, for a key its owner; empty when it is nobody's in particular.
    Optional<String> person() {
        if (!lookedUp) {
            person = lookUp();
            lookedUp = true;
        }
        return person;
    }

    boolean is(String other) {
        return person().filter(other::equals).isPresent();
    }

    /// Whom the person is told as the one who did it: neither themselves nor one of our own parts.
    @Nullable Actor toldTo(String other) {
        return switch (actor.type()) {
            case USER, SERVICE, API_KEY -> is(other) ? null : actor;
            case SYSTEM, ADAPTER, PROVIDER -> null;
        };
    }

    private Optional<String> lookUp() {
        return switch (actor.type()) {
            case USER, SERVICE -> Optional.of(actor.id());
            case API_KEY -> parties.of(ofKey(actor.id())).stream().map(Party::person).findFirst();
            case SYSTEM, ADAPTER, PROVIDER -> Optional.empty();
        };
    }
}
