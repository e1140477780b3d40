package com.opscenter.adapters.switches;

import com.opscenter.adapters.snmp.SnmpEndpoint;
import com.opscenter.adapters.snmp.SnmpTrial;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.sources.api.SourceAdapter;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.sources.api.TestReport;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Offers a kind to the registry, checks settings and tries connections.
record SwitchAdapter(
        SwitchKind switchKind, NetworkGuard guard, SwitchProperties properties, Clock clock)
        implements SourceAdapter {

    @Override
    public SourceKind kind() {
        return switchKind.kind();
    }

    @Override
    public List<FieldError> check(SourceDraft draft) {
        List<FieldError> errors = new ArrayList<>(switchKind.rules().check(draft));
        SnmpEndpoint.parse(draft.endpoint())
                .map(endpoint -> guard.check(endpoint.host()))
                .ifPresent(errors::addAll);
        return errors;
    }

    @Override
    public TestReport test(SourceDraft draft) {
        return new SnmpTrial(guard, properties.manners(), clock)
                .run(draft, new SwitchSubject(properties.limits()));
    }
}
