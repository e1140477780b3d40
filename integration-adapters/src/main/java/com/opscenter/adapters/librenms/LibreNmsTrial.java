package com.opscenter.adapters.librenms;

import com.opscenter.adapters.http.HttpManners;
import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.http.HttpTrial;
import com.opscenter.adapters.librenms.alerts.ListedAlerts;
import com.opscenter.adapters.librenms.ports.PortScope;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.librenms.server.TokenRights;
import com.opscenter.adapters.librenms.server.WatchedDevice;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Discovered;
import java.time.Clock;
import java.util.List;

/// Tries a LibreNMS: what it watches, and what the token may. Changes nothing there.
final class LibreNmsTrial {

    private final HttpTrial trial;

    LibreNmsTrial(NetworkGuard guard, HttpManners manners, Clock clock) {
        this.trial = new HttpTrial(guard, manners, clock);
    }

    TestReport run(SourceDraft draft) {
        return trial.run(_ -> {
            LibreNmsTarget target = LibreNmsTarget.of(draft);
            HttpSession session = trial.open(target.endpoint(), target.trusted());
            return talk(session, new LibreNmsApi(session, target.token()), target.ports());
        });
    }

    private Discovered talk(HttpSession session, LibreNmsApi api, PortScope ports)
            throws DeviceException {
        trial.first(
                session,
                () -> {
                    api.ping();
                    return session;
                },
                "LibreNMS takes the token.");
        trial.step("read", api::version, found -> "LibreNMS " + found);
        List<WatchedDevice> devices =
                trial.step("read", () -> WatchedDevice.all(api), LibreNmsTrial::watched);
        trial.step("read", () -> ListedAlerts.count(api), found -> found + " alerts known");
        boolean may =
                trial.step(
                        "capabilities",
                        () -> TokenRights.mayAcknowledge(api),
                        allowed ->
                                allowed
                                        ? "The token may acknowledge."
                                        : "The token may read; acknowledging needs an"
                                                + " administrator's token.");
        boolean logs =
                trial.step(
                        "capabilities",
                        () -> TokenRights.maySeeLogs(api),
                        allowed ->
                                allowed
                                        ? "The token may read the logs of devices."
                                        : "The logs of devices need a user who may see all devices.");
        return new Discovered(
                devices.stream().limit(HttpTrial.MOST_NAMED).map(WatchedDevice::name).toList(),
                LibreNmsKind.capabilities(ports, new TokenRights(may, logs)));
    }

    private static String watched(List<WatchedDevice> devices) {
        long down = devices.stream().filter(device -> !device.up()).count();
        return "%d devices, %d of them down".formatted(devices.size(), down);
    }
}
