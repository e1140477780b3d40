package com.opscenter.telemetry.query;

import com.opscenter.projections.query.ReadDatabase;
import com.opscenter.telemetry.api.PollListener;
import com.opscenter.telemetry.api.Readings;
import com.opscenter.telemetry.api.TelemetrySink;
import com.opscenter.views.Partitions;
import com.opscenter.views.Reads;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// Telemetry on a database; a second one on the same database is the process after a restart.
public final class Telemetry implements AutoCloseable {

    public final List<PollListener.Poll> told = new CopyOnWriteArrayList<>();
    private final Intake intake;
    private final StoredReadings readings;
    private final RollUps rollUps;

    public Telemetry(ReadDatabase database, Clock clock) {
        LatestValues latest = new LatestValues();
        Samples samples = new Samples(database.writer());
        Days days =
                new Days(
                        new Partitions(database.writer()),
                        new TelemetryProperties(7, 90, 730),
                        clock);
        rollUps = new RollUps(database.writer(), days, clock);
        PollListener listener = told::add;
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("listener", listener);
        intake = new Intake(samples, latest, days, beans.getBeanProvider(PollListener.class));
        readings = new StoredReadings(latest, days, new Reads(database.reader()));
        intake.start();
    }

    public TelemetrySink sink() {
        return intake;
    }

    public Readings readings() {
        return readings;
    }

    void rollUp() {
        rollUps.rollUp();
    }

    /// Writes what waits and ends.
    @Override
    public void close() {
        intake.stop();
    }
}
