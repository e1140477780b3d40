package com.opscenter.postgres;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.Marker.Kind;
import java.io.IOException;
import java.nio.file.Path;

/// A process of its own that runs a server until it is killed.
final class HoldsAServer {

    private HoldsAServer() {}

    /// @param arguments the data directory
    static void main(String[] arguments) throws IOException, InterruptedException {
        DataDirectory directory = DataDirectory.open(Path.of(arguments[0]), Kind.DEMO);
        PostgresServer server = PostgresServer.in(directory);
        server.start();
        System.out.println(server.url("postgres"));
        Thread.currentThread().join();
    }

    /// @return the process, once its server is ready
    static Process fork(Path data) throws IOException {
        UnpackedOnce.in(data);
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                HoldsAServer.class.getName(),
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        if (process.inputReader().readLine() == null) {
            throw new IOException("the forked process did not start its server");
        }
        return process;
    }
}
