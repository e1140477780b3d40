package com.opscenter.identity.query.people;

import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.identity.api.provisioning.FindProvisionedPeople;
import com.opscenter.identity.api.provisioning.FindProvisionedPerson;
import com.opscenter.identity.api.provisioning.FindThoseThere;
import com.opscenter.identity.api.provisioning.PeoplePage;
import com.opscenter.identity.api.provisioning.ProvisionedPerson;
import com.opscenter.identity.query.Profiles;
import com.opscenter.identity.query.UserRow;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.views.Moment;
import com.opscenter.views.Reads;
import com.opscenter.views.Sights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// People as a directory asks for them. It answers the write side, which has checked already who
/// asks; each condition but `active`, which tells the few apart that the others leave, is answered
/// by an index.
@Component
class ProvisionedPeople {

    private static final Table<?> PEOPLE = DSL.table(DSL.name("read_model", "identity_person"));
    private static final Field<String> ID = DSL.field(DSL.name("user_id"), String.class);
    private static final Field<String> HANDLE = DSL.field(DSL.name("handle"), String.class);
    private static final Field<String> MAIL = DSL.field(DSL.name("mail"), String.class);
    private static final Field<String> KNOWN_AS = DSL.field(DSL.name("external_id"), String.class);
    private static final Field<String> STATUS = DSL.field(DSL.name("status"), String.class);
    private static final Field<Boolean> MACHINE = DSL.field(DSL.name("machine"), Boolean.class);
    private static final Field<Object> CREATED = DSL.field(DSL.name("created_at"), Object.class);
    private static final String DELETED = UserStatus.DELETED.word();
    private static final String ENABLED = UserStatus.ENABLED.word();

    private final PeopleFiling filing;
    private final PeopleSearch search;
    private final PersonReads people;
    private final Profiles profiles;
    private final Memberships memberships;
    private final Reads reads;
    private final Sights sights;

    ProvisionedPeople(
            PeopleFiling filing,
            PeopleSearch search,
            PersonReads people,
            Profiles profiles,
            Memberships memberships,
            Reads reads,
            Sights sights) {
        this.filing = filing;
        this.search = search;
        this.people = people;
        this.profiles = profiles;
        this.memberships = memberships;
        this.reads = reads;
        this.sights = sights;
    }

    @QueryHandler
    Optional<ProvisionedPerson> on(FindProvisionedPerson query) {
        sights.await(PersonReads.FEATURES, query.after());
        return people.find(query.user(), Moment.NOW)
                .filter(found -> !found.row().value().isDeleted())
                .map(found -> person(found, memberships.of(query.user())));
    }

    @QueryHandler
    Optional<PeoplePage> on(FindProvisionedPeople query) {
        filing.require();
        PeopleSearch.Page page = reads.everywhere(db -> page(db, query));
        Map<UserId, List<Membership>> belonging =
                memberships.ofAll(
                        page.people().stream()
                                .map(found -> new UserId(found.row().value().id()))
                                .toList());
        return Optional.of(
                new PeoplePage(
                        page.people().stream()
                                .map(found ->
                                        person(
                                                found,
                                                belonging.getOrDefault(
                                                        new UserId(found.row().value().id()),
                                                        List.of())))
                                .toList(),
                        page.total()));
    }

    @QueryHandler
    List<UserId> on(FindThoseThere query) {
        sights.await(PersonReads.FEATURES, query.after());
        return people.present(query.people());
    }

    private PeopleSearch.Page page(DSLContext db, FindProvisionedPeople query) {
        PeopleSearch.requireWhole(db);
        Condition wanted = condition(query);
        long total = db.fetchCount(PEOPLE, wanted);
        if (total == 0 || query.limit() == 0) {
            return new PeopleSearch.Page(List.of(), total);
        }
        List<String> ids =
                db.select(ID)
                        .from(PEOPLE)
                        .where(wanted)
                        .orderBy(CREATED, ID)
                        .limit(query.limit())
                        .offset(query.offset())
                        .fetch(ID);
        return new PeopleSearch.Page(search.these(db, ids), total);
    }

    private static Condition condition(FindProvisionedPeople query) {
        List<Condition> all = new ArrayList<>();
        all.add(DSL.not(DSL.condition(MACHINE)));
        all.add(STATUS.ne(DELETED));
        equal(ID, query.id(), all);
        equal(HANDLE, lower(query.username()), all);
        equal(MAIL, lower(query.email()), all);
        equal(KNOWN_AS, query.externalId(), all);
        Boolean active = query.active();
        if (active != null) {
            all.add(active ? STATUS.eq(ENABLED) : STATUS.ne(ENABLED));
        }
        return DSL.and(all);
    }

    /// PostgreSQL has no NUL, so nothing equals a word with one in it.
    private static void equal(Field<String> field, @Nullable String wanted, List<Condition> all) {
        if (wanted != null) {
            all.add(wanted.indexOf('\0') >= 0 ? DSL.falseCondition() : field.eq(wanted));
        }
    }

    private static @Nullable String lower(@Nullable String word) {
        return word == null ? null : word.toLowerCase(Locale.ROOT);
    }

    private ProvisionedPerson person(Found found, List<Membership> belonging) {
        UserRow user = found.row().value();
        Profile profile = found.profile();
        return new ProvisionedPerson(
                new UserId(user.id()),
                profile == null ? null : profile.username(),
                profile == null ? null : profile.email(),
                profile == null ? null : profile.firstName(),
                profile == null ? null : profile.lastName(),
                user.standing().status() == UserStatus.ENABLED,
                Set.copyOf(user.roles()),
                profiles.attributes(user),
                profiles.externalId(user).orElse(null),
                belonging.stream().map(Membership::orgId).toList(),
                user.origin().createdAt(),
                found.row().sinceAt(),
                found.row().version());
    }
}
