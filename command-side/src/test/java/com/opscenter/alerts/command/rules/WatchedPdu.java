package com.opscenter.alerts.command.rules;

import static com.opscenter.alerts.command.rules.Loads.ID;
import static com.opscenter.alerts.command.rules.Loads.NOON;
import static com.opscenter.alerts.command.rules.Loads.ORG;
import static com.opscenter.alerts.command.rules.Loads.rule;

import com.opscenter.alerts.api.AlertCommand;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.alerts.api.AlertRule;
import com.opscenter.alerts.api.AlertRules.Known;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.ListRuleAlertsResolvedByUser;
import com.opscenter.alerts.api.ListStandingAlerts;
import com.opscenter.alerts.api.RuleId;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.command.AnsweringViews;
import com.opscenter.commands.command.Decision;
import com.opscenter.commands.command.RecordingCommands;
import com.opscenter.telemetry.api.PollListener.Poll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A lab PDU's load under rules, and what they say of it.
final class WatchedPdu {

    final Map<RuleId, AlertRule> rules = new HashMap<>(Map.of(ID, rule()));
    final List<AlertView> standing = new ArrayList<>();
    final List<AlertView> resolved = new ArrayList<>();
    private final RecordingCommands commands =
            new RecordingCommands()
                    .deciding(
                            AlertCommand.class,
                            AlertEvent.class,
                            "",
                            (_, _) -> Decision.accept(),
                            (state, _) -> state);
    final KeptReadings kept = new KeptReadings();
    private RuleWatch watch = watch();
    private int heard;

    ReportAlert raise() {
        polled(0, 161);
        return (ReportAlert) polled(60, 165).getFirst();
    }

    void recall(ReportAlert report) {
        standing.add(view(report, report.fingerprint().value()));
        anew();
    }

    /// A new life, which knows nothing yet.
    void anew() {
        watch = watch();
    }

    void watch(Poll poll) {
        watch.watch(poll);
    }

    /// What a poll of the first organization's PDU leads to.
    List<Command> polled(int second, long deciamps) {
        watch.watch(Loads.poll(ORG, second, deciamps));
        return news();
    }

    /// A poll of that PDU which tells nothing of it.
    List<Command> polledWithout(int second) {
        watch.watch(new Poll("pdu-1", ORG, "home-rack", NOON.plusSeconds(second), List.of()));
        return news();
    }

    List<Command> news() {
        List<Command> told = commands.sent().subList(heard, commands.sent().size());
        heard = commands.sent().size();
        return List.copyOf(told);
    }

    private RuleWatch watch() {
        EntityNames names =
                new EntityNames(
                        List.of((_, key) ->
                                key.equals("pdu/pdu-1")
                                        ? Optional.of("Rack left")
                                        : Optional.empty()));
        return new RuleWatch(
                orgId ->
                        rules.entrySet().stream()
                                .filter(one -> one.getKey().orgId().equals(orgId))
                                .map(one -> new Known(one.getKey(), one.getValue()))
                                .toList(),
                new RuleReports(names),
                new LookBack(kept),
                commands,
                new AnsweringViews()
                        .answering(ListStandingAlerts.class, AlertView.class, _ -> standing)
                        .answering(
                                ListRuleAlertsResolvedByUser.class, AlertView.class, _ -> resolved)
                        .views());
    }

    static AlertView view(ReportAlert report, String fingerprint) {
        return view(report, fingerprint, null);
    }

    /// @param second after noon
    static AlertView over(ReportAlert report, int second) {
        return view(report, report.fingerprint().value(), NOON.plusSeconds(second));
    }

    /// @param end when somebody said that it is over, null while it stands
    private static AlertView view(ReportAlert report, String fingerprint, @Nullable Instant end) {
        AlertSignal said = report.signal();
        AlertSignal.Target target = Objects.requireNonNull(said.target());
        return new AlertView(
                "alert/" + fingerprint + "/1",
                fingerprint + ":1",
                "home-rack",
                said.source().value(),
                null,
                30,
                "fresh",
                false,
                0,
                fingerprint,
                null,
                said.severity().word(),
                2,
                end == null ? "open" : "resolved",
                said.title(),
                said.message(),
                new AlertView.Target(target.key(), target.name()),
                said.labels(),
                1,
                said.occurredAt(),
                said.occurredAt(),
                null,
                end,
                end == null ? null : "user",
                null,
                0,
                new AlertView.WriteBack("none", null, null));
    }
}
