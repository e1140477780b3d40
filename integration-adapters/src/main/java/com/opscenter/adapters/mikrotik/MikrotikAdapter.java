package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.snmp.SnmpEndpoint;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.switches.SnmpSwitches;
import com.opscenter.sources.api.SourceAdapter;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.sources.api.TestReport;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Offers the kind to the registry, checks settings and tries connections.
@Component
final class MikrotikAdapter implements SourceAdapter {

    private final SnmpSwitches switches;
    private final NetworkGuard guard;
    private final MikrotikProperties properties;
    private final Clock clock;

    MikrotikAdapter(
            SnmpSwitches switches, NetworkGuard guard, MikrotikProperties properties, Clock clock) {
        this.switches = switches;
        this.guard = guard;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public SourceKind kind() {
        return MikrotikKind.kind();
    }

    @Override
    public List<FieldError> check(SourceDraft draft) {
        List<FieldError> errors = new ArrayList<>(MikrotikRules.check(draft));
        host(draft.endpoint()).map(guard::check).ifPresent(errors::addAll);
        return errors;
    }

    @Override
    public TestReport test(SourceDraft draft) {
        return BySnmp.speaks(draft.endpoint())
                ? switches.test(draft)
                : new MikrotikTrial(guard, properties, clock).run(draft);
    }

    private static Optional<String> host(String endpoint) {
        return MikrotikEndpoint.parse(endpoint)
                .map(MikrotikEndpoint::host)
                .or(() -> SnmpEndpoint.parse(endpoint).map(SnmpEndpoint::host));
    }
}
