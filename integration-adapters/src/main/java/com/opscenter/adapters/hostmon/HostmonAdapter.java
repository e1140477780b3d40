package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.sources.api.SourceAdapter;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.sources.api.TestReport;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
        List<FieldError> errors = new ArrayList<>(LogSettings.check(draft));
        LogAddress.parse(draft.endpoint()).ifPresent(address -> errors.addAll(place(address)));
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
        return new HostmonTrial(connections, clock).run(draft);
    }
}
