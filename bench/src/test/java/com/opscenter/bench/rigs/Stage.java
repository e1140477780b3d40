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
record Stage(Path folder, LabProcess lab, Node app) implements AutoCloseable {

    /// Ready to be used, from the start-up cache where one can be made.
    static Stage open(Path folder, String... options) throws Exception {
        LabProcess lab = LabProcess.start(folder.resolve("lab"));
        Node app =
                new Node(
                        folder.resolve("data"),
                        Stream.concat(
                                        Stream.of(
                                                "--opscenter.lab-file=" + lab.card()),
                                        List.of(options).stream())
                                .toList(),
                        Map.of());
        Stage stage = new Stage(folder, lab, app);
        if (!Files.exists(Programs.cache())) {
            app.launch("-XX:AOTCacheOutput=" + Programs.cache());
            app.awaitReady();
            app.close();
        }
        app.start();
        Api api = app.api();
        Until.seen(
                "the first reading of every outlet",
                () -> api.items("/api/v1/power/outlets").size() >= 21);
        return stage;
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
