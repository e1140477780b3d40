package com.opscenter;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.Marker;
import com.opscenter.postgres.PostgresServer;
import com.opscenter.postgres.UnpackedOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// One PostgreSQL per JVM for integration tests, the product's own, durable as in production. Every
/// caller gets a database of its own, which the application creates and migrates itself.
public final class Database {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static @Nullable PostgresServer shared;

    private Database() {}

    /// Properties (`name=value`) that point an application at a new, empty database.
    public static List<String> properties() {
        PostgresServer server = server();
        return List.of(
                "opscenter.database.url=" + server.url("test_" + COUNT.incrementAndGet()),
                "opscenter.database.username=" + server.username(),
                "opscenter.database.password=" + server.password(),
                "opscenter.database.owner-password=owner",
                "opscenter.database.writer-password=writer",
                "opscenter.database.reader-password=reader");
    }

    private static synchronized PostgresServer server() {
        PostgresServer server = shared;
        if (server == null) {
            server = start();
            shared = server;
        }
        return server;
    }

    private static PostgresServer start() {
        try {
            Path folder = Files.createTempDirectory("opscenter-test");
            DataDirectory directory = DataDirectory.open(UnpackedOnce.in(folder), Marker.Kind.DEMO);
            PostgresServer server = PostgresServer.in(directory);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(server, folder)));
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL for tests did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void discard(PostgresServer server, Path folder) {
        try {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new IllegalStateException("left behind: " + folder, e);
        }
    }
}
