package com.opscenter.network.query;

import com.opscenter.drift.api.DriftSubjects;
import com.opscenter.network.api.PortAspect;
import com.opscenter.network.api.PortView;
import com.opscenter.ops.api.Scope;
import com.opscenter.views.View;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Ports that drift, as they are shown beside that.
@Component
class DriftingPorts implements DriftSubjects {

    private final PortRows rows;

    DriftingPorts(PortRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Subject> subjects(Scope scope, Set<String> keys) {
        return rows.all(scope, View.keyed(keys)).stream()
                .collect(Collectors.toMap(PortView::key, DriftingPorts::subject));
    }

    private static Subject subject(PortView port) {
        return new Subject(
                port.label() == null ? port.name() : port.label(),
                port.source(),
                port.asOf(),
                port.intervalSeconds(),
                port.freshness(),
                port.isProtected(),
                Arrays.stream(PortAspect.values())
                        .filter(aspect -> port.capabilities().contains(aspect.needed().word()))
                        .map(PortAspect::word)
                        .collect(Collectors.toSet()));
    }
}
