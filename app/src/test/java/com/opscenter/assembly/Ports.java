package com.opscenter.assembly;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.Refusals;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Arrivals.Arrival;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.FactorRule;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Preferences;
import com.opscenter.identity.api.PreferencesView;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.SignUps;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.organizations.api.Invitations;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.KeyedHash;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import com.opscenter.vault.api.Ticket;
import com.opscenter.vault.api.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;

/// What the other sides give the assembly, recording.
class Ports {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    People people() {
        return new People();
    }

    @Bean
    Memberships memberships() {
        return new OnlyTheSystem();
    }

    @Bean
    Organizations organizations() {
        return orgId ->
                orgId.equals(SystemOrganization.ID)
                        ? Optional.of(new Organizations.Known(orgId, "Home", "system"))
                        : Optional.empty();
    }

    @Bean
    Invitations invitations() {
        return (_, _) -> Optional.empty();
    }

    @Bean
    SignUps signUps() {
        return new NobodySignsUp();
    }

    @Bean
    Arrived arrived(People people) {
        return new Arrived(people);
    }

    @Bean
    Preferences preferences() {
        return _ -> new PreferencesView(null, null, null, null, Map.of(), null);
    }

    @Bean
    MadeKeys keys() {
        return new MadeKeys();
    }

    @Bean
    Rule factorRule() {
        return new Rule();
    }

    @Bean
    KeyedHash hash() {
        return (purpose, word) -> purpose + " " + word;
    }

    @Bean
    Tickets tickets() {
        return new PlainTickets();
    }

    @Bean
    Roles roles() {
        return new OnlyTheSystems();
    }

    @Bean
    Denials denials() {
        return new Denials();
    }

    @Bean
    Asked asked() {
        return new Asked();
    }

    @Bean
    Seals seals() {
        return new OpenSeals();
    }

    private static final class NobodySignsUp implements SignUps {

        @Override
        public UserId signUp(Profile profile, Password password, boolean emailVerified) {
            throw new IllegalStateException("nobody was invited");
        }

        @Override
        public void signUpByLetter(Profile profile) {
            throw new IllegalStateException("it is not open");
        }
    }

    /// Tickets that anybody writes.
    private static final class PlainTickets implements Tickets {

        @Override
        public String write(Ticket ticket) {
            return ticket.id() + "." + ticket.attempt();
        }

        @Override
        public Reading read(String purpose, String text) {
            String[] parts = text.split("\\.", 2);
            return parts.length < 2
                    ? new Reading.Forged()
                    : new Reading.Good(
                            new Ticket(purpose, parts[0], Long.parseLong(parts[1]), Instant.MAX));
        }
    }

    /// Everybody is a member of the one organization there is.
    private static final class OnlyTheSystem implements Memberships {

        @Override
        public List<Membership> of(UserId person) {
            return List.of(new Membership(SystemOrganization.ID, OrgRole.MEMBER));
        }

        @Override
        public boolean awaitPosition(long position) {
            return true;
        }
    }

    /// Accepts everything and remembers it, unless it is away.
    static final class Asked implements Commands {

        final List<Command> commands = new CopyOnWriteArrayList<>();

        /// Whether nothing can be recorded.
        volatile boolean away;

        @Override
        public Outcome send(Command command, CommandContext context) {
            if (away) {
                throw new StorageUnavailableException("away");
            }
            commands.add(command);
            return new Outcome.Accepted(commands.size(), List.of(), false);
        }

        @Override
        public Rehearsal rehearse(Command command, CommandContext context) {
            return new Rehearsal.WouldHappen(List.of());
        }
    }

    /// A rule that is told which roles need a second factor.
    static final class Rule implements FactorRule {

        final Set<String> needed = ConcurrentHashMap.newKeySet();

        @Override
        public Set<String> roles() {
            return needed;
        }
    }

    /// Seals that anybody opens.
    private static final class OpenSeals implements Seals {

        @Override
        public Sealed seal(String subject, String plaintext) {
            return new Sealed(subject, plaintext);
        }

        @Override
        public Optional<String> open(Sealed sealed) {
            return Optional.of(sealed.text());
        }

        @Override
        public void destroy(String subject) {}
    }

    private static final class OnlyTheSystems implements Roles {

        @Override
        public Optional<Role> find(String name) {
            return SystemRole.of(name).map(SystemRole::role);
        }

        @Override
        public List<Role> all() {
            return Arrays.stream(SystemRole.values()).map(SystemRole::role).toList();
        }
    }

    static Profile profile(String username) {
        return new Profile(username, username + "@example.com", "First", "Last");
    }

    /// A directory that is told who there is.
    static final class People implements Directory {

        private final Map<String, Member> members = new ConcurrentHashMap<>();
        private final Map<String, Member> machines = new ConcurrentHashMap<>();

        void person(String id, String username, SystemRole role) {
            members.put(
                    id,
                    new Member(
                            new UserId(id),
                            Actor.Type.USER,
                            "embedded",
                            username,
                            username + "@example.com",
                            "First",
                            "Last",
                            Set.of(role.word()),
                            Set.of(),
                            UserStatus.ENABLED,
                            SystemOrganization.ID));
        }

        void put(Arrival arrival) {
            Profile profile = arrival.profile();
            members.put(
                    arrival.user().value(),
                    new Member(
                            arrival.user(),
                            Actor.Type.USER,
                            arrival.issuer(),
                            profile.username(),
                            profile.email(),
                            profile.firstName(),
                            profile.lastName(),
                            arrival.roles(),
                            Set.of(),
                            UserStatus.ENABLED,
                            SystemOrganization.ID));
        }

        void machine(String id, String clientId, Set<Permission> explicit) {
            Member member =
                    new Member(
                            new UserId(id),
                            Actor.Type.SERVICE,
                            "embedded",
                            clientId,
                            null,
                            null,
                            null,
                            Set.of(),
                            explicit,
                            UserStatus.ENABLED,
                            SystemOrganization.ID);
            members.put(id, member);
            machines.put(clientId, member);
        }

        @Override
        public Optional<Member> member(UserId id) {
            return Optional.ofNullable(members.get(id.value()));
        }

        @Override
        public Optional<UserId> writtenAt(String email) {
            return members.values().stream()
                    .filter(member -> email.equalsIgnoreCase(member.email()))
                    .map(Member::id)
                    .findFirst();
        }

        @Override
        public List<UserId> named(String name) {
            return members.values().stream()
                    .filter(member -> name.equals(member.username()))
                    .map(Member::id)
                    .toList();
        }

        @Override
        public Optional<Member> serviceAccount(String clientId) {
            return Optional.ofNullable(machines.get(clientId));
        }

        @Override
        public String nameOf(Actor actor) {
            return actor.id();
        }

        @Override
        public boolean awaitPosition(long position) {
            return true;
        }
    }

    static final class Denials implements Refusals {

        final List<String> recorded = new CopyOnWriteArrayList<>();

        @Override
        public void refused(Caller caller, Refusal refusal, Attempt attempt) {
            recorded.add(caller.name() + " " + refusal.code() + " " + attempt.target());
        }

        @Override
        public void unauthenticated(String address) {
            recorded.add(address);
        }
    }
}
