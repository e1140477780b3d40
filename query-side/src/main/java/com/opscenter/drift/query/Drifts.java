package com.opscenter.drift.query;

import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.KnownCommands;
import com.opscenter.drift.api.DriftStates;
import com.opscenter.drift.api.DriftSubjects;
import com.opscenter.drift.api.DriftSubjects.Subject;
import com.opscenter.drift.api.DriftView;
import com.opscenter.drift.api.DriftView.Target;
import com.opscenter.drift.api.DriftView.WantedBy;
import com.opscenter.ops.api.Scope;
import com.opscenter.vault.api.Seals;
import com.opscenter.views.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes drift views of rows.
@Component
class Drifts {

    private final List<DriftSubjects> features;
    private final KnownCommands commands;
    private final Seals seals;
    private final JsonMapper json = JsonMapper.builder().build();

    Drifts(List<DriftSubjects> features, KnownCommands commands, Seals seals) {
        this.features = features;
        this.commands = commands;
        this.seals = seals;
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

    private DriftView view(
            Row<DriftRow> row, @Nullable Subject subject, @Nullable CommandView command) {
        DriftRow drift = row.value();
        DriftStates states = states(drift);
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
                states.wanted(),
                states.observed(),
                drift.since(),
                command == null ? null : wantedBy(command),
                subject != null && subject.protection(),
                subject != null && subject.settable().contains(drift.aspect()),
                drift.refusal());
    }

    /// Of somebody who was erased it is only known that there was a difference.
    private DriftStates states(DriftRow drift) {
        return Optional.ofNullable(drift.states())
                .flatMap(seals::open)
                .map(opened -> json.readValue(opened, DriftStates.class))
                .orElseGet(() -> new DriftStates(drift.wanted(), drift.observed()));
    }

    private static WantedBy wantedBy(CommandView command) {
        return new WantedBy(
                command.id(), command.action(), command.requestedBy(), command.requestedAt());
    }
}
