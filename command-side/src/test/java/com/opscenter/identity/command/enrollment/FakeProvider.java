package com.opscenter.identity.command.enrollment;

import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.Ask;
import com.opscenter.identity.api.provider.IdentityAdmin;
import com.opscenter.identity.api.provider.NewAccount;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.identity.api.provider.ProviderException;
import com.opscenter.identity.api.provider.ProviderSession;
import com.opscenter.identity.api.provider.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A provider that goes away, and whoever asks it with it, at the moment the test wants.
final class FakeProvider implements IdentityAdmin {

    enum Mood {
        WELL,
        AWAY,
        HAS_SOMEBODY_ELSE,
        /// It makes the account, and nobody hears of it.
        LOSES_THE_ANSWER,
        ASKER_IS_KILLED_BEFORE,
        ASKER_IS_KILLED_AFTER
    }

    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final int ANY = 1_000_000;

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final AtomicInteger lookedFor = new AtomicInteger();
    private final AtomicInteger askedInVain = new AtomicInteger();
    private volatile Mood mood = Mood.WELL;
    private volatile Semaphore room = new Semaphore(ANY);

    void is(Mood next) {
        mood = next;
    }

    /// Whoever asks for more waits, for good.
    void hasRoomFor(int more) {
        room = new Semaphore(more);
    }

    void hasRoom() {
        room = new Semaphore(ANY);
    }

    int lookedFor() {
        return lookedFor.get();
    }

    int askedInVain() {
        return askedInVain.get();
    }

    long accountsOf(String username) {
        return accounts.values().stream()
                .filter(account -> account.profile().username().equals(username))
                .count();
    }

    @Override
    public String issuer() {
        return "fake";
    }

    @Override
    public Account create(NewAccount wanted, @Nullable Password password) throws ProviderException {
        room.acquireUninterruptibly();
        switch (mood) {
            case AWAY -> {
                askedInVain.incrementAndGet();
                throw new ProviderException.Unavailable(Duration.ofSeconds(5));
            }
            case HAS_SOMEBODY_ELSE -> throw new ProviderException.Conflict("email");
            case ASKER_IS_KILLED_BEFORE -> throw new Killed();
            case WELL, LOSES_THE_ANSWER, ASKER_IS_KILLED_AFTER -> {}
        }
        Account made = accounts.computeIfAbsent(wanted.commandId(), _ -> account(wanted));
        switch (mood) {
            case LOSES_THE_ANSWER -> throw new ProviderException.Slow();
            case ASKER_IS_KILLED_AFTER -> throw new Killed();
            case WELL, AWAY, HAS_SOMEBODY_ELSE, ASKER_IS_KILLED_BEFORE -> {}
        }
        return made;
    }

    private static Account account(NewAccount wanted) {
        return new Account(
                new UserId(UUID.randomUUID().toString()),
                wanted.profile(),
                wanted.enabled(),
                wanted.emailVerified(),
                wanted.roles(),
                wanted.attributes(),
                wanted.commandId(),
                Instant.now());
    }

    @Override
    public Optional<Account> find(UserId id) {
        return accounts.values().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Account> findByCommand(String commandId) throws ProviderException {
        lookedFor.incrementAndGet();
        if (mood == Mood.AWAY) {
            throw new ProviderException.Unavailable(Duration.ofSeconds(5));
        }
        return Optional.ofNullable(accounts.get(commandId));
    }

    @Override
    public Account bring(UserId id, Wanted wanted) {
        return find(id).orElseThrow();
    }

    @Override
    public void remove(UserId id) {
        accounts.values().removeIf(account -> account.id().equals(id));
    }

    @Override
    public void askTo(UserId id, Duration life, Set<Ask> asks) {}

    @Override
    public List<ProviderSession> sessions(UserId id) {
        return List.of();
    }

    @Override
    public void endSessions(UserId id) {}

    @Override
    public boolean endSession(UserId id, String session) {
        return false;
    }
}
