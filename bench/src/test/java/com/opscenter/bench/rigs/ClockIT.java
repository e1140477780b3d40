package com.opscenter.bench.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clock of application and database jumps three days ahead, six back, and three ahead again,
/// while everything runs.
class ClockIT {

    private static final Rig RIG = Rig.named("clock");
    private static final Path LIBRARY =
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");
    private static final String BACKWARDS =
            """
            SELECT count(*) FROM (
              SELECT recorded_at < lag(recorded_at) OVER (ORDER BY global_index) AS back
              FROM event_store.domain_event_entry) rows
            WHERE back
            """;

    @TempDir private Path folder;

    private final List<Operation> operations = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();

    @Test
    void positions_never_follow_the_clock_and_commands_still_end() throws Exception {
        Assumptions.assumeTrue(
                Files.exists(LIBRARY), "needs libfaketime: apt-get install libfaketime");
        Path clock = Files.writeString(folder.resolve("clock"), "+0\n");
        try (LabProcess lab = LabProcess.start(folder.resolve("lab"))) {
            Node app =
                    new Node(
                            folder.resolve("data"),
                            List.of("--opscenter.lab-file=" + lab.card()),
                            faked(clock));
            try (Stage stage = new Stage(folder, lab, app)) {
                app.start();
                judge(stage, clock);
            }
        }
    }

    private static Map<String, String> faked(Path clock) {
        return Map.of(
                "LD_PRELOAD", LIBRARY.toString(),
                "FAKETIME_TIMESTAMP_FILE", clock.toString(),
                "FAKETIME_NO_CACHE", "1",
                "DONT_FAKE_MONOTONIC", "1");
    }

    private void judge(Stage stage, Path clock) throws Exception {
        Api before = stage.app().api();
        Until.seen(
                "the first reading of every outlet",
                () -> before.items("/api/v1/power/outlets").size() >= 21);
        switchAll(stage, "now", "off");
        for (String jump : List.of("+3d", "-3d", "+0")) {
            Files.writeString(clock, jump + "\n");
            switchAll(stage, "at" + jump, jump.equals("-3d") ? "off" : "on");
        }
        List<Happened> events = stage.history();
        long backwards = backwards(stage);
        List<String> broken =
                new Judge(events, operations, stage.lab().effects()).brokenPromises();
        RIG.figure("clock jumps", "+3 d, -6 d, +3 d");
        RIG.figure("commands", operations.size());
        RIG.figure("commands that ended", operations.size());
        RIG.figure("broken promises", broken.size());
        RIG.figure("control, ordered by the clock: events out of order", backwards);
        RIG.write();

        assertThat(positions).isSorted();
        assertThat(broken).isEmpty();
        assertThat(backwards).as("the clock did jump").isPositive();
        long head = events.getLast().position();
        assertThat(Fold.shown(stage.app().api(), head)).isEqualTo(Fold.of(events, head).lines());
    }

    /// A token ends by the clock, so every phase signs in anew.
    private void switchAll(Stage stage, String phase, String action) throws Exception {
        Api api = stage.app().api();
        for (int outlet = 1; outlet <= 3; outlet++) {
            Operation operation =
                    Wishes.switching(phase + "-" + outlet, "pdu-2:" + outlet, action);
            new Client(() -> api, new Random(RIG.random().nextLong()), 0, true).perform(operation);
            operations.add(operation);
            assertThat(operation.isAcknowledged()).as(operation.name()).isTrue();
            positions.add(
                    stage.history().stream()
                            .filter(operation::causes)
                            .map(Happened::position)
                            .findFirst()
                            .orElseThrow());
        }
        stage.settle();
    }

    private static long backwards(Stage stage) throws Exception {
        try (Connection connection = stage.app().postgres().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BACKWARDS)) {
            row.next();
            return row.getLong(1);
        }
    }
}
