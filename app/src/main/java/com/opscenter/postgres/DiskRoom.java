package com.opscenter.postgres;

import com.opscenter.commands.api.StorageRoom;
import com.opscenter.data.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// The free space under the server in the data directory, looked at most twice a second. A server
/// that cannot write its log any more stops altogether, so the rest is left to what it must still
/// write while nobody changes anything. A server elsewhere is not ours to measure.
@Component
class DiskRoom implements StorageRoom {

    private static final Logger LOG = LoggerFactory.getLogger(DiskRoom.class);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private final Path cluster;
    private final long reserve;
    private final Clock clock;
    private final AtomicLong looked = new AtomicLong(System.nanoTime() - PAUSE);
    private volatile @Nullable Instant fullSince;

    @Autowired
    DiskRoom(
            ObjectProvider<DataDirectory> directory,
            @Value("${opscenter.database.reserve:64MB}") DataSize reserve,
            Clock clock) {
        this(
                directory.stream().map(DataDirectory::path).findAny().orElse(Path.of("/")),
                reserve.toBytes(),
                clock);
    }

    DiskRoom(Path data, long reserve, Clock clock) {
        this.cluster = data.resolve(PostgresServer.DATABASE);
        this.reserve = reserve;
        this.clock = clock;
    }

    @Override
    public boolean isLeft() {
        return fullSince() == null;
    }

    /// When it was first seen full; null while there is room.
    @Nullable Instant fullSince() {
        long now = System.nanoTime();
        long last = looked.get();
        if (now - last >= PAUSE && looked.compareAndSet(last, now)) {
            look();
        }
        return fullSince;
    }

    private void look() {
        boolean left = !Files.exists(cluster) || cluster.toFile().getUsableSpace() >= reserve;
        if (left != (fullSince == null)) {
            fullSince = left ? null : clock.instant();
            LOG.warn("disk={} database={}", left ? "has-room" : "full", cluster);
        }
    }
}
