package com.opscenter.bench.rigs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The whole product on one stage: the lab's devices and one application with its PostgreSQL.
record Stage(LabProcess lab, Node app) implements AutoCloseable {

    private static final int OUTLETS = 18;

    /// Ready to be used, from the start-up cache where one can be made.
    ///
    /// @param folder for the lab
    /// @param data the data directory of the application
    static Stage open(Path folder, Path data, String... options) throws Exception {
        LabProcess lab = LabProcess.start(folder.resolve("lab"));
        Node app =
                new Node(
                        data,
                        Stream.concat(
                                        Stream.of("--opscenter.lab-file=" + lab.card()),
                                        List.of(options).stream())
                                .toList(),
                        Map.of());
        Stage stage = new Stage(lab, app);
        try {
            stage.start();
            return stage;
        } catch (Exception e) {
            stage.close();
            throw e;
        }
    }

    private void start() throws Exception {
        if (!Files.exists(Programs.cache())) {
            app.launch("-XX:AOTCacheOutput=" + Programs.cache());
            app.awaitReady();
            app.close();
        }
        app.start();
        awaitReadings();
    }

    /// Until every outlet of the two units that can switch was read once.
    void awaitReadings() throws Exception {
        Api api = app.api();
        Until.seen("the first reading of every outlet", () -> api.outlets("").size() >= OUTLETS);
    }

    /// A second registration of the lab's third unit, whose outlets cannot be switched.
    Wishes.SourceBody source() throws IOException {
        ObjectNode body = (ObjectNode) lab.source(2);
        body.put("required", false);
        return id -> body.deepCopy().put("id", id).put("name", id).toString();
    }

    List<Happened> history() throws IOException, SQLException {
        try (Connection connection = app.postgres().connect()) {
            return Happened.all(connection);
        }
    }

    /// Until no command is under way any more.
    void settle() throws Exception {
        Until.seen(
                "the end of every command",
                () -> {
                    List<Happened> events = history();
                    return !Fold.of(events, events.getLast().position()).hasPending();
                });
    }

    @Override
    public void close() throws IOException {
        app.close();
        lab.close();
    }
}
