package com.opscenter.adapters.apc;

import com.opscenter.adapters.apc.TransferSwitch.Problem;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertSignal.Target;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.Severity;
import com.opscenter.power.api.PduId;
import com.opscenter.sources.api.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is wrong with a transfer switch, each as an alert until it is over.
final class TransferAlerts {

    private final SourceId source;
    private final Gone standing;
    private final Map<Problem, Instant> since = new EnumMap<>(Problem.class);

    /// What was wrong before and is not any more, as `StandingAlerts` knows it.
    @FunctionalInterface
    interface Gone {
        Map<Fingerprint, Instant> gone(
                SourceId source, Collection<Fingerprint> standing, Instant now);
    }

    TransferAlerts(SourceId source, Gone standing) {
        this.source = source;
        this.standing = standing;
    }

    private record Over(Instant since) {}

    List<Observation> of(ApcUnit unit, Supported reply, Instant now) {
        List<Problem> problems = TransferSwitch.problems(reply);
        since.keySet().retainAll(problems);
        Map<Fingerprint, AlertSignal> wrong = new LinkedHashMap<>();
        for (Problem problem : problems) {
            Instant began = since.computeIfAbsent(problem, _ -> now);
            wrong.put(fingerprint(problem), signal(problem, unit, reply, began));
        }
        List<Observation> all = new ArrayList<>();
        wrong.forEach((one, signal) ->
                all.add(
                        new Observation(
                                AlertId.stream(one),
                                signal,
                                new ReportAlert(one, signal, 0, null))));
        standing.gone(source, wrong.keySet(), now)
                .forEach((one, over) ->
                        all.add(
                                new Observation(
                                        AlertId.stream(one),
                                        new Over(over),
                                        new ClearAlert(one, over))));
        return all;
    }

    private Fingerprint fingerprint(Problem problem) {
        return Fingerprint.of(source, word(problem));
    }

    private static String word(Problem problem) {
        return problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private AlertSignal signal(Problem problem, ApcUnit unit, Supported reply, Instant began) {
        return new AlertSignal(
                source,
                word(problem),
                problem.critical() ? Severity.CRITICAL : Severity.WARNING,
                problem.title(),
                TransferSwitch.words(reply),
                new Target(unit.id(new PduId(source.value())).key(), unit.identity().name()),
                Map.of("selected", TransferSwitch.selected(reply)),
                began,
                began.toString(),
                false,
                null);
    }
}
