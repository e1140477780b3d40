package com.opscenter.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Asks the table. The owner of a stream never changes, so it is asked for once.
final class JdbcStreams implements Streams {

    private static final String HEAD =
            "SELECT coalesce(max(sequence_number), -1) FROM event_store.domain_event_entry"
                    + " WHERE aggregate_identifier = ?";
    private static final String OWNER =
            "SELECT org_id, site FROM event_store.domain_event_entry"
                    + " WHERE aggregate_identifier = ? AND sequence_number = 0";

    private final JdbcClient database;
    private final Cache<String, Owner> owners = Caffeine.newBuilder().maximumSize(100_000).build();

    JdbcStreams(JdbcClient database) {
        this.database = database;
    }

    @Override
    public long head(String stream) {
        return database.sql(HEAD).param(stream).query(Long.class).single();
    }

    @Override
    public Optional<Owner> owner(String stream) {
        Optional<Owner> known = Optional.ofNullable(owners.getIfPresent(stream));
        if (known.isPresent()) {
            return known;
        }
        Optional<Owner> stored =
                database.sql(OWNER)
                        .param(stream)
                        .query((row, _) -> new Owner(row.getString(1), row.getString(2)))
                        .optional();
        stored.ifPresent(owner -> owners.put(stream, owner));
        return stored;
    }
}
