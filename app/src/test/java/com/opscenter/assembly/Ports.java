package com.opscenter.assembly;

import com.opscenter.approvals.api.ApprovalRules;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.Refusals;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.FactorRule;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Preferences;
import com.opscenter.identity.api.PreferencesView;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.SignUps;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountLooks;
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
    Time clock() {
        return new Time();
    }

    @Bean
    KnownPeople people() {
        return new KnownPeople();
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
    ApprovalRules approvalRules() {
        return Map::of;
    }

    @Bean
    AccountLooks accountLooks() {
        return new AccountLooks() {
            @Override
            public List<UserId> people() {
                return List.of();
            }

            @Override
            public void look(UserId user) {}
        };
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
    Arrived arrived(KnownPeople people) {
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
    Tiers tiers() {
        return new OnlyTrial();
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
    AskedCommands asked() {
        return new AskedCommands();
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
