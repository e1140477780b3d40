package com.opscenter.vault.command;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `vault.subject_key`: one key per person, wrapped by the master key. Keys are not cached, so that
/// a destroyed one is gone on every node at once.
@Component
class SubjectKeys {

    private final JdbcClient database;
    private final Encryption master;

    SubjectKeys(@Qualifier("append") DataSource database, MasterKey master) {
        this.database = JdbcClient.create(database);
        this.master = master.encryption();
    }

    /// Empty when there is none or it was destroyed.
    Optional<Encryption> find(String subject) {
        return database.sql(
                        "SELECT wrapped FROM vault.subject_key"
                                + " WHERE subject = ? AND wrapped IS NOT NULL")
                .param(subject)
                .query(byte[].class)
                .optional()
                .map(wrapped -> unwrap(subject, wrapped));
    }

    /// Empty when it was destroyed; a new one is never made in its place.
    Optional<Encryption> findOrMake(String subject) {
        Optional<Encryption> known = find(subject);
        if (known.isPresent()) {
            return known;
        }
        database.sql(
                        "INSERT INTO vault.subject_key (subject, wrapped) VALUES (?, ?)"
                                + " ON CONFLICT (subject) DO NOTHING")
                .params(subject, master.encrypt(Encryption.newKey(), purpose(subject)))
                .update();
        return find(subject);
    }

    void destroy(String subject) {
        database.sql(
                        """
                        INSERT INTO vault.subject_key (subject, destroyed_at)
                        VALUES (?, clock_timestamp())
                        ON CONFLICT (subject)
                        DO UPDATE SET wrapped = NULL, destroyed_at = excluded.destroyed_at
                        """)
                .param(subject)
                .update();
    }

    private Encryption unwrap(String subject, byte[] wrapped) {
        try {
            return Encryption.under(master.decrypt(wrapped, purpose(subject)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the key of %s was moved or damaged".formatted(subject), e);
        }
    }

    private static String purpose(String subject) {
        return "subject/" + subject;
    }
}
