package com.opscenter.security.keys;

import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.KeyUses;
import com.opscenter.identity.api.keys.KnownApiKey;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notes the last use of each key: at once for this node, in the table once a minute and when the
/// node stops. What a crash takes along is the last minute of it.
@Component
public final class StoredUses implements KeyUses, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StoredUses.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Map<String, Fresh> unwritten = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;
    private @Nullable ScheduledExecutorService rhythm;

    public StoredUses(@Qualifier("identity") JdbcClient jdbc, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    /// @param address in clear, sealed with the owner's key before it is stored
    private record Fresh(UserId owner, Instant at, String address) {

        Use use() {
            return new Use(at, address);
        }
    }

    void used(KnownApiKey key, String address) {
        unwritten.put(key.id(), new Fresh(key.owner(), clock.instant(), address));
    }

    /// A machine came, by its credentials or with a key; from where is not kept of it.
    void came(UserId machine) {
        unwritten.put(KeyUses.ofMachine(machine), new Fresh(machine, clock.instant(), ""));
    }

    @Override
    public Map<String, Use> of(Collection<String> keyIds) {
        Map<String, Use> uses = new HashMap<>();
        if (keyIds.isEmpty()) {
            return uses;
        }
        jdbc.sql(
                        """
                        SELECT key_id, used_at, owner, address FROM identity.api_key_use
                        WHERE key_id IN (:ids)
                        """)
                .param("ids", keyIds)
                .query(row -> {
                    Sealed address = new Sealed(row.getString(3), row.getString(4));
                    uses.put(
                            row.getString(1),
                            new Use(
                                    row.getTimestamp(2).toInstant(),
                                    seals.open(address).orElse(null)));
                });
        for (String id : keyIds) {
            Fresh newer = unwritten.get(id);
            if (newer != null) {
                uses.merge(id, newer.use(), StoredUses::later);
            }
        }
        return uses;
    }

    /// What is used while it is written is written the next time.
    void write() {
        Map.copyOf(unwritten)
                .forEach((id, use) -> {
                    write(id, use);
                    unwritten.remove(id, use);
                });
    }

    /// Another node may have seen it later.
    private void write(String keyId, Fresh use) {
        Sealed address = seals.seal(use.owner().value(), use.address());
        jdbc.sql(
                        """
                        INSERT INTO identity.api_key_use AS known (key_id, used_at, owner, address)
                        VALUES (:id, :at, :owner, :address)
                        ON CONFLICT (key_id) DO UPDATE
                          SET used_at = excluded.used_at, address = excluded.address
                          WHERE known.used_at < excluded.used_at
                        """)
                .param("id", keyId)
                .param("at", Timestamp.from(use.at()))
                .param("owner", address.subject())
                .param("address", address.text())
                .update();
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService begun =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("api-key-uses").factory());
        ScheduledFuture<?> _ =
                begun.scheduleWithFixedDelay(
                        this::tryToWrite, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        rhythm = begun;
    }

    @Override
    public synchronized void stop() {
        if (rhythm != null) {
            rhythm.shutdownNow();
            rhythm = null;
        }
        tryToWrite();
    }

    @Override
    public synchronized boolean isRunning() {
        return rhythm != null;
    }

    /// The database may be away for a while; the next time will do.
    private void tryToWrite() {
        try {
            write();
        } catch (RuntimeException e) {
            LOG.warn("api-key-uses=unwritten cause={}", e.toString());
        }
    }

    private static Use later(Use one, Use other) {
        return one.at().isBefore(other.at()) ? other : one;
    }
}
