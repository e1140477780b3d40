package com.opscenter.postgres;

import com.opscenter.data.DataDirectory;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// A server running inside a data directory, until it is closed.
public final class PostgresServer implements Closeable {

    /// How long a dying predecessor may keep its process number or its shared memory.
    private static final Duration DYING = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final Pattern PREDECESSOR =
            Pattern.compile("already exists|still in use|could not bind", Pattern.CASE_INSENSITIVE);

    static final String DATABASE = "database";

    private final Postmaster postmaster;
    private final Port recorded;
    private final String password;
    private int port;

    private PostgresServer(Postmaster postmaster, Port recorded, String password) {
        this.postmaster = postmaster;
        this.recorded = recorded;
        this.password = password;
    }

    /// Prepares the server without starting it, so that a shutdown may already close it.
    ///
    /// @throws com.opscenter.data.Refused when another major version made the database
    public static PostgresServer in(DataDirectory directory) throws IOException {
        return in(directory, ServerUser.find(directory.path().resolve(DATABASE)));
    }

    static PostgresServer in(DataDirectory directory, ServerUser user) throws IOException {
        Path root = directory.path();
        Cluster cluster = new Cluster(root.resolve(DATABASE));
        cluster.refuseOtherVersion();
        return in(directory, cluster, new Programs(Binaries.unpack(root), user));
    }

    static PostgresServer in(DataDirectory directory, Cluster cluster, Programs programs)
            throws IOException {
        Path root = directory.path();
        String password = directory.secrets().get("postgres");
        cluster.initialize(programs, password);
        return new PostgresServer(
                new Postmaster(programs, cluster.path(), root.resolve("postgres.out")),
                new Port(root.resolve("postgres.port")),
                password);
    }

    /// Starts on the recorded port where it is free.
    public void start() throws IOException, InterruptedException {
        postmaster.recover();
        Instant patience = Instant.now().plus(DYING);
        port = recorded.choose();
        while (!postmaster.start(port)) {
            String words = postmaster.words();
            if (!PREDECESSOR.matcher(words).find() || Instant.now().isAfter(patience)) {
                throw new IOException("PostgreSQL did not start: " + words);
            }
            Thread.sleep(PAUSE);
            port = recorded.choose();
        }
    }

    /// From now on a server that ends without having been told to is started again, on its port.
    public void keepRunning() {
        Thread.ofPlatform()
                .name("postgres-watch")
                .daemon()
                .start(new ServerWatch(postmaster, port));
    }

    /// JDBC address of a database of the server that runs in a directory now, whoever started it.
    public static Optional<String> runningIn(Path directory, String database) throws IOException {
        Path cluster = directory.toAbsolutePath().normalize().resolve(DATABASE);
        return new PidFile(cluster).servingPort().map(port -> url(port, database));
    }

    /// JDBC address of a database of this server.
    public String url(String database) {
        return url(port, database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// Name of the superuser.
    public String username() {
        return Cluster.SUPERUSER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        postmaster.stop();
    }
}
