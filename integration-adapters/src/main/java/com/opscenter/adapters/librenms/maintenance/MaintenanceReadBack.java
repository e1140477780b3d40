package com.opscenter.adapters.librenms.maintenance;

import com.opscenter.adapters.effects.ReadBack;
import com.opscenter.adapters.librenms.server.WatchedDevice;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.SourceId;
import com.opscenter.uptime.api.MaintenanceCommand.ObserveMaintenance;
import com.opscenter.uptime.api.MaintenanceState;
import com.opscenter.uptime.api.MonitorId;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Whether a device is being worked on, read late.
@Component
final class MaintenanceReadBack implements ReadBack {

    private static final Logger LOG = LoggerFactory.getLogger(MaintenanceReadBack.class);

    private final Clock clock;

    MaintenanceReadBack(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String prefix() {
        return MonitorId.KEYS;
    }

    @Override
    public SourceId source(String key) {
        return Maintained.monitor(key).source();
    }

    /// A device LibreNMS does not know any more is not asked for again: what became of the command
    /// stays unknown, for people to dismiss.
    @Override
    public void tell(SourceRunner runner, String key, String commandId) throws DeviceException {
        MonitorId monitor = Maintained.monitor(key);
        Maintained reading =
                runner.talk(
                        MaintenanceDevice.class,
                        device -> device.maintenance().look(WatchedDevice.number(monitor)));
        if (reading.state() == MaintenanceState.UNKNOWN) {
            LOG.info(
                    "read back in vain monitor={} cause=\"LibreNMS does not know the device\"",
                    monitor.value());
        }
        runner.reports()
                .send(
                        new ObserveMaintenance(
                                monitor, reading.state(), clock.instant(), commandId),
                        runner.reports().newCorrelation());
        runner.observed(key, reading);
    }
}
