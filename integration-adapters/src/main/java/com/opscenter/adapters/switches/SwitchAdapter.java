package com.opscenter.adapters.switches;

import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.sources.api.SourceAdapter;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.sources.api.TestReport;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import org.springframework.stereotype.Component;

/// Offers the kind to the registry, checks settings and tries connections.
@Component
final class SwitchAdapter implements SourceAdapter {

    private final SnmpSwitches switches;
    private final NetworkGuard guard;

    SwitchAdapter(SnmpSwitches switches, NetworkGuard guard) {
        this.switches = switches;
        this.guard = guard;
    }

    @Override
    public SourceKind kind() {
        return SwitchKind.kind();
    }

    @Override
    public List<FieldError> check(SourceDraft draft) {
        return SwitchKind.RULES.check(draft, guard);
    }

    @Override
    public TestReport test(SourceDraft draft) {
        return switches.test(draft);
    }
}
