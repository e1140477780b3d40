package com.opscenter.adapters.librenms;

import com.opscenter.adapters.librenms.server.LibreNmsProperties;
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
final class LibreNmsAdapter implements SourceAdapter {

    private final NetworkGuard guard;
    private final LibreNmsProperties properties;
    private final Clock clock;

    LibreNmsAdapter(NetworkGuard guard, LibreNmsProperties properties, Clock clock) {
        this.guard = guard;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public SourceKind kind() {
        return LibreNmsKind.kind();
    }

    @Override
    public List<FieldError> check(SourceDraft draft) {
        List<FieldError> errors = new ArrayList<>(LibreNmsTarget.check(draft));
        LibreNmsTarget.endpoint(draft)
                .map(endpoint -> guard.check(endpoint.host()))
                .ifPresent(errors::addAll);
        return errors;
    }

    @Override
    public TestReport test(SourceDraft draft) {
        return new LibreNmsTrial(guard, properties.manners(), clock).run(draft);
    }
}
