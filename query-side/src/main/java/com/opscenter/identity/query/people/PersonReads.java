package com.opscenter.identity.query.people;

import com.opscenter.identity.api.FindUser;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserView;
import com.opscenter.identity.query.PresenceProjection;
import com.opscenter.identity.query.PresenceProjection.PresenceRow;
import com.opscenter.identity.query.Profiles;
import com.opscenter.identity.query.UserRow;
import com.opscenter.identity.query.UsersProjection;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.views.Moment;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.Sights;
import com.opscenter.views.View;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds one person, now or as they were; service accounts are no people.
@Component
class PersonReads {

    static final Set<String> FEATURES = Set.of("identity");

    private final View<UserRow> users;
    private final View<PresenceRow> presence;
    private final Profiles profiles;
    private final UserViews views;
    private final Reads reads;
    private final Sights sights;

    PersonReads(
            UsersProjection users,
            PresenceProjection presence,
            Profiles profiles,
            UserViews views,
            Reads reads,
            Sights sights) {
        this.users = View.of(users);
        this.presence = View.of(presence);
        this.profiles = profiles;
        this.views = views;
        this.reads = reads;
        this.sights = sights;
    }

    /// What was read in one look.
    private record Fetched(Row<UserRow> row, @Nullable Instant lastLogin) {}

    /// Whoever is not erased at that moment; deleted ones say so.
    Optional<Found> find(UserId id, Moment moment) {
        return reads.in(SystemOrganization.ID, db -> fetch(db, id, moment))
                .map(fetched ->
                        new Found(
                                fetched.row(),
                                profiles.of(fetched.row().value()).orElse(null),
                                fetched.lastLogin()));
    }

    private Optional<Fetched> fetch(DSLContext db, UserId id, Moment moment) {
        return users.find(db, moment.position(), "user/" + id.value())
                .filter(row -> !row.value().isMachine() && !row.value().isErased())
                .map(row ->
                        new Fetched(
                                row,
                                presence.find(db, moment.position(), "presence/" + id.value())
                                        .map(Row::value)
                                        .map(PresenceRow::lastLogin)
                                        .orElse(null)));
    }

    /// Those of them who are there, in one look.
    List<UserId> present(Collection<UserId> ids) {
        List<String> keys = ids.stream().map(id -> "user/" + id.value()).toList();
        return reads
                .in(SystemOrganization.ID, db -> users.fetch(db, null, View.keyed(keys)))
                .stream()
                .map(Row::value)
                .filter(user -> !user.isMachine() && !user.isErased() && !user.isDeleted())
                .map(user -> new UserId(user.id()))
                .toList();
    }

    @QueryHandler
    Optional<UserView> on(FindUser query) {
        sights.await(FEATURES, query.position());
        return find(query.user(), Moment.NOW)
                .filter(found -> !found.row().value().isDeleted())
                .map(views::of);
    }
}
