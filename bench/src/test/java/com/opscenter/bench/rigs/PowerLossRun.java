package com.opscenter.bench.rigs;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/// In a mount namespace of its own: writers note what was acknowledged outside of the disk, the
/// power goes, the store starts again and is compared with the notes.
final class PowerLossRun {

    private static final int WRITERS = 4;

    private final Random random;
    private final Disk disk;
    private final Store store;
    private final String asWriter;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    private PowerLossRun(Path folder, Random random, String asWriter) throws Exception {
        this.random = random;
        this.asWriter = asWriter;
        disk = Disk.make(folder);
        store = new Store(disk.folder().resolve("data"));
    }

    /// @param arguments a folder, the number of power losses, the seed, what every writer sets
    static void main(String[] arguments) throws Exception {
        PowerLossRun run =
                new PowerLossRun(
                        Path.of(arguments[0]),
                        new Random(Long.parseLong(arguments[2])),
                        arguments[3]);
        IO.println(run.lose(Integer.parseInt(arguments[1])));
    }

    /// @return how many were acknowledged, and how many of them were lost
    private String lose(int losses) throws Exception {
        store.start();
        store.prepare();
        Set<String> lost = new HashSet<>();
        for (int loss = 0; loss < losses; loss++) {
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(Thread.ofPlatform().daemon().start(this::write));
            }
            Thread.sleep(300 + random.nextInt(1_000));
            List<Long> pids = store.pids();
            disk.cutPower();
            Signals.kill(pids);
            for (Thread writer : writers) {
                writer.join();
            }
            disk.unmount();
            disk.mount();
            store.start();
            lost.addAll(acknowledged);
            lost.removeAll(stored());
        }
        store.close();
        disk.unmount();
        return acknowledged.size() + " " + lost.size();
    }

    private void write() {
        try (Connection connection = store.connect("opscenter");
                Statement setting = connection.createStatement()) {
            setting.execute(asWriter);
            setting.execute("SET ROLE ops_writer");
            while (true) {
                acknowledged.add(AppendingNode.insert(connection));
            }
        } catch (Exception theLightsWentOut) {
            // The append under way was never acknowledged.
        }
    }

    private Collection<String> stored() throws Exception {
        Set<String> stored = new HashSet<>();
        try (Connection connection = store.connect("opscenter");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT event_identifier FROM event_store.domain_event_entry")) {
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the store is damaged", e);
        }
        return stored;
    }
}
