package com.opscenter.identity.api.provider;

import com.opscenter.identity.api.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps the accounts by which people sign in. What they may do here is decided by our own events.
public interface IdentityAdmin {

    /// What its people are registered under: `embedded`, or the issuer URL of an outside one.
    String issuer();

    /// Whether the roles its tokens show hold here at once, as long as they are newer than what was
    /// decided here; else what it shows otherwise is a difference that somebody answers.
    default boolean decidesRoles() {
        return false;
    }

    /// Makes an account; asked again with the same command id it answers the one it made.
    ///
    /// @param password null for somebody who is to choose one by a letter
    Account create(NewAccount wanted, @Nullable Password password) throws ProviderException;

    Optional<Account> find(UserId id) throws ProviderException;

    Optional<Account> findByCommand(String commandId) throws ProviderException;

    /// Who signs in there with this address; empty where nobody does, or where it is known here
    /// alone who has it.
    default Optional<UserId> writtenAt(String email) throws ProviderException {
        return Optional.empty();
    }

    /// Changes the account into what is wanted.
    Account bring(UserId id, Wanted wanted) throws ProviderException;

    /// One that is gone already is no failure.
    void remove(UserId id) throws ProviderException;

    /// Sends a letter with a link.
    ///
    /// @param life how long the link holds
    void askTo(UserId id, Duration life, Set<Ask> asks) throws ProviderException;

    List<ProviderSession> sessions(UserId id) throws ProviderException;

    void endSessions(UserId id) throws ProviderException;

    /// False when the person has no such session.
    boolean endSession(UserId id, String session) throws ProviderException;
}
