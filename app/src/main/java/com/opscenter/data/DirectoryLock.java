package com.opscenter.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Holds a data directory for one process. The operating system drops the lock with the process,
/// however that ends, so there is no stale lock to recover; `holder` only tells who it is.
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;
    private final Path holder;

    private DirectoryLock(FileChannel channel, Path holder) {
        this.channel = channel;
        this.holder = holder;
    }

    static DirectoryLock take(Path directory) throws IOException {
        Path holder = directory.resolve("holder");
        FileChannel channel =
                FileChannel.open(
                        directory.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new Refused(
                    "%s is in use by another Ops-Center (%s); stop that one or choose another with --data."
                            .formatted(directory, describe(holder)));
        }
        DurableFile.write(
                holder,
                "pid %d, since %s%n"
                        .formatted(
                                ProcessHandle.current().pid(),
                                Instant.now().truncatedTo(ChronoUnit.SECONDS)));
        return new DirectoryLock(channel, holder);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String describe(Path holder) throws IOException {
        return Files.exists(holder) ? Files.readString(holder).strip() : "just starting";
    }

    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        Files.deleteIfExists(holder);
        channel.close();
    }
}
