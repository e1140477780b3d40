package com.opscenter.identity.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.UserId;
import com.opscenter.projections.api.Positions;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.vault.api.Seals;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The directory over the rows. Looked up with every request, so what was read stays until its row
/// moves; a destroyed key shows at the latest after a minute.
@Component
class People implements Directory, ViewChanges {

    private static final String EMBEDDED = "embedded";

    /// The sealed profile as it was registered.
    record Profile(
            @Nullable String username,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName) {}

    private static final Profile ERASED = new Profile(null, null, null, null);

    /// By the key of the row.
    private final Cache<String, Optional<Member>> members =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build();

    /// Whose a client id is never changes, so only what is there is kept.
    private final Cache<String, UserId> clients = Caffeine.newBuilder().maximumSize(10_000).build();

    private final JsonMapper json = JsonMapper.builder().build();
    private final View<UserRow> view;
    private final Reads reads;
    private final Seals seals;
    private final Positions positions;

    People(UsersProjection projection, Reads reads, Seals seals, Positions positions) {
        this.view = View.of(projection);
        this.reads = reads;
        this.seals = seals;
        this.positions = positions;
    }

    @Override
    public Optional<Member> member(UserId id) {
        return members.get("user/" + id.value(), key -> find(View.KEY.eq(key)));
    }

    @Override
    public Optional<Member> serviceAccount(String clientId) {
        Optional<UserId> known = Optional.ofNullable(clients.getIfPresent(clientId));
        return known.or(() -> clientOf(clientId)).flatMap(this::member);
    }

    private Optional<UserId> clientOf(String clientId) {
        Optional<UserId> found = find(View.text("clientId").eq(clientId)).map(Member::id);
        found.ifPresent(id -> clients.put(clientId, id));
        return found;
    }

    private List<Member> everybody() {
        return reads.everywhere(
                db -> view.fetch(db, null, DSL.noCondition()).stream().map(this::member).toList());
    }

    /// All service accounts, by client id.
    List<Member> serviceAccounts() {
        return reads.everywhere(db ->
                view
                        .fetch(
                                db,
                                null,
                                View.text("clientId").isNotNull(),
                                View.text("clientId").asc())
                        .stream()
                        .map(this::member)
                        .toList());
    }

    @Override
    public String nameOf(Actor actor) {
        return switch (actor.type()) {
            case USER, SERVICE ->
                    member(new UserId(actor.id()))
                            .map(member ->
                                    Optional.ofNullable(member.username()).orElse("[erased]"))
                            .orElse(actor.id());
            case API_KEY, SYSTEM, ADAPTER, PROVIDER -> actor.id();
        };
    }

    @Override
    public List<UserId> named(String name) {
        return everybody().stream()
                .filter(member -> name.equalsIgnoreCase(member.username()))
                .map(Member::id)
                .toList();
    }

    @Override
    public void awaitPosition(long position) {
        positions.await(List.of("identity"), position, Duration.ofSeconds(2));
    }

    @Override
    public void advanced(Advance advance) {
        if (advance.projection().equals(view.name())) {
            advance.changes().forEach(change -> members.invalidate(change.key()));
        }
    }

    @Override
    public void refolded(String feature) {
        if (feature.equals("identity")) {
            members.invalidateAll();
        }
    }

    private Optional<Member> find(Condition condition) {
        return reads.everywhere(
                db -> view.fetch(db, null, condition).stream().findFirst().map(this::member));
    }

    private Member member(Row<UserRow> row) {
        UserRow user = row.value();
        Profile profile = profile(user);
        return new Member(
                new UserId(user.id()),
                user.clientId() == null ? Actor.Type.USER : Actor.Type.SERVICE,
                Optional.ofNullable(user.issuer()).orElse(EMBEDDED),
                user.clientId() == null ? profile.username() : user.clientId(),
                profile.email(),
                profile.firstName(),
                profile.lastName(),
                user.roles(),
                user.permissions().stream().map(Permission::of).collect(Collectors.toSet()));
    }

    private Profile profile(UserRow user) {
        return Optional.ofNullable(user.profile())
                .flatMap(seals::open)
                .map(opened -> json.readValue(opened, Profile.class))
                .orElse(ERASED);
    }
}
