package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.support.TrialSteps;
import com.opscenter.sources.api.SourceAdapter;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Discovered;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Offers the kind to the registry, checks settings and tries connections.
@Component
final class HostmonAdapter implements SourceAdapter {

    private final NetworkGuard guard;
    private final LogConnections connections;
    private final Clock clock;

    HostmonAdapter(NetworkGuard guard, LogConnections connections, Clock clock) {
        this.guard = guard;
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public SourceKind kind() {
        return HostmonKind.kind();
    }

    @Override
    public List<FieldError> check(SourceDraft draft) {
        return switch (Mode.of(draft.config())) {
            case LOG -> checkLog(draft);
            case HTTP_JSON -> checkList(draft);
            case PUSH -> PushSettings.check(draft);
        };
    }

    private List<FieldError> checkLog(SourceDraft draft) {
        List<FieldError> errors = new ArrayList<>(LogSettings.check(draft));
        LogAddress.parse(draft.endpoint()).ifPresent(address -> errors.addAll(place(address)));
        return errors;
    }

    private List<FieldError> checkList(SourceDraft draft) {
        List<FieldError> errors = new ArrayList<>(HttpSettings.check(draft));
        HttpSettings.endpoint(draft)
                .ifPresent(endpoint -> errors.addAll(guard.check(endpoint.host())));
        return errors;
    }

    private List<FieldError> place(LogAddress address) {
        return switch (address) {
            case LogAddress.Server server -> guard.check(server.host());
            case LogAddress.File file ->
                    connections.allows(file)
                            ? List.of()
                            : List.of(
                                    new FieldError(
                                            "endpoint",
                                            "directory",
                                            "is outside the directories logs may be in"
                                                    + " (opscenter.adapters.hostmon.directories)"));
        };
    }

    @Override
    public TestReport test(SourceDraft draft) {
        return switch (Mode.of(draft.config())) {
            case LOG -> new HostmonTrial(connections, clock).run(draft);
            case HTTP_JSON ->
                    new ListTrial(guard, connections.properties().manners(), clock).run(draft);
            case PUSH -> waits(draft);
        };
    }

    /// There is nobody to ask: what can be tried is tried by the sender.
    private static TestReport waits(SourceDraft draft) {
        TrialSteps steps = new TrialSteps();
        try {
            steps.step("authenticate", () -> PushSettings.of(draft), _ -> "There is a secret.");
            steps.step(
                    "read",
                    () -> draft,
                    _ ->
                            "It waits for signed deliveries at"
                                    + " /api/v1/ingest/hostmon/<id of the source>; until the first"
                                    + " one the source is BLIND.");
            return new TestReport(
                    true, steps.all(), null, new Discovered(List.of(), Set.of(HostmonKind.UPTIME)));
        } catch (DeviceException _) {
            return new TestReport(false, steps.all(), null, new Discovered(List.of(), Set.of()));
        }
    }
}
