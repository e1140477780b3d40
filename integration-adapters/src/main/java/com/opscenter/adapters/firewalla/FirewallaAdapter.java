package com.opscenter.adapters.firewalla;

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
final class FirewallaAdapter implements SourceAdapter {

    private final NetworkGuard guard;
    private final FirewallaProperties properties;
    private final Clock clock;

    FirewallaAdapter(NetworkGuard guard, FirewallaProperties properties, Clock clock) {
        this.guard = guard;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public SourceKind kind() {
        return FirewallaKind.kind();
    }

    @Override
    public List<FieldError> check(SourceDraft draft) {
        List<FieldError> errors = new ArrayList<>(FirewallaTarget.check(draft));
        FirewallaTarget.endpoint(draft)
                .map(endpoint -> guard.check(endpoint.host(), FirewallaKind.CLOUD))
                .ifPresent(errors::addAll);
        return errors;
    }

    @Override
    public TestReport test(SourceDraft draft) {
        return new FirewallaTrial(guard, properties.manners(), clock).run(draft);
    }
}
