package com.opscenter.identity.command.accounts;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A provider that has one account, and is only looked at.
final class OneAccount implements IdentityAdmin {

    static final String ISSUER = "https://id.example.com/realms/ops";

    @Nullable Account account;

    /// What happens while it is read.
    Runnable meanwhile = () -> {};

    boolean away;

    OneAccount(Account account) {
        this.account = account;
    }

    @Override
    public String issuer() {
        return ISSUER;
    }

    @Override
    public Optional<Account> find(UserId id) throws ProviderException {
        meanwhile.run();
        if (away) {
            throw new ProviderException.Unavailable(Duration.ofSeconds(5));
        }
        return Optional.ofNullable(account);
    }

    @Override
    public Account create(NewAccount wanted, @Nullable Password password) {
        throw new AssertionError("nobody is made");
    }

    @Override
    public Optional<Account> findByCommand(String commandId) {
        return Optional.empty();
    }

    @Override
    public Account bring(UserId id, Wanted wanted) {
        throw new AssertionError("nothing is changed");
    }

    @Override
    public void remove(UserId id) {
        throw new AssertionError("nobody is removed");
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
        throw new AssertionError("no session is ended");
    }

    @Override
    public boolean endSession(UserId id, String session) {
        return false;
    }
}
