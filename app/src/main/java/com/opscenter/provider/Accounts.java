package com.opscenter.provider;

import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.identity.api.UserId;
import com.opscenter.vault.api.KeyedHash;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Who may sign in at the embedded provider, and with which password. What they may do is not known
/// here: that is in our own read model, under the same id.
@Component
@OnlyWhenEmbedded
public class Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final KeyedHash hash;
    private final AccountProfiles profiles;

    Accounts(
            @Qualifier("identity") JdbcClient jdbc,
            PasswordEncoder passwords,
            KeyedHash hash,
            AccountProfiles profiles) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.hash = hash;
        this.profiles = profiles;
    }

    /// Makes the account, or sets names and password of the one that has this id.
    public void put(UserId user, Profile profile, String password) {
        jdbc.sql(
                        """
                        INSERT INTO identity.account
                          (user_id, username, email_hash, sealed_profile, email_verified,
                           password_hash)
                        VALUES (:id::uuid, :name, :email, :profile, true, :hash)
                        ON CONFLICT (user_id) DO UPDATE SET
                          username = excluded.username, email_hash = excluded.email_hash,
                          sealed_profile = excluded.sealed_profile,
                          password_hash = excluded.password_hash
                        """)
                .param("id", user.value())
                .param("name", SignInNames.canonical(profile.username()))
                .param("email", SignInNames.email(hash, profile.email()))
                .param("profile", profiles.sealed(user, profile))
                .param("hash", passwords.encode(password))
                .update();
    }

    /// Everybody who has an account.
    public List<UserId> all() {
        return users("SELECT user_id::text FROM identity.account ORDER BY user_id");
    }

    /// Those whose accounts are from before one could sign in by an e-mail address.
    public List<UserId> withoutEmail() {
        return users(
                "SELECT user_id::text FROM identity.account WHERE email_hash IS NULL"
                        + " ORDER BY user_id");
    }

    /// What was not kept of an account from before.
    ///
    /// @param alone whether the e-mail address is theirs alone: then one can sign in by it, too
    public void complete(UserId user, Profile profile, boolean alone) {
        jdbc.sql(
                        """
                        UPDATE identity.account SET sealed_profile = :profile, email_hash = :email,
                          email_verified = true
                        WHERE user_id = :id::uuid
                        """)
                .param("id", user.value())
                .param("profile", profiles.sealed(user, profile))
                .param("email", alone ? SignInNames.email(hash, profile.email()) : null)
                .update();
    }

    public boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM identity.account)")
                .query(Boolean.class)
                .single();
    }

    public boolean isTaken(String username) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM identity.account WHERE username = :name)")
                .param("name", SignInNames.canonical(username))
                .query(Boolean.class)
                .single();
    }

    /// The account by the user name or e-mail address typed into the form; where one person's name
    /// is another's address, the name counts. Its own name is the user id, which becomes the
    /// subject of the tokens.
    UserDetails find(String typed) {
        return jdbc.sql(
                        """
                        SELECT user_id::text, password_hash, suspended FROM identity.account
                        WHERE (username = :name OR email_hash = :email)
                          AND password_hash IS NOT NULL
                        ORDER BY username = :name DESC LIMIT 1
                        """)
                .param("name", SignInNames.canonical(typed))
                .param("email", SignInNames.email(hash, typed))
                .query((row, _) ->
                        User.withUsername(row.getString(1))
                                .password(row.getString(2))
                                .disabled(row.getBoolean(3))
                                .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("There is no such account"));
    }

    /// Somebody who proved otherwise who they are; empty for whoever may not come in.
    public Optional<UserDetails> known(UserId user) {
        return jdbc.sql(
                        "SELECT user_id::text FROM identity.account"
                                + " WHERE user_id = :id::uuid AND NOT suspended")
                .param("id", user.value())
                .query((row, _) -> User.withUsername(row.getString(1)).password("").build())
                .optional();
    }

    /// Whether the password was given by somebody else and another one must be chosen.
    boolean mustChange(UserId user) {
        return jdbc.sql(
                        "SELECT coalesce(bool_or(must_change), false) FROM identity.account"
                                + " WHERE user_id = :id::uuid")
                .param("id", user.value())
                .query(Boolean.class)
                .single();
    }

    /// The number a ticket must have to set the password; empty when there is no account.
    OptionalLong attempt(UserId user) {
        return number(
                "SELECT password_attempt FROM identity.account WHERE user_id = :id::uuid", user);
    }

    /// A new number, which voids all tickets that were written before.
    OptionalLong nextAttempt(UserId user) {
        return number(
                "UPDATE identity.account SET password_attempt = password_attempt + 1"
                        + " WHERE user_id = :id::uuid RETURNING password_attempt",
                user);
    }

    /// A password was set.
    ///
    /// @param emailHash of the address a letter with this attempt went to: with another address
    ///   there would be another attempt
    record Chosen(@Nullable String emailHash) {}

    /// Sets the password a ticket was written for, which is good for nothing afterwards.
    ///
    /// @return empty when the attempt was not the newest one any more
    Optional<Chosen> choose(UserId user, long attempt, String password) {
        return jdbc.sql(
                        """
                        UPDATE identity.account SET password_hash = :hash,
                          must_change = false, password_attempt = password_attempt + 1
                        WHERE user_id = :id::uuid AND password_attempt = :attempt
                        RETURNING sealed_profile
                        """)
                .param("id", user.value())
                .param("attempt", attempt)
                .param("hash", passwords.encode(password))
                .query((row, _) -> new Chosen(emailHash(user, row.getString(1))))
                .optional();
    }

    private @Nullable String emailHash(UserId user, @Nullable String sealed) {
        return profiles.opened(user, sealed)
                .map(profile -> SignInNames.email(hash, profile.email()))
                .orElse(null);
    }

    private OptionalLong number(String sql, UserId user) {
        Optional<Long> number =
                jdbc.sql(sql).param("id", user.value()).query(Long.class).optional();
        return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private List<UserId> users(String sql) {
        return jdbc.sql(sql).query((row, _) -> new UserId(row.getString(1))).list();
    }
}
