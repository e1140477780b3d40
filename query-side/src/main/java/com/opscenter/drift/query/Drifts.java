package com.opscenter.drift.query;

import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.KnownCommands;
import com.opscenter.drift.api.DriftSubjects;
import com.opscenter.drift.api.DriftSubjects.Subject;
import com.opscenter.drift.api.DriftView;
import com.opscenter.drift.api.DriftView.Target;
import com.opscenter.drift.api.DriftView.WantedBy;
import com.opscenter.ops.api.Scope;
import com.opscenter.views.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes drift views of rows.
@Component
class Drifts {

    private final List<DriftSubjects> features;
    private final KnownCommands commands;

    Drifts(List<DriftSubjects> features, KnownCommands commands) {
        this.features = features;
        this.commands = commands;
    }

    List<DriftView> views(Scope scope, List<Row<DriftRow>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, Subject> subjects = subjects(scope, rows);
        Map<String, CommandView> known =
                commands.byId(
                        scope.orgId(),
                        rows.stream()
                                .map(row -> row.value().wantedBy())
                                .collect(Collectors.toSet()));
        return rows.stream()
                .map(row ->
                        view(
                                row,
                                subjects.get(row.value().target()),
                                known.get(row.value().wantedBy())))
                .toList();
    }

    Map<String, Subject> subjects(Scope scope, List<Row<DriftRow>> rows) {
        Set<String> keys =
                rows.stream().map(row -> row.value().target()).collect(Collectors.toSet());
        Map<String, Subject> all = new HashMap<>();
        features.forEach(feature -> all.putAll(feature.subjects(scope, keys)));
        return all;
    }

    private static DriftView view(
            Row<DriftRow> row, @Nullable Subject subject, @Nullable CommandView command) {
        DriftRow drift = row.value();
        return new DriftView(
                row.key(),
                drift.id().value(),
                row.site() == null ? "" : row.site(),
                subject == null ? "" : subject.source(),
                subject == null ? null : subject.asOf(),
                subject == null ? 0 : subject.intervalSeconds(),
                subject == null ? "unknown" : subject.freshness(),
                row.parked(),
                row.version(),
                drift.domain().word(),
                drift.kind(),
                new Target(drift.target(), subject == null ? null : subject.name()),
                drift.aspect(),
                drift.wanted(),
                drift.observed(),
                drift.since(),
                command == null ? null : wantedBy(command),
                subject != null && subject.protection(),
                subject != null && subject.settable().contains(drift.aspect()));
    }

    private static WantedBy wantedBy(CommandView command) {
        return new WantedBy(
                command.id(), command.action(), command.requestedBy(), command.requestedAt());
    }
}
