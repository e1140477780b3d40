package com.opscenter.identity.query.people;

import com.opscenter.catalog.api.Tiers;
import com.opscenter.history.InMemoryHistory;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserSource;
import com.opscenter.identity.query.PlainSeals;
import com.opscenter.identity.query.PresenceProjection;
import com.opscenter.identity.query.Profiles;
import com.opscenter.identity.query.UsersProjection;
import com.opscenter.identity.query.accounts.Accounts;
import com.opscenter.identity.query.accounts.DifferingAccounts;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.organizations.api.PersonalOrganization;
import com.opscenter.organizations.query.Belonging;
import com.opscenter.vault.api.Sealed;
import com.opscenter.views.ReadSide;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Everything people are read with, over a history of records and a database of its own.
final class PeopleSide implements AutoCloseable {

    static final String ACME = "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final PlainSeals seals = new PlainSeals();
    final Roles roles = Filters.ROLES;
    final Tiers tiers = Filters.TIERS;
    final UsersProjection users = new UsersProjection();
    final PresenceProjection presence = new PresenceProjection();
    final ReadSide side =
            new ReadSide(users, presence, Belonging.projection(), Accounts.projection());
    final Memberships memberships = Belonging.of(side);
    final Profiles profiles = new Profiles(seals);
    final Tiering tiering = new Tiering(tiers);
    final PeopleIndex index =
            new PeopleIndex(
                    side.projecting.database().writer(),
                    users,
                    presence,
                    memberships,
                    profiles,
                    tiering);
    final PeopleSearch search = new PeopleSearch(users, side.reads);
    final PeoplePast past = new PeoplePast(users, presence, profiles, tiers, side.reads);
    final PeopleSummary summary =
            new PeopleSummary(users, presence, roles, tiers, side.reads, ReadSide.CLOCK);
    final UserViews views = new UserViews(tiering, new OnlyAcme());
    final PersonReads people =
            new PersonReads(users, presence, profiles, views, side.reads, side.sights);
    final PersonDetails details =
            new PersonDetails(
                    views,
                    profiles,
                    memberships,
                    new ReadSide.Names(),
                    roles,
                    new DifferingAccounts(side.reads));

    PeopleFiling filing = begin();
    UsersEndpoint endpoint = endpoint();

    private PeopleFiling begin() {
        PeopleFiling begun = new PeopleFiling(index, side.projecting.positions(), "");
        side.projecting.tell(begun);
        begun.start();
        return begun;
    }

    private UsersEndpoint endpoint() {
        PeopleList list = new PeopleList(filing, search, past, views, roles, tiers);
        return new UsersEndpoint(side.sights, list, people, details, summary);
    }

    /// As another process would that comes later.
    void restart() {
        filing = begin();
        endpoint = endpoint();
    }

    void append(Event... events) {
        for (Event event : events) {
            String orgId =
                    event instanceof OrganizationEvent organization
                            ? organization.orgId()
                            : InMemoryHistory.ORG;
            side.history.append(orgId, InMemoryHistory.ALICE, null, event);
        }
        settle();
    }

    /// Waits until everything is in the rows that are searched.
    void settle() {
        side.projecting.settle();
        filing.await(PATIENCE);
    }

    UserRegistered registered(String id, String username, String firstName, String... roles) {
        return registered(id, profile(id, username, firstName), Set.of(roles));
    }

    UserRegistered registered(String id, Sealed profile, Set<String> roles) {
        return new UserRegistered(
                new UserId(id),
                "embedded",
                profile,
                roles,
                false,
                true,
                PersonalOrganization.of(new UserId(id)),
                UserSource.ENROLLED,
                null,
                null);
    }

    static UserRegistered created(UserRegistered person, Instant at) {
        return new UserRegistered(
                person.user(),
                person.issuer(),
                person.profile(),
                person.roles(),
                true,
                person.enabled(),
                person.primaryOrg(),
                person.source(),
                at,
                null);
    }

    Sealed profile(String id, String username, String firstName) {
        return seals.seal(
                id,
                """
                {"username":"%s","email":"%s@Example.com","firstName":"%s","lastName":"Hopper"}
                """
                        .formatted(username, username, firstName));
    }

    @Override
    public void close() {
        filing.stop();
        side.close();
    }

    /// Every id is that of one organization.
    private static final class OnlyAcme implements Organizations {

        @Override
        public Optional<Known> find(String orgId) {
            return Optional.of(new Known(orgId, "Acme", "team"));
        }
    }
}
