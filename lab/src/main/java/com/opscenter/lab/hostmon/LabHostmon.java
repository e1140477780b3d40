package com.opscenter.lab.hostmon;

import com.opscenter.lab.hostmon.LogFile.Line;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// One simulated host monitor, with the hands to break it and the eyes to see what is true.
public final class LabHostmon implements Closeable {

    private static final Duration AHEAD = Duration.ofHours(2);
    private static final String TABLE = "hmlog";
    private static final String RENAMED = "hmlog_old";

    private final LogFile file;
    private final ZoneId zone;
    private final InstantSource clock;
    private final Map<Integer, HostTest> tests = new LinkedHashMap<>();
    private final Map<Integer, Shown> shown = new LinkedHashMap<>();
    private final List<Line> waiting = new ArrayList<>();
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);

    /// How a test stands.
    public record Shown(String status, String reply) {

        static Shown good(HostTest test) {
            return new Shown(test.good(), "7 ms");
        }
    }

    private LabHostmon(LogFile file, ZoneId zone, InstantSource clock, List<HostTest> tests) {
        this.file = file;
        this.zone = zone;
        this.clock = clock;
        tests.forEach(test -> {
            this.tests.put(test.id(), test);
            shown.put(test.id(), Shown.good(test));
        });
    }

    /// With the demo's tests and thirty days behind them.
    public static LabHostmon demo(Path file, InstantSource clock) {
        LabHostmon lab =
                new LabHostmon(
                        new LogFile(file, DemoHostmon.ZONE),
                        DemoHostmon.ZONE,
                        clock,
                        DemoHostmon.TESTS);
        lab.begin(DemoHostmon.past(clock.instant()));
        return lab;
    }

    /// With these tests and nothing behind them.
    public static LabHostmon empty(
            Path file, InstantSource clock, ZoneId zone, List<HostTest> tests) {
        LabHostmon lab = new LabHostmon(new LogFile(file, zone), zone, clock, tests);
        lab.begin(List.of());
        return lab;
    }

    private void begin(List<Line> past) {
        try {
            if (file.create()) {
                file.write(past);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String endpoint() {
        return "jdbc:sqlite:" + file.path().toAbsolutePath();
    }

    /// What of the demo its tests watch, such as `wan/wan1`, by test.
    public Map<Integer, String> lines() {
        Map<Integer, String> lines = new TreeMap<>(DemoHostmon.LINES);
        lines.keySet().retainAll(tests.keySet());
        return lines;
    }

    /// The zone of its local times.
    public String zone() {
        return zone.getId();
    }

    public List<HostTest> tests() {
        return List.copyOf(tests.values());
    }

    public Optional<HostTest> test(int id) {
        return Optional.ofNullable(tests.get(id));
    }

    public synchronized Map<Integer, Shown> shown() {
        return Map.copyOf(shown);
    }

    public synchronized Set<Fault> broken() {
        return faults.isEmpty() ? Set.of() : EnumSet.copyOf(faults);
    }

    /// The test comes out otherwise, and is tested at once.
    ///
    /// @param status in the monitor's words
    public synchronized void turn(int test, String status, String reply) {
        shown.put(test, new Shown(status, reply));
        write(List.of(line(known(test), now())));
    }

    public synchronized void up(int test) {
        turn(test, known(test).good(), "8 ms");
    }

    public synchronized void down(int test) {
        turn(test, "No answer", "");
    }

    /// A line that is written long after what it tells of.
    public synchronized void late(int test, Instant at, String status) {
        write(List.of(new Line(at, known(test), status, "")));
    }

    /// Tests everything once, as it does each minute.
    public synchronized void round() {
        if (!faults.contains(Fault.STOPPED)) {
            Instant now = now();
            write(tests.values().stream().map(test -> line(test, now)).toList());
        }
    }

    private Instant now() {
        Instant now = clock.instant();
        return faults.contains(Fault.CLOCK_AHEAD) ? now.plus(AHEAD) : now;
    }

    private HostTest known(int id) {
        return test(id).orElseThrow(() -> new IllegalArgumentException("no test " + id));
    }

    private Line line(HostTest test, Instant at) {
        Shown now = shown.getOrDefault(test.id(), Shown.good(test));
        return new Line(at, test, now.status(), now.reply());
    }

    private void write(List<Line> lines) {
        waiting.addAll(lines);
        if (faults.stream().anyMatch(LabHostmon::keepsFromWriting)) {
            return;
        }
        try {
            file.write(waiting);
            waiting.clear();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean keepsFromWriting(Fault fault) {
        return switch (fault) {
            case LOCKED, GONE, GARBAGE, RENAMED -> true;
            case CLOCK_AHEAD, STOPPED -> false;
        };
    }

    /// Breaks it in this way alone, until [#mend].
    public synchronized void breakWith(Fault fault) {
        mend();
        faults.add(fault);
        try {
            switch (fault) {
                case LOCKED -> file.lock();
                case GONE -> file.hide();
                case GARBAGE -> file.spoil();
                case RENAMED -> file.rename(TABLE, RENAMED);
                case CLOCK_AHEAD, STOPPED -> {}
            }
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public synchronized void mend() {
        try {
            file.unlock();
            file.show();
            if (faults.contains(Fault.RENAMED)) {
                file.rename(RENAMED, TABLE);
            }
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException(failure);
        }
        faults.clear();
        write(List.of());
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }
}
