package com.opscenter.commands.query;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.time.Instant;
import java.util.List;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// A command that ended unknown or contradicted warns until somebody dismisses it.
@Component
class UnsettledCommands implements VerdictCondition {

    /// Written like the index that finds them.
    private static final org.jooq.Condition UNSETTLED =
            View.text("dismissed")
                    .eq(DSL.inline("false"))
                    .and(
                            View.text("status")
                                    .in(
                                            DSL.inline(CommandStatus.UNKNOWN.name()),
                                            DSL.inline(CommandStatus.CONTRADICTED.name())));

    /// A poll changes nothing, so its end leaves nothing in doubt; why a source is not read is told
    /// by its health.
    private static final org.jooq.Condition CHANGING = View.text("target").notLike("source/%");

    private final CommandRows rows;

    UnsettledCommands(CommandRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Condition> conditions(Scope scope) {
        var unsettled = UNSETTLED.and(CHANGING).and(View.inSite(scope.site()));
        return rows.rows(scope.orgId(), scope.at(), unsettled).stream()
                .map(this::condition)
                .toList();
    }

    private Condition condition(Row<CommandRow> row) {
        CommandRow command = row.value();
        Instant ended = command.endedAt();
        return new Condition(
                Severity.WARNING,
                sentence(row),
                row.key(),
                "/audit?target=" + command.target(),
                ended == null ? command.requestedAt() : ended,
                command.endedPosition());
    }

    private String sentence(Row<CommandRow> row) {
        CommandRow command = row.value();
        String name = rows.nameOf(row.orgId(), command.target());
        String target = name == null ? command.target() : name;
        return command.status() == CommandStatus.UNKNOWN
                ? target + ": outcome of " + command.action() + " is unknown"
                : target
                        + ": "
                        + command.action()
                        + " contradicted, the device says "
                        + command.observed();
    }
}
