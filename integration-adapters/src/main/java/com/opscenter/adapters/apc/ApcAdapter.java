package com.opscenter.adapters.apc;

import com.opscenter.adapters.snmp.SnmpTrial;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.sources.api.SourceAdapter;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.sources.api.TestReport;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Offers the kind to the registry, checks settings and tries connections.
@Component
final class ApcAdapter implements SourceAdapter {

    private final NetworkGuard guard;
    private final ApcProperties properties;
    private final Clock clock;

    ApcAdapter(NetworkGuard guard, ApcProperties properties, Clock clock) {
        this.guard = guard;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public SourceKind kind() {
        return ApcKind.kind();
    }

    @Override
    public List<FieldError> check(SourceDraft draft) {
        return ApcKind.RULES.check(draft, guard);
    }

    @Override
    public TestReport test(SourceDraft draft) {
        return new SnmpTrial(guard, properties.manners(), clock).run(draft, new ApcSubject());
    }
}
