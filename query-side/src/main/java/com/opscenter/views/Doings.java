package com.opscenter.views;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeys;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/// What somebody began: by themselves, or by a key of theirs. A key has nothing but what it began
/// itself.
@Component
public class Doings {

    private final ApiKeys keys;

    public Doings(ApiKeys keys) {
        this.keys = keys;
    }

    /// Whether it is the caller's own.
    public boolean areOf(Caller caller, Actor actor) {
        return keys.isOwn(caller, actor);
    }

    /// Everybody it is of: the actor, and whose key that is.
    public Stream<Actor> behind(Actor actor) {
        return Stream.concat(
                Stream.of(actor), keys.owner(actor).stream().flatMap(Doings::inPerson));
    }

    /// Rows of what is somebody's own.
    ///
    /// @param member of the row that says who began it
    public Condition of(Actor actor, String member) {
        Condition byThemselves = by(List.of(actor.id()), actor.type(), member);
        Set<String> ids =
                actor.type() == Actor.Type.API_KEY ? Set.of() : keys.of(new UserId(actor.id()));
        return ids.isEmpty()
                ? byThemselves
                : byThemselves.or(by(List.copyOf(ids), Actor.Type.API_KEY, member));
    }

    private static Condition by(List<String> ids, Actor.Type type, String member) {
        return View.member(member + ".id")
                .in(ids)
                .and(View.member(member + ".type").eq(type.name()));
    }

    private static Stream<Actor> inPerson(UserId owner) {
        return Stream.of(Actor.Type.USER, Actor.Type.SERVICE)
                .map(type -> new Actor(type, owner.value()));
    }
}
