package com.opscenter.views;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.projections.api.Projection;
import com.opscenter.projections.query.Projecting;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything a query endpoint stands on, over a history of records and a database of its own.
public final class ReadSide implements AutoCloseable {

    public static final Instant NOW = InMemoryHistory.BEGIN.plusSeconds(86_400);
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    public final InMemoryHistory history = new InMemoryHistory();
    public final Projecting projecting;
    public final Reads reads;
    public final CurrentRows current;
    public final Pages pages;
    public final Moments moments;
    public final Sights sights;

    public ReadSide(Projection<?>... projections) {
        projecting = Projecting.of(history, projections);
        reads = projecting.reads();
        current = new CurrentRows(reads);
        projecting.tell(current);
        pages = new Pages(new Cursors(projecting.database().writer(), CLOCK));
        moments = new Moments(history, CLOCK);
        sights = new Sights(projecting.positions(), moments, new OwnWrites());
    }

    public static Caller viewer(String orgId) {
        return member(InMemoryHistory.ALICE, "alice", SystemRole.VIEWER, orgId);
    }

    public static Caller auditor(String orgId) {
        Actor bob = new Actor(Actor.Type.USER, "bob");
        return member(bob, "bob", SystemRole.AUDITOR, orgId);
    }

    private static Caller member(Actor actor, String name, SystemRole role, String orgId) {
        return new Caller(
                actor,
                new UserId(actor.id()),
                name,
                Set.of(role.role()),
                Set.of(),
                List.of(new Membership(orgId, OrgRole.MEMBER)),
                orgId,
                NOW,
                null,
                null);
    }

    /// Names everybody by their id, in capitals.
    public static final class Names implements Directory {

        @Override
        public Optional<Member> member(UserId id) {
            return Optional.empty();
        }

        @Override
        public boolean remembers(UserId id) {
            return true;
        }

        @Override
        public Optional<Member> serviceAccount(String clientId) {
            return Optional.empty();
        }

        @Override
        public Optional<UserId> writtenAt(String email) {
            return Optional.empty();
        }

        @Override
        public List<UserId> named(String name) {
            return List.of(new UserId(name.toLowerCase(Locale.ROOT)));
        }

        @Override
        public String nameOf(Actor actor) {
            return actor.id().toUpperCase(Locale.ROOT);
        }

        @Override
        public boolean awaitPosition(long position) {
            return true;
        }
    }

    public static Listing listing(
            @Nullable String at, @Nullable String limit, @Nullable String cursor) {
        return new Listing(at, null, null, null, limit, cursor, null);
    }

    @Override
    public void close() {
        projecting.close();
    }
}
