package com.opscenter.postgres;

import com.opscenter.data.DataDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.jar.JarFile;

/// The server of a data directory as a version of ours ran it that came with PostgreSQL 17.
public final class OlderServer {

    /// Put there by the build.
    private static final Path JAR = Path.of("target", "postgres-17.jar");

    private OlderServer() {}

    public static PostgresServer in(DataDirectory directory) throws IOException {
        Path home = directory.path().resolve("postgresql-17");
        try (JarFile jar = new JarFile(JAR.toFile());
                InputStream archive =
                        jar.getInputStream(jar.getJarEntry("postgres-linux-x86_64.txz"))) {
            Binaries.extract(archive, home);
        }
        Cluster cluster = new Cluster(directory.path().resolve("database"));
        Programs programs = new Programs(home, ServerUser.find(cluster.path()));
        return PostgresServer.in(directory, cluster, programs);
    }
}
