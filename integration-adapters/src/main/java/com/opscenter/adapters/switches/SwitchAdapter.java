package com.opscenter.adapters.switches;

import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.sources.api.SourceAdapter;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.sources.api.TestReport;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;

/// Offers a kind to the registry, checks settings and tries connections.
record SwitchAdapter(SwitchKind switchKind, SnmpSwitches switches, NetworkGuard guard)
        implements SourceAdapter {

    @Override
    public SourceKind kind() {
        return switchKind.kind();
    }

    @Override
    public List<FieldError> check(SourceDraft draft) {
        return switchKind.rules().check(draft, guard);
    }

    @Override
    public TestReport test(SourceDraft draft) {
        return switches.test(draft);
    }
}
