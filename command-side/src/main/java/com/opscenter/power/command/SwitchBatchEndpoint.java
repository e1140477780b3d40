package com.opscenter.power.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal.WouldBeRefused;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.commands.command.Visible;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.StepUp;
import com.opscenter.power.api.BatchCommand.SwitchBatch;
import com.opscenter.power.api.BatchStep;
import com.opscenter.power.api.FindImpact;
import com.opscenter.power.api.Impact;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletView;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.vocabulary.api.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Switching several outlets in order, one at a time.
@RestController
@RequestMapping("/api/v1/power/outlets/batch")
@Needs("power:execute")
class SwitchBatchEndpoint {

    /// More than that at once are worth a second proof.
    private static final int FEW = 4;

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final SwitchAsking asking;
    private final Views views;
    private final Visible visible;
    private final Clock clock;

    SwitchBatchEndpoint(
            Commands commands,
            Requests requests,
            Answers answers,
            SwitchAsking asking,
            Views views,
            Visible visible,
            Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.asking = asking;
        this.views = views;
        this.visible = visible;
        this.clock = clock;
    }

    /// @param action `on`, `off`, `reboot`, `delayed-on`, `delayed-off`, `delayed-reboot` or
    ///   `cancel`
    /// @param delayMs to wait before the step, after the one before has ended
    record Step(@Nullable String outletId, @Nullable String action, @Nullable Integer delayMs) {}

    /// @param stopOnFailure true by default: what follows a step that was not confirmed is left out
    /// @param confirm names of the protected and critical outlets among them, separated by commas
    record Ask(
            @Nullable List<Step> steps,
            @Nullable Boolean stopOnFailure,
            @Nullable String reason,
            @Nullable String confirm) {}

    @PostMapping
    @Gives(asks = SwitchBatch.class, status = Gives.ACCEPTED, value = CommandView.class)
    ResponseEntity<Object> ask(@RequestBody Ask ask, Caller caller, HttpServletRequest request) {
        CommandContext context = requests.context(request, caller, null, ask.reason());
        List<BatchStep> steps = steps(ask, context.commandId());
        steps.forEach(step -> visible.require(caller, step.outlet().key()));
        SwitchBatch command =
                new SwitchBatch(
                        context.commandId(),
                        steps,
                        !Boolean.FALSE.equals(ask.stopOnFailure()),
                        ask.reason(),
                        clock.instant());
        if (command.violations().isEmpty()) {
            refuseWhatCannotBegin(command, context);
        }
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), impact(steps));
        }
        if (steps.size() > FEW || steps.stream().anyMatch(this::needsProof)) {
            StepUp.require(caller, command.permission(), clock.instant());
        }
        return answers.command(context, commands.send(command, context).orRefuse());
    }

    /// The typed names go to the steps they belong to; a step without its name is refused by the
    /// outlet's own rule.
    private List<BatchStep> steps(Ask ask, String batch) {
        String typed = Objects.requireNonNullElse(ask.confirm(), "");
        Set<String> names =
                Arrays.stream(typed.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        List<BatchStep> steps = new ArrayList<>();
        List<Step> asked = Objects.requireNonNullElse(ask.steps(), List.of());
        for (int i = 0; i < asked.size(); i++) {
            Step step = asked.get(i);
            OutletId outlet = PowerPaths.outlet(String.valueOf(step.outletId()));
            steps.add(
                    new BatchStep(
                            outlet,
                            action(step.action(), i),
                            Objects.requireNonNullElse(step.delayMs(), 0),
                            BatchStep.commandId(batch, i),
                            asking.shown(outlet)
                                    .map(OutletView::name)
                                    .filter(names::contains)
                                    .orElse(null)));
        }
        return List.copyOf(steps);
    }

    /// Nothing is begun that its second step would refuse at once.
    private void refuseWhatCannotBegin(SwitchBatch batch, CommandContext context) {
        for (int i = 0; i < batch.steps().size(); i++) {
            BatchStep step = batch.steps().get(i);
            Command first =
                    asking.ask(
                            step.outlet(),
                            step.action(),
                            step.commandId(),
                            batch.reason(),
                            step.confirm(),
                            null);
            CommandContext part = Requests.part(context, step.commandId());
            if (commands.rehearse(first, part) instanceof WouldBeRefused(var refusal)) {
                throw new RefusedException(ofStep(i, refusal));
            }
        }
    }

    private static Refusal ofStep(int step, Refusal refusal) {
        Map<String, Object> members = new HashMap<>(refusal.members());
        members.put("step", step);
        List<FieldError> errors =
                refusal.errors().stream()
                        .map(error ->
                                new FieldError(
                                        "steps[" + step + "]." + error.field(),
                                        error.code(),
                                        error.message()))
                        .toList();
        return new Refusal(
                refusal.code(),
                "steps[%d]: %s".formatted(step, refusal.detail()),
                errors,
                Map.copyOf(members));
    }

    private boolean needsProof(BatchStep step) {
        return asking.shown(step.outlet()).filter(SwitchOutletsEndpoint::needsProof).isPresent();
    }

    private List<Impact> impact(List<BatchStep> steps) {
        return steps.stream()
                .map(BatchStep::outlet)
                .distinct()
                .flatMap(outlet -> views.find(new FindImpact(outlet, 0), Impact.class).stream())
                .toList();
    }

    private static SwitchAction action(@Nullable String word, int step) {
        return Arrays.stream(SwitchAction.values())
                .filter(action -> action.word().equals(word))
                .findFirst()
                .orElseThrow(() -> {
                    String words =
                            Arrays.stream(SwitchAction.values())
                                    .map(SwitchAction::word)
                                    .collect(Collectors.joining(", "));
                    return new RefusedException(
                            Refusal.invalid(
                                    "steps[" + step + "].action",
                                    "enum",
                                    "must be one of " + words));
                });
    }
}
