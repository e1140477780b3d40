package com.opscenter.identity.command.people;

import com.opscenter.commands.command.MemoryHistory;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.Ask;
import com.opscenter.identity.api.provider.IdentityAdmin;
import com.opscenter.identity.api.provider.NewAccount;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.identity.api.provider.ProviderException;
import com.opscenter.identity.api.provider.ProviderSession;
import com.opscenter.identity.api.provider.Wanted;
import com.opscenter.testing.ReadableSeals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.json.JsonMapper;

/// A provider that knows one person and fails as it is told to, with the reaction that tells it.
final class ToldProvider implements IdentityAdmin {

    static final UserId ADA = new UserId("9b2f1c30-0000-4000-8000-0000000000aa");

    /// What it said about what it was told last, empty where it took it.
    final List<Optional<String>> after = new ArrayList<>();

    private final MemoryHistory history = new MemoryHistory();
    private final WhenPersonChangesThenTellProvider reaction =
            new WhenPersonChangesThenTellProvider(
                    new ObjectProvider<>() {
                        @Override
                        public IdentityAdmin getObject() {
                            return ToldProvider.this;
                        }
                    },
                    history,
                    new ReadableSeals(),
                    new Turned(),
                    JsonMapper.builder().build(),
                    new Heard());
    private Instant now = Instant.parse("2026-11-21T14:30:00Z");
    private boolean known = true;

    Account account =
            new Account(
                    ADA,
                    new Profile("ada", "ada@example.com", "Ada", "Lovelace"),
                    true,
                    true,
                    Set.of("admin"),
                    Map.of(),
                    null,
                    Instant.EPOCH);

    /// What was changed there and waits for an answer.
    Set<AccountAspect> waiting = Set.of();

    @Nullable ProviderException fails;

    /// Whether it is away right after it has refused something.
    boolean hiccup;

    int brought;
    int sessionsEnded;

    long record(UserEvent event) {
        return history.append(List.of(event));
    }

    void react(long position) throws Exception {
        var stored = history.byPosition(position).orElseThrow();
        if (stored.payload() instanceof UserEvent event) {
            reaction.react(event, stored, false);
        }
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /// The account with another address and last name.
    Account named(String email, String lastName) {
        return new Account(
                ADA,
                new Profile("ada", email, "Ada", lastName),
                true,
                true,
                Set.of("admin"),
                Map.of(),
                null,
                Instant.EPOCH);
    }

    void forgets() {
        known = false;
    }

    @Override
    public String issuer() {
        return "https://id.example.com/realms/ops";
    }

    @Override
    public Account create(NewAccount wanted, @Nullable Password password) {
        throw new AssertionError("nobody is made");
    }

    @Override
    public Optional<Account> find(UserId id) {
        return known && id.equals(ADA) ? Optional.of(account) : Optional.empty();
    }

    @Override
    public Optional<Account> findByCommand(String commandId) {
        return Optional.empty();
    }

    @Override
    public Account bring(UserId id, Wanted wanted) throws ProviderException {
        ProviderException failure = fails;
        if (failure != null) {
            throw failure;
        }
        brought++;
        account =
                new Account(
                        id,
                        wanted.profile(),
                        wanted.enabled(),
                        wanted.emailVerified(),
                        wanted.roles(),
                        wanted.attributes(),
                        null,
                        Instant.EPOCH);
        return account;
    }

    @Override
    public void remove(UserId id) {
        known = false;
    }

    @Override
    public void askTo(UserId id, Duration life, Set<Ask> asks) {
        throw new AssertionError("no letter is written");
    }

    @Override
    public List<ProviderSession> sessions(UserId id) {
        return List.of();
    }

    @Override
    public void endSessions(UserId id) {
        sessionsEnded++;
    }

    @Override
    public boolean endSession(UserId id, String session) {
        return false;
    }

    private final class Heard implements AfterTelling {

        @Override
        public Set<AccountAspect> waiting(UserId user) {
            return waiting;
        }

        @Override
        public void told(UserEvent event, @Nullable String refusal) throws ProviderException {
            if (refusal != null && hiccup) {
                throw new ProviderException.Unavailable(Duration.ofSeconds(5));
            }
            after.add(Optional.ofNullable(refusal));
        }
    }

    private final class Turned extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
