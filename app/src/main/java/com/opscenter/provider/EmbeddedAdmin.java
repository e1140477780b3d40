package com.opscenter.provider;

import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.Ask;
import com.opscenter.identity.api.provider.IdentityAdmin;
import com.opscenter.identity.api.provider.NewAccount;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.identity.api.provider.ProviderException;
import com.opscenter.identity.api.provider.ProviderSession;
import com.opscenter.identity.api.provider.Wanted;
import com.opscenter.mail.api.LetterKind;
import com.opscenter.vault.api.KeyedHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The accounts of the embedded provider, in `identity.account`. It keeps neither roles nor
/// attributes, for which nobody asks it, and no session beyond the sign-in itself.
@Component
@OnlyWhenEmbedded
class EmbeddedAdmin implements IdentityAdmin {

    private static final String ACCOUNT =
            "SELECT user_id::text, sealed_profile, NOT suspended, email_verified, command_id,"
                    + " created_at FROM identity.account ";

    /// Of an account whose person was erased.
    private static final Profile UNKNOWN = new Profile("", "", null, null);

    private final JdbcClient jdbc;
    private final PasswordHashing passwords;
    private final AccountLetters letters;
    private final AccountProfiles profiles;
    private final KeyedHash hash;

    EmbeddedAdmin(
            @Qualifier("identity") JdbcClient jdbc,
            PasswordHashing passwords,
            AccountLetters letters,
            AccountProfiles profiles,
            KeyedHash hash) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.letters = letters;
        this.profiles = profiles;
        this.hash = hash;
    }

    @Override
    public String issuer() {
        return Issuer.EMBEDDED.word();
    }

    @Override
    public Account create(NewAccount wanted, @Nullable Password password) throws ProviderException {
        Optional<Account> known = findByCommand(wanted.commandId());
        if (known.isPresent()) {
            return known.get();
        }
        UserId user = new UserId(UUID.randomUUID().toString());
        StatementSpec insert =
                jdbc.sql(
                        """
                        INSERT INTO identity.account
                          (user_id, username, email_hash, sealed_profile, suspended, email_verified,
                           command_id, password_hash, must_change)
                        VALUES
                          (:id::uuid, :name, :email, :profile, NOT :enabled, :verified,
                           :command, :password, :temporary)
                        """);
        try {
            unique(() ->
                    named(insert, user, wanted.profile())
                            .param("enabled", wanted.enabled())
                            .param("verified", wanted.emailVerified())
                            .param("command", wanted.commandId())
                            .param(
                                    "password",
                                    password == null ? null : passwords.hashed(password.value()))
                            .param("temporary", password != null && password.temporary())
                            .update());
        } catch (ProviderException.Conflict taken) {
            // By another process that carries out the same wish?
            return findByCommand(wanted.commandId()).orElseThrow(() -> taken);
        }
        return find(user).orElseThrow();
    }

    @Override
    public Optional<Account> find(UserId id) {
        return jdbc.sql(ACCOUNT + "WHERE user_id = :id::uuid")
                .param("id", id.value())
                .query((row, _) -> account(row))
                .optional();
    }

    @Override
    public Optional<Account> findByCommand(String commandId) {
        return jdbc.sql(ACCOUNT + "WHERE command_id = :command")
                .param("command", commandId)
                .query((row, _) -> account(row))
                .optional();
    }

    /// Whether somebody may come in does not wait for names that somebody else still has.
    @Override
    public Account bring(UserId id, Wanted wanted) throws ProviderException {
        Profile before = known(id).profile();
        jdbc.sql(
                        """
                        UPDATE identity.account SET suspended = NOT :enabled,
                          email_verified = :verified
                        WHERE user_id = :id::uuid
                        """)
                .param("id", id.value())
                .param("enabled", wanted.enabled())
                .param("verified", wanted.emailVerified())
                .update();
        if (!wanted.profile().equals(before)) {
            rename(id, before, wanted.profile());
        }
        return known(id);
    }

    /// A link that was sent to the address before is worth nothing any more.
    private void rename(UserId id, Profile before, Profile after) throws ProviderException {
        StatementSpec update =
                jdbc.sql(
                        """
                        UPDATE identity.account SET username = :name, sealed_profile = :profile,
                          email_hash = CASE WHEN :moved THEN :email ELSE email_hash END,
                          password_attempt = password_attempt + CASE WHEN :moved THEN 1 ELSE 0 END
                        WHERE user_id = :id::uuid
                        """);
        boolean moved = !after.email().equalsIgnoreCase(before.email());
        unique(() -> named(update, id, after).param("moved", moved).update());
    }

    @Override
    public void remove(UserId id) {
        jdbc.sql(
                        """
                        WITH granted AS
                          (DELETE FROM identity.oauth2_authorization WHERE principal_name = :id)
                        DELETE FROM identity.account WHERE user_id = :id::uuid
                        """)
                .param("id", id.value())
                .update();
    }

    @Override
    public void askTo(UserId id, Duration life, Set<Ask> asks) throws ProviderException {
        Profile profile = known(id).profile();
        boolean isNew = asks.contains(Ask.VERIFY_EMAIL);
        letters.write(isNew ? LetterKind.WELCOME : LetterKind.SET_PASSWORD, id, profile, life);
    }

    @Override
    public List<ProviderSession> sessions(UserId id) {
        return List.of();
    }

    @Override
    public void endSessions(UserId id) {
        // A sign-in lasts here until its code is exchanged; what follows are our own sessions.
    }

    @Override
    public boolean endSession(UserId id, String session) {
        return false;
    }

    private Account known(UserId id) throws ProviderException {
        return find(id).orElseThrow(
                        () -> new ProviderException.Refused("There is no such account"));
    }

    private StatementSpec named(StatementSpec statement, UserId user, Profile profile) {
        return statement
                .param("id", user.value())
                .param("name", SignInNames.canonical(profile.username()))
                .param("email", SignInNames.email(hash, profile.email()))
                .param("profile", profiles.sealed(user, profile));
    }

    private Account account(ResultSet row) throws SQLException {
        UserId id = new UserId(row.getString(1));
        return new Account(
                id,
                profiles.opened(id, row.getString(2)).orElse(UNKNOWN),
                row.getBoolean(3),
                row.getBoolean(4),
                Set.of(),
                Map.of(),
                row.getString(5),
                row.getTimestamp(6).toInstant());
    }

    private static void unique(Runnable work) throws ProviderException {
        try {
            work.run();
        } catch (DuplicateKeyException taken) {
            String what = String.valueOf(taken.getMessage());
            throw new ProviderException.Conflict(
                    what.contains("account_email_hash_key") ? "email" : "username");
        }
    }
}
