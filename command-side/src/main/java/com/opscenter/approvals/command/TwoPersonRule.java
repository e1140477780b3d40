package com.opscenter.approvals.command;

import com.opscenter.approvals.api.ApprovalCommand.RequestApproval;
import com.opscenter.approvals.api.ApprovalId;
import com.opscenter.approvals.api.ApprovalRuleCommand.ChangeApprovalRule;
import com.opscenter.approvals.api.Rights;
import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.CommandType;
import com.opscenter.commands.api.Consent;
import com.opscenter.commands.api.NotApprovable;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.SecondPerson;
import com.opscenter.identity.api.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Only people and their machines wait; our own parts go on with what was decided before.
@Component
class TwoPersonRule implements SecondPerson {

    private final KnownRules known;
    private final HeldForm form;
    private final Clock clock;

    TwoPersonRule(KnownRules known, HeldForm form, Clock clock) {
        this.known = known;
        this.form = form;
        this.clock = clock;
    }

    /// Several wait no longer than the one that waits least.
    @Override
    public OptionalInt minutes(List<? extends Command> commands, CommandContext context) {
        if (context.consent() == Consent.GIVEN
                || !isSomebody(context.caller())
                || commands.stream().noneMatch(TwoPersonRule::mayBeRuled)) {
            return OptionalInt.empty();
        }
        Rules rules = known.now().rules();
        return commands.stream()
                .filter(TwoPersonRule::mayBeRuled)
                .flatMap(command -> ruled(command, rules))
                .mapToInt(rules::minutes)
                .min();
    }

    @Override
    public Optional<Refusal> objection(List<? extends Command> commands, CommandContext context) {
        Rules rules = known.now().rules();
        if (context.consent() == Consent.IMPOSSIBLE) {
            return Optional.of(
                    required(commands.getFirst(), "what asks here cannot wait for one", rules));
        }
        return commands.stream()
                .filter(command -> !command.getClass().isAnnotationPresent(Approvable.class))
                .filter(command -> ruled(command, rules).findAny().isPresent())
                .map(command -> required(command, whyNot(command.getClass()), rules))
                .findFirst();
    }

    @Override
    public Command request(
            List<? extends Command> commands,
            CommandStep.@Nullable Opening opening,
            CommandContext context,
            int minutes) {
        ApprovalId id = new ApprovalId(context.commandId());
        Instant end = clock.instant().plus(Duration.ofMinutes(minutes));
        return new RequestApproval(id, form.waiting(id, commands, opening, context, end));
    }

    /// Empty where nothing speaks against it.
    static String whyNot(Class<? extends Command> type) {
        NotApprovable reason = type.getAnnotation(NotApprovable.class);
        return reason == null ? "Nobody gives it by itself." : reason.value();
    }

    private static Refusal required(Command command, String why, Rules rules) {
        String type = ruled(command, rules).findFirst().orElse(CommandType.of(command));
        return new Refusal(
                "approval-required",
                "A second person must agree to %s, and this cannot wait: %s".formatted(type, why),
                List.of(),
                Map.of("type", type));
    }

    private static boolean isSomebody(Caller caller) {
        return caller.person() != null
                && switch (caller.actor().type()) {
                    case USER, SERVICE, API_KEY -> true;
                    case SYSTEM, ADAPTER, PROVIDER -> false;
                };
    }

    /// What only oneself may do there is no second person for.
    private static boolean mayBeRuled(Command command) {
        return !Rights.of(command.requirement()).isEmpty()
                && (command.getClass().isAnnotationPresent(Approvable.class)
                        || !command.alsoDoes().isEmpty());
    }

    /// The types by which the command is under the rule.
    private static Stream<String> ruled(Command command, Rules rules) {
        String type = CommandType.of(command);
        boolean loosens = command instanceof ChangeApprovalRule change && rules.isLoosened(change);
        return loosens
                ? Stream.of(type)
                : Stream.concat(Stream.of(type), command.alsoDoes().stream().sorted())
                        .filter(rules::isRequired);
    }
}
