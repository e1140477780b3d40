package com.opscenter.identity.query;

import com.opscenter.identity.api.Acquaintances;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.query.PresenceProjection.PresenceRow;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Looks many people up in the rows at once.
@Component
class KnownPeople implements Acquaintances {

    private final View<UserRow> users;
    private final View<PresenceRow> presence;
    private final Reads reads;

    KnownPeople(UsersProjection users, PresenceProjection presence, Reads reads) {
        this.users = View.of(users);
        this.presence = View.of(presence);
        this.reads = reads;
    }

    @Override
    public Map<UserId, Acquaintance> of(Collection<UserId> people) {
        return people.isEmpty() ? Map.of() : reads.everywhere(db -> read(db, people));
    }

    private Map<UserId, Acquaintance> read(DSLContext db, Collection<UserId> people) {
        Map<String, Instant> seen =
                presence.fetch(db, null, View.keyed(keys("presence/", people))).stream()
                        .map(Row::value)
                        .collect(Collectors.toMap(PresenceRow::userId, PresenceRow::lastLogin));
        return users.fetch(db, null, View.keyed(keys("user/", people))).stream()
                .map(Row::value)
                .filter(user -> !user.isErased())
                .collect(
                        Collectors.toMap(
                                user -> new UserId(user.id()),
                                user ->
                                        new Acquaintance(
                                                user.emailVerified(),
                                                user.origin().createdAt(),
                                                seen.get(user.id()))));
    }

    private static List<String> keys(String kind, Collection<UserId> people) {
        return people.stream().map(UserId::value).map(kind::concat).toList();
    }
}
