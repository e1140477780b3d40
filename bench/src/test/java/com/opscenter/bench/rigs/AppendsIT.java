package com.opscenter.bench.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two processes append, and a reader follows who only ever asks for what lies after the last
/// position it saw.
class AppendsIT {

    private static final Rig RIG = Rig.named("appends");

    private static final String AFTER =
            "SELECT global_index FROM event_store.domain_event_entry"
                    + " WHERE global_index > ? ORDER BY global_index";
    private static final String LOCK_OFF =
            "CREATE OR REPLACE FUNCTION event_store.append_lock() RETURNS void"
                    + " LANGUAGE sql AS 'SELECT'";

    @TempDir private static Path folder;

    private static Store store;

    /// @param committed how many the two nodes say they committed
    /// @param seen the positions the reader was given, in that order
    /// @param stored the positions that are there in the end
    private record Race(int committed, List<Long> seen, List<Long> stored) {

        List<Long> missed() {
            List<Long> missed = new ArrayList<>(stored);
            missed.removeAll(new HashSet<>(seen));
            return missed;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        store = new Store(folder.resolve("data"));
        store.start();
        store.prepare();
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
    }

    @Test
    void a_reader_skips_nothing_doubles_nothing_and_never_goes_back() throws Exception {
        Race race = race(RIG.count(20_000, 100_000));

        assertThat(race.stored()).hasSize(race.committed());
        assertThat(race.missed()).isEmpty();
        assertThat(race.seen()).isEqualTo(race.stored());

        int missedWithoutTheLock = withoutTheLock();
        RIG.figure("appends committed", race.committed());
        RIG.figure("positions skipped, doubled or out of order", race.missed().size());
        RIG.figure("control, lock off: positions skipped", missedWithoutTheLock);
        RIG.write();
        assertThat(missedWithoutTheLock).as("the control").isPositive();
    }

    private static int withoutTheLock() throws Exception {
        store.execute(LOCK_OFF);
        int missed = 0;
        for (int round = 0; round < 20 && missed == 0; round++) {
            missed = race(1_600).missed().size();
        }
        return missed;
    }

    private static Race race(int appends) throws Exception {
        try (Connection reading = store.connect("opscenter")) {
            long before = after(reading, 0).stream().reduce((_, last) -> last).orElse(0L);
            List<Process> nodes = List.of(node(appends / 2), node(appends / 2));
            List<Long> seen = new ArrayList<>();
            long last = before;
            while (nodes.stream().anyMatch(Process::isAlive)) {
                List<Long> next = after(reading, last);
                seen.addAll(next);
                last = next.isEmpty() ? last : next.getLast();
                Thread.sleep(1);
            }
            int committed = 0;
            for (Process node : nodes) {
                committed += Integer.parseInt(node.inputReader().readLine());
            }
            seen.addAll(after(reading, last));
            return new Race(committed, seen, after(reading, before));
        }
    }

    private static Process node(int appends) throws Exception {
        return Forked.java(
                List.of(),
                AppendingNode.class,
                store.postgres().url("opscenter"),
                store.postgres().secret("postgres"),
                Integer.toString(appends),
                Long.toString(RIG.random().nextLong()));
    }

    private static List<Long> after(Connection connection, long position) throws SQLException {
        List<Long> positions = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement(AFTER)) {
            read.setLong(1, position);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
            }
        }
        return positions;
    }
}
