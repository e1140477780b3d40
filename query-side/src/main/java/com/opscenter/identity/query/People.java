package com.opscenter.identity.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.identity.api.keys.ApiKeys;
import com.opscenter.identity.api.keys.KnownApiKey;
import com.opscenter.projections.api.Positions;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The directory over the rows. Looked up with every request, so what was read stays until its row
/// moves; a destroyed key shows at the latest after a minute.
@Component
class People implements Directory, ViewChanges {

    private static final String EMBEDDED = "embedded";
    private static final Field<String> ID = DSL.field(DSL.name("user_id"), String.class);
    private static final Field<String> HANDLE = DSL.field(DSL.name("handle"), String.class);

    private static final Field<String> MAIL = DSL.field(DSL.name("mail"), String.class);
    private static final Condition IS_THERE = View.member("standing.status").ne("DELETED");
    private static final Field<String> STATUS = DSL.field(DSL.name("status"), String.class);

    /// Somebody as they were read, whether or not they may still come.
    private record Known(
            Member member, Instant since, @Nullable Instant erasedAt, @Nullable String tier) {}

    /// By the key of the row.
    private final Cache<String, Optional<Known>> known =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build();

    /// Whose a client id is changes when its machine is removed and another one gets it, so only
    /// what is there is kept, and looked at again.
    private final Cache<String, UserId> clients = Caffeine.newBuilder().maximumSize(10_000).build();

    private final View<UserRow> view;
    private final Reads reads;
    private final Profiles profiles;
    private final Positions positions;
    private final ApiKeys keys;

    People(
            UsersProjection projection,
            Reads reads,
            Profiles profiles,
            Positions positions,
            ApiKeys keys) {
        this.view = View.of(projection);
        this.reads = reads;
        this.profiles = profiles;
        this.positions = positions;
        this.keys = keys;
    }

    /// Nobody who was deleted is one any more.
    @Override
    public Optional<Member> member(UserId id) {
        return known(id).map(Known::member).filter(People::isThere);
    }

    @Override
    public boolean remembers(UserId id) {
        return known(id).filter(one -> one.erasedAt() == null).isPresent();
    }

    @Override
    public Optional<UserStatus> status(UserId id) {
        return known(id).map(Known::member).map(Member::status);
    }

    @Override
    public Optional<String> tier(UserId id) {
        return known(id).map(Known::tier);
    }

    @Override
    public Optional<Instant> since(UserId id) {
        return known(id).map(Known::since);
    }

    @Override
    public Optional<Member> serviceAccount(String clientId) {
        return Optional.ofNullable(clients.getIfPresent(clientId))
                .flatMap(this::member)
                .or(() -> clientOf(clientId).flatMap(this::member));
    }

    private Optional<Known> known(UserId id) {
        return known.get("user/" + id.value(), key -> find(View.KEY.eq(key)));
    }

    private Optional<UserId> clientOf(String clientId) {
        Optional<UserId> found =
                find(View.text("clientId").eq(clientId).and(IS_THERE))
                        .map(Known::member)
                        .map(Member::id);
        found.ifPresent(id -> clients.put(clientId, id));
        return found;
    }

    @Override
    public String nameOf(Actor actor) {
        return switch (actor.type()) {
            case USER, SERVICE ->
                    known(new UserId(actor.id())).map(People::name).orElse(actor.id());
            case API_KEY -> keys.find(actor.id()).map(this::name).orElse(actor.id());
            case SYSTEM, ADAPTER, PROVIDER -> actor.id();
        };
    }

    private String name(KnownApiKey key) {
        String owner = nameOf(new Actor(Actor.Type.USER, key.owner().value()));
        return "key %s of %s".formatted(key.name().isEmpty() ? key.id() : key.name(), owner);
    }

    private static String name(Known known) {
        String name = known.member().username();
        if (name != null) {
            return name;
        }
        Instant erasedAt = known.erasedAt();
        return erasedAt == null
                ? "[erased]"
                : "[erased " + LocalDate.ofInstant(erasedAt, ZoneOffset.UTC) + "]";
    }

    @Override
    public List<UserId> named(String name) {
        return reads.everywhere(db -> {
            requireWhole(db);
            return db.select(ID)
                    .from(DSL.table(DSL.name("read_model", "identity_person")))
                    .where(HANDLE.eq(name.toLowerCase(Locale.ROOT)))
                    .fetch(row -> new UserId(row.value1()));
        });
    }

    @Override
    public Optional<UserId> writtenAt(String email) {
        return reads.everywhere(db -> {
            requireWhole(db);
            return db.select(ID)
                    .from(DSL.table(DSL.name("read_model", "identity_person")))
                    .where(MAIL.eq(email.toLowerCase(Locale.ROOT)), STATUS.ne("deleted"))
                    .limit(1)
                    .fetchOptional(row -> new UserId(row.value1()));
        });
    }

    /// Nobody is told that there is none of a name while not everybody is filed.
    private static void requireWhole(DSLContext db) {
        Boolean whole =
                db.select(DSL.field("read_model.people_are_whole()", Boolean.class))
                        .fetchOne(0, Boolean.class);
        if (!Boolean.TRUE.equals(whole)) {
            throw new RefusedException(
                    new Refusal("projection-behind", "The names of people are being made anew"));
        }
    }

    @Override
    public boolean awaitPosition(long position) {
        return positions.await(List.of("identity"), position, Duration.ofSeconds(2));
    }

    @Override
    public void advanced(Advance advance) {
        if (advance.projection().equals(view.name())) {
            advance.changes().forEach(change -> known.invalidate(change.key()));
        }
    }

    @Override
    public void refolded(String feature) {
        if (feature.equals("identity")) {
            known.invalidateAll();
        }
    }

    private Optional<Known> find(Condition condition) {
        return reads.everywhere(
                db -> view.fetch(db, null, condition).stream().findFirst().map(this::known));
    }

    private Known known(Row<UserRow> row) {
        UserRow user = row.value();
        Optional<Profile> profile = profiles.of(user);
        Member member =
                new Member(
                        new UserId(user.id()),
                        user.isMachine() ? Actor.Type.SERVICE : Actor.Type.USER,
                        Optional.ofNullable(user.issuer()).orElse(EMBEDDED),
                        user.isMachine()
                                ? user.clientId()
                                : profile.map(Profile::username).orElse(null),
                        profile.map(Profile::email).orElse(null),
                        profile.map(Profile::firstName).orElse(null),
                        profile.map(Profile::lastName).orElse(null),
                        user.roles(),
                        user.permissions().stream().map(Permission::of).collect(Collectors.toSet()),
                        user.standing().status(),
                        user.primaryOrg());
        return new Known(
                member, user.origin().createdAt(), user.standing().erasedAt(), user.plan().tier());
    }

    private static boolean isThere(Member member) {
        return member.status() != UserStatus.DELETED;
    }
}
