package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.support.TrialSteps;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Discovered;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Tries to read a log step by step and says at which step it fails and what to do about it.
final class HostmonTrial {

    private static final int MOST_NAMED = 20;
    private static final Duration DAY = Duration.ofDays(1);

    private final LogConnections connections;
    private final Clock clock;
    private final TrialSteps steps = new TrialSteps();

    HostmonTrial(LogConnections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    TestReport run(SourceDraft draft) {
        try {
            LogSettings settings = LogSettings.of(draft);
            steps.step("resolve", () -> connections.resolve(settings), found -> found);
            begin(settings);
            LogPage page = steps.step("read", () -> lastDay(settings), HostmonTrial::words);
            return new TestReport(
                    true,
                    steps.all(),
                    null,
                    new Discovered(
                            page.tests().values().stream()
                                    .limit(MOST_NAMED)
                                    .map(test -> test.last().name())
                                    .toList(),
                            Set.of(HostmonKind.UPTIME)));
        } catch (DeviceException _) {
            return new TestReport(false, steps.all(), null, new Discovered(List.of(), Set.of()));
        }
    }

    /// Connecting and signing in are one exchange; what went wrong tells which of them.
    private void begin(LogSettings settings) throws DeviceException {
        long started = System.nanoTime();
        try (Connection _ = connections.open(settings)) {
            steps.passed("connect", started, "A database answers at " + settings + ".");
            steps.passed("authenticate", started, "It may be read.");
        } catch (SQLException failure) {
            DeviceException failed = LogFailures.of(settings.address(), failure);
            steps.failed("connect", started, failed);
            throw failed;
        } catch (DeviceException failed) {
            boolean refused = failed.reason() == HealthReason.AUTHENTICATION;
            steps.failed(refused ? "authenticate" : "connect", started, failed);
            throw failed;
        }
    }

    private LogPage lastDay(LogSettings settings) throws DeviceException {
        Instant now = clock.instant();
        LogPage page = new LogPage();
        new LogReader(settings, connections, new ExchangeLog(clock))
                .read(now.minus(DAY), null, now, page::add);
        return page;
    }

    private static String words(LogPage page) {
        return page.tests().isEmpty()
                ? "No line of the last day was found: check table, time format and zone."
                : "%d tests in the last day".formatted(page.tests().size());
    }
}
