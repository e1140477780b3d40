package com.opscenter.approvals.command;

import com.opscenter.approvals.api.ApprovalId;
import com.opscenter.approvals.api.Asked;
import com.opscenter.approvals.api.Rights;
import com.opscenter.approvals.api.Waiting;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.CommandType;
import com.opscenter.identity.api.UserId;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How commands rest while they wait: sealed with a key of their own, which is destroyed when they
/// wait no more. What they ask for is told beside that, without what is sealed in them.
@Component
class HeldForm {

    private final Seals seals;

    HeldForm(Seals seals) {
        this.seals = seals;
    }

    /// @param opening the step that would open the first one's life, null where it has none
    Waiting waiting(
            ApprovalId id,
            List<? extends Command> commands,
            CommandStep.@Nullable Opening opening,
            CommandContext context,
            Instant end) {
        Command first = commands.getFirst();
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            asked.addAll(Summary.of(commands.get(i), commands.size() == 1 ? null : i));
        }
        UserId person = Objects.requireNonNull(context.caller().person());
        return new Waiting(
                CommandType.of(first),
                first.targetId(),
                opening == null ? Summary.action(first) : opening.action(),
                opening == null ? null : opening.desired(),
                needs(commands),
                rights(commands),
                asked,
                seals.seal(id.stream(), HeldJson.write(commands)),
                context.expectedVersion(),
                person.value(),
                context.caller().orgId(),
                end);
    }

    /// Empty once the key was destroyed, or where this version knows no such command any more.
    Optional<List<Command>> open(Sealed commands) {
        return seals.open(commands).flatMap(HeldJson::read);
    }

    void forget(ApprovalId id) {
        seals.destroy(id.stream());
    }

    private static String needs(List<? extends Command> commands) {
        return commands.stream()
                .map(command -> command.requirement().words())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static List<List<String>> rights(List<? extends Command> commands) {
        return commands.stream()
                .map(command -> Rights.of(command.requirement()))
                .distinct()
                .map(any -> any.stream().sorted().toList())
                .toList();
    }
}
