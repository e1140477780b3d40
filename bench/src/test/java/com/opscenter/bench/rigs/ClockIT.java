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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clock of application and database jumps three days ahead, six back and six ahead while
/// everything runs, and is set right while the application is dead.
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

    @TempDir private static Path folder;

    private static Path clock;
    private static Stage stage;
    private static final List<Operation> OPERATIONS = new ArrayList<>();
    private static final List<Long> POSITIONS = new ArrayList<>();

    @BeforeAll
    static void start_with_a_clock_of_their_own() throws Exception {
        Assumptions.assumeTrue(
                Files.exists(LIBRARY), "needs libfaketime: apt-get install libfaketime");
        clock = folder.resolve("clock");
        set("+0");
        LabProcess lab = LabProcess.start(folder.resolve("lab"));
        Node app =
                new Node(
                        folder.resolve("data"),
                        List.of("--opscenter.lab-file=" + lab.card()),
                        faked());
        stage = new Stage(lab, app);
        app.start();
        stage.awaitReadings();
    }

    @AfterAll
    static void end() throws Exception {
        if (stage != null) {
            stage.close();
        }
    }

    /// Timers stay true. With the library's own mend for older systems, every wait of the JVM
    /// returns at once; without a cache, every look at the clock reads the file.
    private static Map<String, String> faked() {
        return Map.of(
                "LD_PRELOAD", LIBRARY.toString(),
                "FAKETIME_TIMESTAMP_FILE", clock.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "NO_FAKE_STAT", "1");
    }

    private static void set(String jump) throws Exception {
        Files.writeString(clock, jump + "\n");
    }

    @Test
    void order_knows_no_clock_and_everything_ends() throws Exception {
        Api api = stage.app().api();
        switchAll(api, "now", "off");
        for (String jump : List.of("+3d", "-3d")) {
            api = jump(jump, api);
            switchAll(api, "at" + jump, jump.equals("+3d") ? "on" : "off");
        }
        unknownAfterAJump(api);
        switchAll(stage.app().api(), "ahead-again", "on");
        stage.app().kill();
        set("+0");
        stage.app().start();
        switchAll(stage.app().api(), "set-right", "off");
        judge();
    }

    /// Returns who signed in anew: tokens end, or are not valid yet, by the clock.
    private static Api jump(String to, Api before) throws Exception {
        set(to);
        Until.seen("the end of a token", () -> before.get("/api/v1/sources").status() == 401);
        return stage.app().api();
    }

    /// A deadline that the clock jumps over ends its command, though nothing was read.
    private static void unknownAfterAJump(Api before) throws Exception {
        stage.lab().breakWith("pdu-1", "silent");
        Operation operation = Wishes.switching("silent", "pdu-1:1", "off");
        perform(before, operation);
        jump("+3d", before);
        Until.seen("the end of a command that nothing was read of", () -> isUnknown(operation));
        stage.lab().mend("pdu-1");
    }

    private static boolean isUnknown(Operation operation) throws Exception {
        List<Happened> events = stage.history();
        Happened request = events.stream().filter(operation::causes).findFirst().orElseThrow();
        return events.stream()
                .filter(event -> event.type().equals("power.OutletSwitchTimedOut"))
                .anyMatch(event -> event.text("commandId").equals(request.text("commandId")));
    }

    private static void switchAll(Api api, String phase, String action) throws Exception {
        for (int outlet = 1; outlet <= 3; outlet++) {
            perform(api, Wishes.switching(phase + "-" + outlet, "pdu-2:" + outlet, action));
        }
        stage.settle();
        for (int outlet = 1; outlet <= 3; outlet++) {
            assertThat(stage.lab().state("pdu-2:" + outlet)).isEqualToIgnoringCase(action);
        }
    }

    private static void perform(Api api, Operation operation) throws Exception {
        OPERATIONS.add(operation);
        new StubbornClient(() -> api, RIG.random(), () -> false, true).perform(operation);
        assertThat(operation.isAcknowledged()).as(operation.name()).isTrue();
        POSITIONS.add(
                stage.history().stream()
                        .filter(operation::causes)
                        .map(Happened::position)
                        .findFirst()
                        .orElseThrow());
    }

    private static void judge() throws Exception {
        List<Happened> events = stage.history();
        long backwards = backwards();
        Judge judge = new Judge(events, OPERATIONS, stage.lab().effects());
        List<String> broken = judge.brokenPromises();
        RIG.figure("clock jumps", "+3 d, -6 d, +6 d, -3 d");
        RIG.figure("commands, all ended", OPERATIONS.size());
        RIG.figure("broken promises", broken.size());
        RIG.figure("control, ordered by the clock: events out of order", backwards);

        assertThat(POSITIONS).isSorted();
        assertThat(broken).isEmpty();
        assertThat(judge.brokenPromisesWithOneLost()).as("the control").hasSize(1);
        assertThat(backwards).as("the clock did jump").isPositive();
        long head = events.getLast().position();
        assertThat(Fold.shown(stage.app().api(), head)).isEqualTo(Fold.of(events, head).lines());
        RIG.write();
    }

    private static long backwards() throws Exception {
        try (Connection connection = stage.app().postgres().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(BACKWARDS)) {
            row.next();
            return row.getLong(1);
        }
    }
}
