package com.opscenter.provider;

import com.opscenter.identity.api.UserId;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Who may sign in at the embedded provider, and with which password. What they may do is not known
/// here: that is in our own read model, under the same id.
@Component
@OnlyWhenEmbedded
public class Accounts implements UserDetailsService {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    Accounts(@Qualifier("identity") JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /// Makes the account, or sets name and password of the one that has this id.
    public void put(UserId user, String username, String password) {
        jdbc.sql(
                        """
                        INSERT INTO identity.account (user_id, username, password_hash)
                        VALUES (:id::uuid, :name, :hash)
                        ON CONFLICT (user_id) DO UPDATE SET
                          username = excluded.username, password_hash = excluded.password_hash
                        """)
                .param("id", user.value())
                .param("name", canonical(username))
                .param("hash", passwords.encode(password))
                .update();
    }

    /// Everybody who has an account.
    public List<UserId> all() {
        return jdbc.sql("SELECT user_id::text FROM identity.account ORDER BY user_id")
                .query((row, _) -> new UserId(row.getString(1)))
                .list();
    }

    public boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM identity.account)")
                .query(Boolean.class)
                .single();
    }

    public boolean isTaken(String username) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM identity.account WHERE username = :name)")
                .param("name", canonical(username))
                .query(Boolean.class)
                .single();
    }

    /// The account by the name typed into the form. Its own name is the user id, which becomes the
    /// subject of the tokens.
    @Override
    public UserDetails loadUserByUsername(String username) {
        return jdbc.sql(
                        "SELECT user_id::text, password_hash, suspended FROM identity.account"
                                + " WHERE username = :name")
                .param("name", canonical(username))
                .query((row, _) ->
                        User.withUsername(row.getString(1))
                                .password(row.getString(2))
                                .disabled(row.getBoolean(3))
                                .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("There is no such account"));
    }

    private static String canonical(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
