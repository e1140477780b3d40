package com.opscenter.adapters.zyxel;

import com.opscenter.adapters.ssh.SshDoors;
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
import org.springframework.stereotype.Component;

/// Offers the kind to the registry, checks settings and tries connections.
@Component
final class ZyxelAdapter implements SourceAdapter {

    private final SnmpSwitches switches;
    private final SshDoors doors;
    private final NetworkGuard guard;
    private final ZyxelProperties properties;
    private final Clock clock;

    ZyxelAdapter(
            SnmpSwitches switches,
            SshDoors doors,
            NetworkGuard guard,
            ZyxelProperties properties,
            Clock clock) {
        this.switches = switches;
        this.doors = doors;
        this.guard = guard;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public SourceKind kind() {
        return ZyxelKind.kind();
    }

    @Override
    public List<FieldError> check(SourceDraft draft) {
        List<FieldError> errors = new ArrayList<>(ZyxelRules.check(draft));
        ZyxelRules.host(draft).map(guard::check).ifPresent(errors::addAll);
        return errors;
    }

    @Override
    public TestReport test(SourceDraft draft) {
        return ZyxelRules.isSsh(draft.endpoint())
                ? new ZyxelTrial(guard, doors, properties, clock).run(draft)
                : switches.test(draft);
    }
}
