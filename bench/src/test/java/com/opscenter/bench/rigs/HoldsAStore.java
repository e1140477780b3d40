package com.opscenter.bench.rigs;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.Marker.Kind;
import com.opscenter.postgres.PostgresServer;
import java.nio.file.Path;

/// A process that runs the product's PostgreSQL in a data directory, until both are killed.
final class HoldsAStore {

    static final String READY = "ready";

    private HoldsAStore() {}

    /// @param arguments the data directory
    static void main(String[] arguments) throws Exception {
        DataDirectory directory = DataDirectory.open(Path.of(arguments[0]), Kind.DEMO);
        PostgresServer server = PostgresServer.in(directory);
        server.start();
        IO.println(READY);
        Thread.currentThread().join();
    }
}
