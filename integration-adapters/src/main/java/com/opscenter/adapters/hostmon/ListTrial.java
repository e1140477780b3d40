package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.hostmon.JsonMapping.Moment;
import com.opscenter.adapters.http.HttpManners;
import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.http.HttpTrial;
import com.opscenter.adapters.http.Rest;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Discovered;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tries a list: what is in it, and whether the mapping understands it.
final class ListTrial {

    private final HttpTrial trial;
    private final Clock clock;

    ListTrial(NetworkGuard guard, HttpManners manners, Clock clock) {
        this.trial = new HttpTrial(guard, manners, clock);
        this.clock = clock;
    }

    TestReport run(SourceDraft draft) {
        return trial.run(_ -> {
            HttpSettings settings = HttpSettings.of(draft);
            HttpSession session = trial.open(settings.endpoint(), settings.trusted());
            return talk(session, new MonitorApi(settings, session, new Rest(), clock));
        });
    }

    private Discovered talk(HttpSession session, MonitorApi api) throws DeviceException {
        Map<String, String> names =
                trial.first(
                        session,
                        () -> {
                            api.get(api.settings().path());
                            return new MonitorNames(api).at(clock.instant());
                        },
                        "The service answers as it should.");
        JsonPages pages =
                trial.step(
                        "read",
                        () -> api.list(names, new Moment(null, clock.instant())),
                        ListTrial::words);
        List<String> monitors =
                pages.lines().stream()
                        .map(LogLine::name)
                        .distinct()
                        .limit(HttpTrial.MOST_NAMED)
                        .toList();
        return new Discovered(monitors, Set.of(HostmonKind.UPTIME));
    }

    private static String words(JsonPages pages) {
        long monitors = pages.lines().stream().map(LogLine::target).distinct().count();
        String found = "%d monitors".formatted(monitors);
        return pages.remarks().isEmpty() ? found : found + ". " + String.join(" ", pages.remarks());
    }
}
